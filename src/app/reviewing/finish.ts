import { inputProblem, type InputProblem } from '#contract/problems.ts'
import { sourceOf } from '#core/reviewing/differences.ts'
import { judgedOf } from '#core/reviewing/judged.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { factWords } from './factName.ts'
import { compiledFor, mayReview } from './mayReview.ts'
import { answersOf, reviewFile } from './read.ts'

/** Handed in: each answer becomes a determined claim, and the review is closed for good. */
export const finishReview: Handler<'review.finish'> = async (call) => {
  const { tx, params, body, now, world, record } = call
  const own = await mayReview(call, params.id, 'write')
  if (!own.ok) return own
  const { review, application } = own.value
  if (review.version !== body.version) return refuse('review-answer-changed')
  const compiled = await compiledFor(tx, world, application)
  const given = new Map((await answersOf(tx, review.id)).map((answer) => [answer.fact, answer]))
  const problems = judgedOf(compiled).flatMap(({ key }): InputProblem[] => {
    const answer = given.get(key)
    const fact = factWords(compiled, key)
    const isGiven = answer !== undefined && answer.value !== null
    return [
      ...(isGiven ? [] : [inputProblem(`answers.${key}.value`, 'answer-missing', { fact })]),
      ...(answer?.reason ? [] : [inputProblem(`answers.${key}.reason`, 'answer-reason-missing', { fact })]),
    ]
  })
  if (problems.length > 0) return refuseInput(problems)
  await tx
    .insertInto('claim')
    .values(
      judgedOf(compiled).map(({ key }) => {
        const { value, reason } = given.get(key)!
        return {
          application_id: application.id,
          fact: key,
          value: JSON.stringify(value),
          ground: 'determined',
          source: sourceOf(review.id),
          author: person(call).account,
          at: now,
          reason,
        }
      }),
    )
    .execute()
  const finished = await tx
    .updateTable('review')
    .set({ state: 'finished', finished_at: now, version: review.version + 1 })
    .where('id', '=', review.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  record({
    act: 'review.finished',
    object: 'review',
    objectId: review.id,
    detail: { application: application.id, facts: [...given.keys()] },
  })
  return done(await reviewFile(tx, world, { review: finished, application }))
}
