import { createHash } from 'node:crypto'
import { type InputProblem, inputProblem } from '#contract/problems.ts'
import { canonicalJson } from '#core/applying/content.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { factMessage } from '#core/rubric/text/factMessage.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { checkRecord } from '#core/visiting/check.ts'
import { lookedAt } from '#core/visiting/facts.ts'
import type { VisitRecord } from '#core/visiting/record.ts'
import { STATES } from '#core/workflow/states.ts'
import type { State } from '#core/workflow/states.ts'
import type { Handler } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { tableOf } from './visitSource.ts'

export const recordHash = (record: VisitRecord): string =>
  createHash('sha256').update(canonicalJson(record)).digest('hex')

/**
 * The signed record arrives, perhaps hours after it was signed and perhaps more than once: the same one again is the
 * same. Whatever is refused stays on the phone.
 */
export const bringRecord: Handler<'siteVisit.bring'> = async (call) => {
  const { tx, params, body, world, now, record } = call
  const known = await tx
    .selectFrom('site_visit')
    .select('application_id')
    .where('id', '=', params.id)
    .executeTakeFirst()
  if (!known) return refuse('not-found')
  // The application first, as every act locks it.
  const application = await tx
    .selectFrom('application')
    .select(['id', 'state', 'batch_id'])
    .where('id', '=', known.application_id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const visit = await tx
    .selectFrom('site_visit')
    .select(['id', 'state', 'rows', 'version', 'signed_at', 'record_sha256'])
    .where('id', '=', params.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const brought = body as VisitRecord
  const sha256 = recordHash(brought)
  const detail = { application: application.id, sha256 }
  if (visit.state === 'signed') {
    if (visit.record_sha256 !== sha256) return refuse('visit-signed-already')
    record({ act: 'visit.broughtAgain', object: 'siteVisit', objectId: visit.id, detail })
    return done({ sha256, signedAt: visit.signed_at!.toISOString() })
  }
  if (visit.state === 'cancelled') return refuse('visit-cancelled')
  if (application.state !== 'under_review')
    return refuse('visit-application-left', { params: { state: STATES[application.state as State] } })
  const { compiled } = await tableOf(tx, world, application.batch_id)
  const problems = problemsOf(brought, visit.rows as readonly string[], compiled, dayOf(now))
  if (problems.length > 0) return refuseInput(problems)
  await tx
    .updateTable('site_visit')
    .set({
      state: 'signed',
      record: JSON.stringify(brought),
      record_sha256: sha256,
      signed_at: now,
      version: visit.version + 1,
    })
    .where('id', '=', visit.id)
    .execute()
  record({
    act: 'visit.signed',
    object: 'siteVisit',
    objectId: visit.id,
    detail: {
      ...detail,
      rows: brought.rows.map(({ row, seen }) => ({ row, seen })),
      photos: brought.photos.length,
      ...(brought.refusal && { refused: true }),
    },
  })
  return done({ sha256, signedAt: now.toISOString() })
}

function problemsOf(
  record: VisitRecord,
  rows: readonly string[],
  compiled: Compiled,
  today: string,
): readonly InputProblem[] {
  const planned = rows.flatMap((row) => {
    const found = lookedAt(compiled, row)
    return found ? [{ row, facts: found.facts.map(({ key }) => key) }] : []
  })
  const faults = checkRecord(record, { today, rows: planned })
  return [...faults.map(({ path, code }) => inputProblem(path, code)), ...valueProblems(record, compiled)]
}

const valueProblems = ({ rows }: VisitRecord, compiled: Compiled): readonly InputProblem[] =>
  rows.flatMap(({ values }, row) =>
    values.flatMap(({ fact, value }, index) => {
      const [wrong] = readFacts(compiled.book, { [fact]: value }).problems
      if (!wrong) return []
      const what = { zh: factMessage(wrong, compiled, 'zh'), en: factMessage(wrong, compiled, 'en') }
      return [inputProblem(`rows.${row}.values.${index}`, 'value-not-possible', { what })]
    }),
  )
