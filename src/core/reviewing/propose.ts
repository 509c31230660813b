/** From the assignments as they stand to what would change. */
import { assign, type AssignRules, type Lacking } from './assign.ts'
import type { ToAssign } from './toAssign.ts'

export interface StandingReview {
  readonly reviewer: string
  readonly state: string
  readonly declared: boolean
  /** A tie was found since. */
  readonly tied: boolean
}

export interface Standing {
  readonly id: string
  /** Whether reviewers can be assigned to it now. */
  readonly open: boolean
  /** But those that were taken back. */
  readonly reviews: readonly StandingReview[]
  readonly tied: readonly string[]
}

export interface ProposedChange {
  readonly application: string
  readonly seen: readonly string[]
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

export interface Proposed {
  readonly changes: readonly ProposedChange[]
  readonly lacking: readonly Lacking[]
  readonly loads: readonly { readonly reviewer: string; readonly before: number; readonly after: number }[]
}

interface Rules extends AssignRules {
  /** What nobody has declared or begun may go to others. */
  readonly anew: boolean
}

/** What a reviewer has declared, begun or handed in stays; a tie found since ends what is not handed in. */
export function propose(all: readonly Standing[], reviewers: readonly string[], { anew, ...rules }: Rules): Proposed {
  const known = new Set(reviewers)
  const open = all.filter((one) => one.open)
  const before = loadsOf(all, reviewers)
  const elsewhere = loadsOf(
    all.filter((one) => !one.open),
    reviewers,
  )
  const toAssign = open.map((one): ToAssign => {
    const live = one.reviews.filter(isLive)
    const ended = one.reviews.filter((review) => !isLive(review) || isEnding(review))
    const moving = anew ? live.filter((review) => isUntouched(review) && known.has(review.reviewer)) : []
    return {
      id: one.id,
      kept: live.filter((review) => !moving.includes(review) && !isEnding(review)).map(({ reviewer }) => reviewer),
      barred: new Set([...one.tied, ...ended.map(({ reviewer }) => reviewer)]),
      before: moving.map(({ reviewer }) => reviewer),
    }
  })
  const { given, loads, lacking } = assign(toAssign, reviewers, { ...rules, elsewhere })
  const changes = open.map((one, at): ProposedChange => {
    const seen = one.reviews.filter(isLive).map(({ reviewer }) => reviewer)
    const next = [...toAssign[at]!.kept, ...given.get(one.id)!]
    return {
      application: one.id,
      seen,
      add: next.filter((id) => !seen.includes(id)),
      remove: seen.filter((id) => !next.includes(id)),
    }
  })
  return {
    changes: changes.filter(({ add, remove }) => add.length + remove.length > 0),
    lacking,
    loads: reviewers.map((reviewer) => ({
      reviewer,
      before: before.get(reviewer)!,
      after: loads.get(reviewer)!,
    })),
  }
}

const LIVE_STATES = new Set(['assigned', 'begun', 'finished'])
const isLive = ({ state }: StandingReview): boolean => LIVE_STATES.has(state)
const isEnding = ({ state, tied }: StandingReview): boolean => tied && state !== 'finished'
const isUntouched = ({ state, declared, tied }: StandingReview): boolean => state === 'assigned' && !declared && !tied

const loadsOf = (all: readonly Standing[], reviewers: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    reviewers.map((id) => [
      id,
      all.flatMap(({ reviews }) => reviews.filter((one) => one.reviewer === id && isLive(one))).length,
    ]),
  )
