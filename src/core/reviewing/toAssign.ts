export interface ToAssign {
  readonly id: string
  /** Reviewers that stay whatever happens; they count. */
  readonly kept: readonly string[]
  /** Cannot be given to it: tied, or recused from it before. */
  readonly barred: ReadonlySet<string>
  /** Had it until now and have not begun: preferred among equals. */
  readonly before: readonly string[]
}

/** A number that looks drawn by lot and is the same every time (FNV-1a). */
export function order(seed: string, of: string): number {
  let hash = 0x811c9dc5
  for (const letter of `${seed} ${of}`) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return hash
}
