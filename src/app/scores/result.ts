import type { ResultRow, ResultView } from '#contract/scoring.ts'
import { inBoth } from '#core/programme/inBoth.ts'
import { explain } from '#core/rubric/explain.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { sentencesOf } from '#core/rubric/text/sentences.ts'
import { OUTCOME_TOLD } from '#core/scores/outcome.ts'
import { changeWords } from '#core/scores/changeText.ts'
import { changes, LEGS, threeScores } from '#core/scores/threeScores.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import type { Claim } from '#core/claims/claim.ts'
import type { NameSource } from '#core/scores/changeText.ts'
import type { State } from '#core/workflow/states.ts'
import type { Transaction } from 'kysely'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import type { World } from '#app/kit/world.ts'
import { type ApplicationRow, findApplication } from '#app/applications/load.ts'
import { rubricOfBatch } from '#app/programmes/rubricOfBatch.ts'
import { claimsOf } from '#store/claims.ts'
import type { Tables } from '#store/tables.ts'
import { sourceNames } from './names.ts'

export const readResult: Handler<'result.read'> = async ({ tx, params, scope, world }) => {
  const application = await findApplication(tx, params.id, scope)
  if (!application) return refuse('not-found')
  return done({ result: (await resultOf(tx, world, application)) ?? null })
}

/** The outcome and its reasons, once they are public. */
export async function resultOf(
  tx: Transaction<Tables>,
  world: World,
  application: ApplicationRow,
): Promise<ResultView | undefined> {
  if (!OUTCOME_TOLD.has(application.state as State)) return undefined
  const compiled = await rubricOfBatch(tx, world, application.batch_id)
  const claims = await claimsOf(tx, application.id)
  return {
    state: application.state as State,
    level: application.level as ResultView['level'],
    reservePlace: application.reserve_place,
    reason: await reasonOf(tx, application),
    self: application.self_total ?? 0,
    review: application.review_total ?? 0,
    rows: resultRows(compiled, claims, await sourceNames(tx, claims)),
  }
}

async function reasonOf(tx: Transaction<Tables>, { id, state }: ApplicationRow): Promise<string> {
  if (state !== 'not_selected') return ''
  const step = await tx
    .selectFrom('step')
    .select('reason')
    .where('application_id', '=', id)
    .where('act', '=', 'notSelect')
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return step?.reason ?? ''
}

/** Every row: its clause, what was counted, who changed what, and what would have changed it. */
function resultRows(compiled: Compiled, claims: readonly Claim[], nameOf: NameSource): ResultRow[] {
  const scores = threeScores(compiled, claims)
  const changed = LEGS.flatMap((leg) => changes(compiled, scores, leg))
  const { sheet } = readFacts(compiled.book, scores.review.held.facts)
  const explained = explain(compiled, sheet).rows
  return compiled.rows.map(({ id, row, kind, max, index }): ResultRow => {
    const [zh, en] = (['zh', 'en'] as const).map((language) =>
      sentencesOf(compiled, explained[index]!, sheet, language),
    )
    return {
      row: id,
      indicator: inBoth(row.indicator),
      criteria: inBoth(row.criteria),
      max: kind === 'deduction' ? null : max,
      self: scores.self.rows[id] ?? 0,
      review: scores.review.rows[id] ?? 0,
      why: { zh: zh!.why, en: en!.why },
      changes: changed
        .filter((one) => one.rows.some((at) => at.row === id))
        .map((one) => changeWords(compiled, one, nameOf)),
      next: zh!.next && en!.next ? { zh: zh!.next, en: en!.next } : null,
      evidence: (row.evidence ?? []).map(inBoth),
    }
  })
}
