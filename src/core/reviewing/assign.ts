/**
 * Who reviews what: every application its number of reviewers, nobody tied to it among them, and all reviewers as
 * evenly loaded as the ties allow. One more reviewer for one application is found by the shortest chain of exchanges
 * that ends at the least loaded reviewer within reach (the optimal semi-matching of Harvey, Ladner, Lovász and Tamir),
 * which keeps the loads as even as they can be after every step.
 */
import { exchangesTo } from './exchanges.ts'
import { order, type ToAssign } from './toAssign.ts'

export const MOST_EACH = 7

export interface AssignRules {
  /** How many reviewers each application shall have. */
  readonly each: number
  /** How many applications a reviewer has at most. */
  readonly most: number
  /** Decides among equals; the same seed, the same result. */
  readonly seed: string
  /** What reviewers have besides these applications; it counts. */
  readonly elsewhere?: ReadonlyMap<string, number>
}

export interface Lacking {
  readonly application: string
  readonly lacks: number
  /** Of all reviewers, those barred from it. */
  readonly barred: number
  /** Not barred and not on it, but as loaded as may be. */
  readonly full: number
}

export interface Assigned {
  /** For each application those it has besides the kept ones, in the order of the reviewers given. */
  readonly given: ReadonlyMap<string, readonly string[]>
  /** All that each reviewer has then. */
  readonly loads: ReadonlyMap<string, number>
  readonly lacking: readonly Lacking[]
}

/** In rounds, so that where reviewers are too few nobody gets a third one while another has none. */
export function assign(
  applications: readonly ToAssign[],
  reviewers: readonly string[],
  { each, most, seed, elsewhere }: AssignRules,
): Assigned {
  const known = new Set(reviewers)
  const loads = new Map(reviewers.map((id) => [id, elsewhere?.get(id) ?? 0]))
  for (const { kept } of applications) for (const id of kept) if (known.has(id)) loads.set(id, loads.get(id)! + 1)
  const given = new Map(applications.map(({ id }) => [id, new Set<string>()]))
  const byId = new Map(applications.map((one) => [one.id, one]))
  const turn = [...applications].sort((a, b) => order(seed, a.id) - order(seed, b.id) || compare(a.id, b.id))
  for (let round = 1; round <= each; round++)
    for (const { id, kept } of turn) {
      if (kept.length + given.get(id)!.size >= round) continue
      for (const { application, from, to } of exchangesTo({
        application: id,
        byId,
        reviewers,
        given,
        loads,
        most,
        seed,
      })) {
        if (from !== undefined) given.get(application)!.delete(from)
        given.get(application)!.add(to)
      }
    }
  return {
    given: new Map([...given].map(([id, own]) => [id, reviewers.filter((one) => own.has(one))])),
    loads,
    lacking: applications.flatMap((one) => lackingOf(one, given.get(one.id)!, reviewers, loads, { each, most })),
  }
}

function lackingOf(
  { id, kept, barred }: ToAssign,
  own: ReadonlySet<string>,
  reviewers: readonly string[],
  loads: ReadonlyMap<string, number>,
  { each, most }: Pick<AssignRules, 'each' | 'most'>,
): readonly Lacking[] {
  const lacks = each - kept.length - own.size
  if (lacks <= 0) return []
  const others = reviewers.filter((one) => !kept.includes(one) && !own.has(one))
  const full = others.filter((one) => !barred.has(one) && loads.get(one)! >= most).length
  return [{ application: id, lacks, barred: others.filter((one) => barred.has(one)).length, full }]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
