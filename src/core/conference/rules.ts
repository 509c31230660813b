/** How a conference decides: quorum, majority, and what comes before what among equals. */
import type { Programme, Selection, TieRule } from '../programme/programme.ts'

export const USUAL_SELECTION: Selection = {
  quorum: '2/3',
  majority: '1/2',
  ties: [
    { id: 'deductions', name: { zh: '扣分少的在前', en: 'Fewer deductions first' }, by: 'deductions' },
    { id: 'base', name: { zh: '基本分高的在前', en: 'More base points first' }, by: 'base' },
  ],
}

export const selectionOf = ({ selection }: Pick<Programme, 'selection'>): Selection => selection ?? USUAL_SELECTION

/** A share as it stands: part and whole. Of nobody it is nothing. */
export type Share = readonly [part: number, whole: number]

/** Of one candidate, what a rule for ties looks at. */
export interface TieValues {
  readonly base: number
  readonly deductions: number
  /** By the id of the rule. */
  readonly shares: Readonly<Record<string, Share>>
}

/** Negative when `a` comes first. Whole numbers throughout: a share is never divided out. */
export function byTieRule({ id, by }: TieRule, a: TieValues, b: TieValues): number {
  if (by === 'deductions') return a.deductions - b.deductions
  if (by === 'base') return b.base - a.base
  const [left, right] = [a.shares[id] ?? NOTHING, b.shares[id] ?? NOTHING].map(
    ([part, whole]): Share => (whole > 0 ? [part, whole] : NOTHING),
  )
  return Number(BigInt(right![0]) * BigInt(left![1]) - BigInt(left![0]) * BigInt(right![1]))
}

const NOTHING: Share = [0, 1]
