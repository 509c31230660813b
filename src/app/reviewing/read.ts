import type { Selectable, Transaction } from 'kysely'
import type { ReviewFile } from '#contract/reviewing.ts'
import type { Claim } from '#core/claims/claim.ts'
import { heldFacts } from '#core/claims/factSheet.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { sourceOf } from '#core/reviewing/differences.ts'
import { judgedOf, judgedRows } from '#core/reviewing/judged.ts'
import type { State } from '#core/workflow/states.ts'
import type { Handler } from '#app/kit/call.ts'
import { done } from '#app/kit/result.ts'
import type { World } from '#app/kit/world.ts'
import { evidenceView } from '#app/applications/evidenceRows.ts'
import { enterpriseData } from '#app/applications/load.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import { submittedEvidence } from '#app/recommending/dossier.ts'
import { claimsOf } from '#store/claims.ts'
import type { ReviewAnswerTable } from '#store/tables/selecting.ts'
import type { Tables } from '#store/tables.ts'
import { mayReview, type OwnReview } from './mayReview.ts'

export const readReview: Handler<'review.read'> = async (call) => {
  const own = await mayReview(call, call.params.id)
  return own.ok ? done(await reviewFile(call.tx, call.world, own.value)) : own
}

export async function reviewFile(
  tx: Transaction<Tables>,
  world: World,
  { review, application }: OwnReview,
): Promise<ReviewFile> {
  const batch = await tx
    .selectFrom('batch')
    .selectAll()
    .where('id', '=', application.batch_id)
    .executeTakeFirstOrThrow()
  const compiled = await compiledRubric(tx, world, { programme: batch.programme, sha256: batch.programme_sha256 })
  const { officeName, industry } = await enterpriseData(tx, application.enterprise_id)
  const rows = judgedRows(compiled)
  const claims = await claimsOf(tx, application.id)
  const { facts } = heldFacts(compiled.programme, claims, 'self')
  const shown = factsIn(compiled, rows)
  const evidence = application.submitted_at ? await submittedEvidence(tx, application.id, application.submitted_at) : []
  const { id, state, version, finished_at } = review
  return {
    review: {
      id,
      state: state as ReviewFile['review']['state'],
      version,
      finishedAt: finished_at?.toISOString() ?? null,
    },
    application: {
      id: application.id,
      number: application.number,
      state: application.state as State,
      enterprise: application.enterprise_name,
      office: officeName,
      industry,
    },
    batch: {
      id: batch.id,
      programme: batch.programme,
      programmeSha256: batch.programme_sha256,
      year: batch.year,
      number: batch.number,
    },
    judged: judgedOf(compiled).map(({ key, rows: of, fact }) => ({ key, rows: [...of], fact: { ...fact } })),
    stated: Object.fromEntries(Object.entries(facts).filter(([fact]) => shown.has(fact))),
    // Who of the enterprise put it there is nothing to a reviewer.
    evidence: evidence.filter(({ row }) => rows.includes(row)).map((one) => ({ ...evidenceView(one), addedBy: '' })),
    answers: (await answersOf(tx, id)).map(answerView),
    others: state === 'finished' ? await othersOf(tx, review, claims) : null,
  }
}

const factsIn = ({ rows, book }: Compiled, wanted: readonly string[]): ReadonlySet<string> =>
  new Set(rows.filter(({ id }) => wanted.includes(id)).flatMap(({ facts }) => facts.map((at) => book.keys[at]!.key)))

export const answersOf = (tx: Transaction<Tables>, review: string) =>
  tx.selectFrom('review_answer').selectAll().where('review_id', '=', review).orderBy('fact').execute()

export const answerView = ({ fact, value, reason, version, at }: Selectable<ReviewAnswerTable>) => ({
  fact,
  value: value ?? null,
  reason,
  version,
  at: at.toISOString(),
})

/** What the others have handed in, in an order that does not tell who they are. */
async function othersOf(
  tx: Transaction<Tables>,
  { id, application_id }: OwnReview['review'],
  claims: readonly Claim[],
): Promise<NonNullable<ReviewFile['others']>> {
  const others = await tx
    .selectFrom('review')
    .select('id')
    .where('application_id', '=', application_id)
    .where('state', '=', 'finished')
    .where('id', '<>', id)
    .orderBy('id')
    .execute()
  return others.map((other, at) => ({
    label: at + 1,
    answers: claims
      .filter(({ source }) => source === sourceOf(other.id))
      .map(({ fact, value, reason }) => ({ fact, value, reason })),
  }))
}
