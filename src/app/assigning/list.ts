import { propose, type Standing } from '#core/reviewing/propose.ts'
import type { AssignmentItem } from '#contract/assigning.ts'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { findBatch, loadAssignments } from './load.ts'

export const listAssignments: Handler<'assignment.list'> = async ({ tx, query, now }) => {
  const batch = await findBatch(tx, query.batch)
  if (!batch) return refuse('not-found')
  return done(await loadAssignments(tx, batch, now))
}

/** Nothing is written: what comes of it is sent back with `assignment.apply`. */
export const proposeAssignments: Handler<'assignment.proposal'> = async ({ tx, query, now }) => {
  const batch = await findBatch(tx, query.batch)
  if (!batch) return refuse('not-found')
  const { items, reviewers } = await loadAssignments(tx, batch, now)
  const ids = reviewers.map(({ id }) => id)
  const { each, most, anew } = query
  const { changes, lacking, loads } = propose(items.map(standing), ids, {
    each,
    most,
    anew: anew ?? false,
    seed: batch.id,
  })
  return done({
    changes: changes.map(({ application, seen, add, remove }) => ({
      application,
      seen: [...seen],
      add: [...add],
      remove: [...remove],
    })),
    lacking: [...lacking],
    loads: [...loads],
  })
}

const standing = ({ application, state, reviews, tied }: AssignmentItem): Standing => ({
  id: application,
  open: state === 'under_review',
  reviews: reviews.map(({ ties, ...review }) => ({ ...review, tied: ties.length > 0 })),
  tied: tied.map(({ reviewer }) => reviewer),
})
