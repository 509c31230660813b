import type { Finding, FindingCode } from './finding.ts'

/** A journal that is wrong everywhere is told in so many findings; the rest is counted. */
export const MOST_FINDINGS = 1000

export interface Findings {
  add(code: FindingCode, seq: number, through?: number): void
  addReordered(seq: number, writtenAs?: number): void
  /** In the order of the entries, and how many were left out. */
  all(): { readonly findings: readonly Finding[]; readonly more: number }
}

/** Gathers findings in constant memory: neighbours with the same fault are one finding. */
export function gatherFindings(): Findings {
  const found: Finding[] = []
  const latest = new Map<FindingCode, number>()
  let more = 0
  const keep = (finding: Finding): void => {
    if (found.length >= MOST_FINDINGS) more++
    else latest.set(finding.code, found.push(finding) - 1)
  }
  return {
    add(code, seq, through = seq) {
      const at = latest.get(code)
      const run = at === undefined ? undefined : found[at]
      if (at !== undefined && run?.through === seq - 1) found[at] = { ...run, through }
      else keep({ code, seq, through })
    },
    addReordered(seq, writtenAs) {
      keep({ code: 'reordered', seq, through: seq, ...(writtenAs !== undefined && { writtenAs }) })
    },
    all: () => ({ findings: found.sort((one, other) => one.seq - other.seq), more }),
  }
}
