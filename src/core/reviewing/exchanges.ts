import { order, type ToAssign } from './toAssign.ts'

/** One application takes a reviewer, and gives another up where one is named. */
export interface Exchange {
  readonly application: string
  readonly from?: string
  readonly to: string
}

interface Search {
  readonly application: string
  readonly byId: ReadonlyMap<string, ToAssign>
  readonly reviewers: readonly string[]
  readonly given: ReadonlyMap<string, ReadonlySet<string>>
  /** Changed by what is found: the reviewer at the end of the chain has one more. */
  readonly loads: Map<string, number>
  readonly most: number
  readonly seed: string
}

interface Reached {
  /** The application that would take this reviewer. */
  readonly application: string
  /** Whom that application would give up for it; undefined for the one that the search began with. */
  readonly from: string | undefined
  readonly way: number
}

/**
 * The chain by which an application gets one reviewer more: it takes one, whose place at another application is taken
 * by a third, and so on to the least loaded reviewer within reach. Empty where everybody within reach is full.
 */
export function exchangesTo(search: Search): readonly Exchange[] {
  const reached = reach(search)
  const end = least(search, reached)
  if (end === undefined) return []
  search.loads.set(end, search.loads.get(end)! + 1)
  const chain: Exchange[] = []
  for (let to: string | undefined = end; to !== undefined; ) {
    const { application, from }: Reached = reached.get(to)!
    chain.push({ application, to, ...(from !== undefined && { from }) })
    to = from
  }
  return chain
}

/** Breadth first: each reviewer by the shortest way. */
function reach({ application, byId, reviewers, given }: Search): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Reached>()
  const seen = new Set([application])
  const waiting: { readonly id: string; readonly from: string | undefined; readonly way: number }[] = [
    { id: application, from: undefined, way: 0 },
  ]
  for (const { id, from, way } of waiting) {
    const { kept, barred } = byId.get(id)!
    for (const reviewer of reviewers) {
      if (reached.has(reviewer) || barred.has(reviewer) || kept.includes(reviewer) || given.get(id)!.has(reviewer))
        continue
      reached.set(reviewer, { application: id, from, way })
      for (const [other, own] of given) {
        if (seen.has(other) || !own.has(reviewer)) continue
        seen.add(other)
        waiting.push({ id: other, from: reviewer, way: way + 1 })
      }
    }
  }
  return reached
}

/** Among equally loaded ones who had it before, then the shorter chain, then by lot. */
function least({ byId, loads, most, seed }: Search, reached: ReadonlyMap<string, Reached>): string | undefined {
  const rank = (id: string): readonly number[] => {
    const { application, way } = reached.get(id)!
    const isNew = byId.get(application)!.before.includes(id) ? 0 : 1
    return [loads.get(id)!, isNew, way, order(seed, `${application} ${id}`)]
  }
  return [...reached.keys()]
    .filter((id) => loads.get(id)! < most)
    .map((id) => ({ id, rank: rank(id) }))
    .sort((a, b) => lexical(a.rank, b.rank))[0]?.id
}

function lexical(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}
