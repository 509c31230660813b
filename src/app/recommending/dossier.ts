import { sql, type Transaction } from 'kysely'
import type { Dossier } from '#contract/recommending.ts'
import { readClock, type Stretch } from '#core/calendar/clock.ts'
import type { Content } from '#core/applying/content.ts'
import { heldFacts } from '#core/claims/factSheet.ts'
import { maskPhone } from '#core/codes/mask.ts'
import type { Handler } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { batchView, type BatchRow } from '#app/batches/batchView.ts'
import { type EvidenceRow, evidenceQuery, evidenceView } from '#app/applications/evidenceRows.ts'
import { type ApplicationRow, enterpriseData, findApplication } from '#app/applications/load.ts'
import { headOf, returnedItems, stepsOf } from '#app/applications/views.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import { claimsOf } from '#store/claims.ts'
import { verifiedView } from '#app/verifying/verified.ts'
import type { Tables } from '#store/tables.ts'

/** The application as it was last submitted: what the enterprise is changing since is not shown. */
export const readDossier: Handler<'dossier.read'> = async ({ tx, params, scope, now, world }) => {
  const application = await findApplication(tx, params.id, scope)
  const submission = application && (await lastSubmission(tx, application.id))
  if (!application || !submission) return refuse('not-found')
  const batch = await tx
    .selectFrom('batch')
    .selectAll()
    .where('id', '=', application.batch_id)
    .executeTakeFirstOrThrow()
  const sha256 = batch.programme_sha256
  const compiled = await compiledRubric(tx, world, { programme: batch.programme, sha256 })
  const content = submission.content as Content
  const { version: _, ...current } = await enterpriseData(tx, application.enterprise_id)
  const claims = await claimsOf(tx, application.id)
  const held = heldFacts(compiled.programme, claims, 'self')
  const evidence = await submittedEvidence(tx, application.id, submission.at)
  return done({
    application: headOf(application, content.enterprise.name),
    batch: batchView(batch, now),
    office: { id: application.office_id, name: current.officeName },
    profile: { ...current, ...content.enterprise, contactPhone: maskPhone(current.contactPhone) },
    facts: { ...held.facts },
    grounds: Object.fromEntries(Object.entries(held.claims).map(([fact, claim]) => [fact, claim.ground])),
    profileAnswers: { ...content.profile, contactPhone: maskPhone(typed(content.profile['contactPhone'])) },
    roster: content.roster && {
      fileName: content.roster.fileName,
      people: content.roster.people,
      counted: content.roster.counted,
      stepped: [...content.roster.stepped],
    },
    evidence: evidence.map(evidenceView),
    returned: [...(await returnedItems(tx, application.id))],
    steps: [...(await stepsOf(tx, application.id, 'official'))],
    submission: { number: submission.number, at: submission.at.toISOString(), hash: submission.hash },
    clock: await formalCheckClock(tx, application, batch, programmeOf(world, batch.programme).programme.calendar, now),
    verified: scope.district ? await verifiedView(tx, compiled, application, claims) : null,
    doubles: scope.district ? await doublesOf(tx, application, evidence) : null,
  })
}

/** What was typed into a field of text. */
const typed = (value: unknown): string => (typeof value === 'string' ? value : '')

async function lastSubmission(tx: Transaction<Tables>, application: string) {
  return tx
    .selectFrom('submission')
    .select(['number', 'content', 'content_hash as hash', 'submitted_at as at'])
    .where('application_id', '=', application)
    .orderBy('number', 'desc')
    .executeTakeFirst()
}

/** What lay under the rows at that moment. */
export async function submittedEvidence(
  tx: Transaction<Tables>,
  application: string,
  at: Date,
): Promise<readonly EvidenceRow[]> {
  const rows = await evidenceQuery(tx)
    .where('evidence_use.application_id', '=', application)
    .where('evidence_use.added_at', '<=', at)
    .where((eb) => eb.or([eb('evidence_use.removed_at', 'is', null), eb('evidence_use.removed_at', '>', at)]))
    .orderBy('evidence_use.row_id')
    .orderBy('evidence_use.position')
    .orderBy('evidence_use.added_at')
    .orderBy('evidence_use.id')
    .execute()
  return rows as unknown as readonly EvidenceRow[]
}

const WAITING = 'recommended'

/** Runs while the application waits for acceptance, and stands still while it is returned. */
async function formalCheckClock(
  tx: Transaction<Tables>,
  { id }: ApplicationRow,
  batch: BatchRow,
  calendar: Parameters<typeof readClock>[0],
  now: Date,
): Promise<Dossier['clock']> {
  const steps = await tx
    .selectFrom('step')
    .select(['from_state as from', 'to_state as to', 'at'])
    .where('application_id', '=', id)
    .orderBy('number')
    .execute()
  const stretches: Stretch[] = []
  let since: string | undefined
  for (const { from, to, at } of steps) {
    if (from === WAITING && since) stretches.push({ from: since, to: dayOf(at), running: true })
    since = to === WAITING ? dayOf(at) : undefined
  }
  if (since) stretches.push({ from: since, running: true })
  if (stretches.length === 0) return null
  const { used, running, confirmed } = readClock(calendar, stretches, batch.formal_check_days, dayOf(now))
  return { used, of: batch.formal_check_days, running, confirmed }
}

/** The same person on two rosters of a batch, the same file from two enterprises: to be looked at, nothing more. */
async function doublesOf(
  tx: Transaction<Tables>,
  { id, batch_id, enterprise_id }: ApplicationRow,
  evidence: readonly EvidenceRow[],
): Promise<Dossier['doubles']> {
  const { rows } = await sql<{ people: string }>`
    select count(*) as people from roster_person mine
    where mine.application_id = ${id} and mine.identity_fingerprint is not null and exists (
      select from roster_person other join application on application.id = other.application_id
      where other.identity_fingerprint = mine.identity_fingerprint and other.application_id <> mine.application_id
        and application.batch_id = ${batch_id} and application.enterprise_id <> ${enterprise_id}
        and application.state not in ('draft', 'withdrawn'))`.execute(tx)
  const hashes = [...new Set(evidence.map(({ sha256 }) => sha256))]
  const files = await tx
    .selectFrom('evidence_file')
    .select((eb) => ['sha256', eb.fn.count<string>('enterprise_id').distinct().as('elsewhere')])
    .where('sha256', 'in', hashes.length > 0 ? hashes : [''])
    .where('enterprise_id', '<>', enterprise_id)
    .groupBy('sha256')
    .execute()
  const names = new Map(evidence.map(({ sha256, title }) => [sha256, title]))
  return {
    people: Number(rows[0]?.people ?? 0),
    files: files.map(({ sha256, elsewhere }) => ({ name: names.get(sha256) ?? '', elsewhere: Number(elsewhere) })),
  }
}
