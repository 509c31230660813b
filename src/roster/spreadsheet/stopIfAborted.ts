/** Throws the signal's reason once it is aborted. The platform's own `throwIfAborted` came with Chrome 100. */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw signal.reason ?? new DOMException('cancelled', 'AbortError')
}
