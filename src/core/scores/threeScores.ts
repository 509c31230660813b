/** The three scores of one application, row by row, and everything that was changed between them. */
import type { Claim } from '../claims/claim.ts'
import { compare, type Difference } from '../claims/compare.ts'
import { type HeldFacts, heldFacts, type ScoreKind, SCORES } from '../claims/factSheet.ts'
import { type RowPoints, rowPointsOf } from '../claims/rowPoints.ts'
import { soundFacts } from '../applying/soundFacts.ts'
import type { Points } from '../kernel/points.ts'
import type { Compiled } from '../rubric/compiled.ts'
import { inLimits, score } from '../rubric/score.ts'

export interface ScoreOf {
  readonly held: HeldFacts
  readonly rows: RowPoints
  /** What is certain, as the lists show it. */
  readonly base: Points
  readonly bonus: Points
  readonly total: Points
}

export type ThreeScores = Readonly<Record<ScoreKind, ScoreOf>>

export const threeScores = (compiled: Compiled, claims: readonly Claim[]): ThreeScores =>
  Object.fromEntries(SCORES.map((kind) => [kind, scoreOf(compiled, claims, kind)])) as unknown as ThreeScores

/** Facts nobody has stated win nothing, deductions that nobody has established take nothing. */
export function scoreOf(compiled: Compiled, claims: readonly Claim[], kind: ScoreKind): ScoreOf {
  const all = heldFacts(compiled.programme, claims, kind)
  const { sheet, facts } = soundFacts(compiled.book, all.facts)
  const held = { facts, claims: all.claims }
  const { base, bonus, deductions } = score(compiled, sheet)
  const won = { base: base.min ?? 0, bonus: bonus.min ?? 0 }
  const counted = won.base + (compiled.bonusCounts === 'add' ? won.bonus : 0)
  return { held, rows: rowPointsOf(compiled, facts)!, ...won, total: inLimits(compiled, counted - deductions.min) }
}

export type Leg = readonly [from: ScoreKind, to: ScoreKind]
export const LEGS: readonly Leg[] = [
  ['self', 'verified'],
  ['verified', 'review'],
]

/** What was changed from one score to another, in the order of the facts; none where nothing was. */
export const changes = (compiled: Compiled, scores: ThreeScores, [from, to]: Leg): readonly Difference[] =>
  compare(scores[from].held, scores[to].held, (facts) => rowPointsOf(compiled, facts)) ?? []
