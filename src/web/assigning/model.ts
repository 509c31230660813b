import type { AssignableReviewer, AssignedReview, AssignmentItem } from '#contract/assigning.ts'
import { sheetNames } from '#core/reviewing/assignmentSheet.ts'
import type { StateKind } from '#core/workflow/states.ts'

export interface Assignments {
  readonly items: readonly AssignmentItem[]
  readonly reviewers: readonly AssignableReviewer[]
}

/** A change as it is thought of on a page, before it is sent. */
export interface Change {
  readonly application: string
  readonly seen: readonly string[]
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

export const isLive = ({ state }: AssignedReview): boolean => state !== 'recused' && state !== 'removed'
export const liveOf = ({ reviews }: AssignmentItem): readonly AssignedReview[] => reviews.filter(isLive)
export const loadOf = ({ assigned, begun, finished }: AssignableReviewer): number => assigned + begun + finished

/** As each is called: where two have one name, the user name stands beside it. */
export const namesOf = ({ items, reviewers }: Assignments): ReadonlyMap<string, string> =>
  new Map([
    ...items.flatMap(({ reviews }) => reviews.map(({ reviewer, name }) => [reviewer, name] as const)),
    ...sheetNames(reviewers),
  ])

/** How far a review is, as it is shown. */
export const stepOf = ({ state, declared }: Pick<AssignedReview, 'state' | 'declared'>) =>
  state === 'assigned' && declared ? 'declared' : state

export const KINDS: Readonly<Record<ReturnType<typeof stepOf>, StateKind>> = {
  assigned: 'none',
  declared: 'none',
  begun: 'doing',
  finished: 'done',
  recused: 'shut',
  removed: 'shut',
}

/** As the server takes it. */
export const sent = (changes: readonly Change[]) =>
  changes.map(({ application, seen, add, remove }) => ({
    application,
    seen: [...seen],
    add: [...add],
    remove: [...remove],
  }))

/** Whether somebody is taken back against whom no tie stands: that wants a reason. */
export const wantsReason = (changes: readonly Change[], { items }: Assignments): boolean =>
  changes.some(({ application, remove }) => {
    const item = items.find((one) => one.application === application)
    return remove.some((id) => item?.reviews.find(({ reviewer }) => reviewer === id)?.ties.length === 0)
  })
