/** Who comes before whom: by the review score, then by the rules for ties; equal to the last one, they share a place. */
import type { TieRule } from '../programme/programme.ts'
import { byTieRule, type TieValues } from './rules.ts'

export interface Rankable extends TieValues {
  readonly application: string
  readonly number: number
  readonly total: number
  readonly vetoes: readonly string[]
}

/** What told it from the one before it: the score, a rule for ties by its id, or nothing. */
export type ToldBy = 'score' | 'nothing' | { readonly rule: string }

export interface Ranked<C> {
  readonly candidate: C
  /** From 1; those that nothing tells apart share it, and the next place is as far on as they are many. */
  readonly place: number
  readonly toldBy: ToldBy
}

/**
 * Those that are not barred, best first. What nothing tells apart stands in the order the conference has given
 * (`order`: applications), else by number, which decides nothing.
 */
export function rank<C extends Rankable>(
  candidates: readonly C[],
  ties: readonly TieRule[],
  order: readonly string[] = [],
): readonly Ranked<C>[] {
  const given = new Map(order.map((application, at) => [application, at]))
  const givenPlace = ({ application }: C): number => given.get(application) ?? order.length
  const open = candidates.filter(({ vetoes }) => vetoes.length === 0)
  const sorted = open.sort(
    (a, b) => b.total - a.total || firstRule(ties, a, b).by || givenPlace(a) - givenPlace(b) || a.number - b.number,
  )
  const ranked: Ranked<C>[] = []
  for (const candidate of sorted) {
    const before = ranked[ranked.length - 1]
    const toldBy = before ? told(ties, before.candidate, candidate) : 'score'
    ranked.push({ candidate, place: toldBy === 'nothing' ? before!.place : ranked.length + 1, toldBy })
  }
  return ranked
}

function told(ties: readonly TieRule[], a: Rankable, b: Rankable): ToldBy {
  if (a.total !== b.total) return 'score'
  const { rule } = firstRule(ties, a, b)
  return rule === undefined ? 'nothing' : { rule }
}

function firstRule(ties: readonly TieRule[], a: TieValues, b: TieValues): { by: number; rule?: string } {
  for (const tie of ties) {
    const by = byTieRule(tie, a, b)
    if (by !== 0) return { by, rule: tie.id }
  }
  return { by: 0 }
}
