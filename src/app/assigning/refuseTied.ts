import { refuse, type Result } from '#app/kit/result.ts'
import { endTied, isUnfinished, type ReviewRow, type Teller } from './recusal.ts'
import { tiesOf } from './ties.ts'

/**
 * Whether a tie stands against going on with a review, asked whenever it is opened (`read`) and whenever it is written
 * to (`write`, the review locked): there the tie ends it, and that holds although the write itself is refused.
 */
export async function refuseTied(
  call: Teller,
  review: ReviewRow,
  how: 'read' | 'write',
): Promise<Result<never> | undefined> {
  if (!isUnfinished(review)) return undefined
  if (how === 'write')
    return (await endTied(call, [review])).size > 0 ? refuse('review-tied', { keep: true }) : undefined
  const { application_id: application, reviewer_id: reviewer } = review
  const ties = await tiesOf(call.tx, { applications: [application], reviewers: [reviewer] })
  return ties.get(application)?.has(reviewer) ? refuse('review-tied') : undefined
}
