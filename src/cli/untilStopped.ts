/** Waits for Ctrl-C, a closed terminal or a polite kill. A second signal changes nothing: stopping is under way. */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve)
  })
}
