import type { InputProblem } from '#contract/problems.ts'
import { inputProblem } from '#contract/problems.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { factMessage } from '#core/rubric/text/factMessage.ts'
import { judgedOf } from '#core/reviewing/judged.ts'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { refuseNumbers } from '#app/papers/typed.ts'
import { compiledFor, mayReview } from './mayReview.ts'
import { answerView } from './read.ts'

/** One answer, kept as it is typed; whoever writes on top of a newer one is told. */
export const saveReviewAnswer: Handler<'review.save'> = async (call) => {
  const { tx, params, body, now, world, record } = call
  const own = await mayReview(call, params.id, 'write')
  if (!own.ok) return own
  const { review, application } = own.value
  const compiled = await compiledFor(tx, world, application)
  if (!judgedOf(compiled).some(({ key }) => key === body.fact)) return refuseInput([inputProblem('fact', 'not-judged')])
  const { fact, value = null, reason } = body
  const numbers = await refuseNumbers(tx, { reason })
  if (numbers) return numbers
  const wrong = valueProblem(compiled, fact, value)
  if (wrong) return refuseInput([wrong])
  const before = await tx
    .selectFrom('review_answer')
    .select('version')
    .where('review_id', '=', review.id)
    .where('fact', '=', fact)
    .executeTakeFirst()
  if ((before?.version ?? 0) !== body.version) return refuse('review-answer-changed')
  const next = { value: JSON.stringify(value), reason, version: body.version + 1, at: now }
  const kept = await tx
    .insertInto('review_answer')
    .values({ review_id: review.id, fact, ...next })
    .onConflict((conflict) => conflict.columns(['review_id', 'fact']).doUpdateSet(next))
    .returningAll()
    .executeTakeFirstOrThrow()
  if (review.state === 'assigned')
    await tx.updateTable('review').set({ state: 'begun' }).where('id', '=', review.id).execute()
  record({ act: 'review.saved', object: 'review', objectId: review.id, detail: { fact } })
  return done(answerView(kept))
}

/** What is wrong with a value that somebody gives to a fact. */
export function valueProblem(compiled: Compiled, fact: string, value: unknown): InputProblem | undefined {
  const [wrong] = value === null ? [] : readFacts(compiled.book, { [fact]: value }).problems
  if (!wrong) return undefined
  const what = { zh: factMessage(wrong, compiled, 'zh'), en: factMessage(wrong, compiled, 'en') }
  return inputProblem('value', 'value-not-possible', { what })
}
