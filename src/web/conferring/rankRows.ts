import type { Line } from '#core/conference/cut.ts'
import type { Ranking } from './useRanking.ts'

export type RankRow =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'row'; readonly at: number }
  | { readonly kind: 'fold'; readonly from: number; readonly to: number }

/** So many rows in a run without anything to say are folded into one. */
const FOLD = 9
/** Those at the top, and beside a line, are always shown. */
const BESIDE = 3

/** What the table shows, from the top: `isQuiet` tells rows that need not be seen, `open` the runs that were unfolded. */
export function rankRows(
  { lines, ranked }: Pick<Ranking, 'lines' | 'ranked'>,
  isQuiet: (at: number) => boolean,
  open: ReadonlySet<number>,
): readonly RankRow[] {
  const ends = [lines.excellent, lines.skilled, lines.skilled + lines.reserve]
  const isBeside = (at: number): boolean => at < BESIDE || ends.some((end) => end - BESIDE <= at && at < end + BESIDE)
  const rows: RankRow[] = []
  let at = 0
  while (at < ranked.length) {
    rows.push(...linesAt(ends, at))
    let to = at
    while (to < ranked.length && !isBeside(to) && isQuiet(to)) to++
    if (to - at >= FOLD && !open.has(at)) {
      rows.push({ kind: 'fold', from: at, to })
      at = to
    } else {
      const upTo = Math.max(to, at + 1)
      for (; at < upTo; at++) rows.push({ kind: 'row', at })
    }
  }
  return [...rows, ...linesAt(ends, ranked.length)]
}

const NAMES: readonly Line[] = ['excellent', 'skilled', 'reserve']

const linesAt = (ends: readonly number[], at: number): readonly RankRow[] =>
  NAMES.flatMap((line, index) => (ends[index] === at ? [{ kind: 'line', line } as const] : []))
