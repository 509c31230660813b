import type { Change, Scores } from '#contract/scoring.ts'
import type { Claim } from '#core/claims/claim.ts'
import type { Difference } from '#core/claims/compare.ts'
import { changeWords, type NameSource } from '#core/scores/changeText.ts'
import { changes, LEGS, threeScores } from '#core/scores/threeScores.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import type { Transaction } from 'kysely'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { type ApplicationRow, findApplication } from '#app/applications/load.ts'
import { rubricOfBatch } from '#app/programmes/rubricOfBatch.ts'
import { claimsOf } from '#store/claims.ts'
import type { Tables } from '#store/tables.ts'
import { sourceNames } from './names.ts'

export const readScores: Handler<'scores.read'> = async ({ tx, params, scope, world }) => {
  const application = await findApplication(tx, params.id, scope)
  if (!application || application.state === 'draft') return refuse('not-found')
  const compiled = await rubricOfBatch(tx, world, application.batch_id)
  return done(await scoresView(tx, compiled, application))
}

export async function scoresView(
  tx: Transaction<Tables>,
  compiled: Compiled,
  application: Pick<ApplicationRow, 'id' | 'review_total'>,
): Promise<Scores> {
  const claims = await claimsOf(tx, application.id)
  return scoresFrom(compiled, claims, application, await sourceNames(tx, claims))
}

export function scoresFrom(
  compiled: Compiled,
  claims: readonly Claim[],
  application: Pick<ApplicationRow, 'review_total'>,
  nameOf: NameSource,
): Scores {
  const scores = threeScores(compiled, claims)
  const [toVerified, toReview] = LEGS.map((leg) => changesOf(compiled, changes(compiled, scores, leg), nameOf))
  return {
    rows: compiled.rows.map(({ id }) => ({
      row: id,
      self: scores.self.rows[id] ?? 0,
      verified: scores.verified.rows[id] ?? 0,
      review: scores.review.rows[id] ?? 0,
    })),
    totals: { self: scores.self.total, verified: scores.verified.total, review: scores.review.total },
    settled: application.review_total !== null,
    toVerified: toVerified!,
    toReview: toReview!,
  }
}

const changesOf = (compiled: Compiled, differences: readonly Difference[], nameOf: NameSource): Change[] =>
  differences.map((one) => ({ text: changeWords(compiled, one, nameOf), rows: [...one.rows] }))
