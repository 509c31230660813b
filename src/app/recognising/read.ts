import type { Recognition } from '#contract/recognising.ts'
import type { Transaction } from 'kysely'
import { certificateRules, type Level } from '#core/recognition/certificateForm.ts'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { findApplication } from '#app/applications/load.ts'
import { headOf, stepsOf } from '#app/applications/views.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import { recognitions } from '#store/recognitions.ts'
import type { Tables } from '#store/tables.ts'
import { recheckDue } from './list.ts'

export const readRecognition: Handler<'recognition.read'> = async ({ tx, params, scope, world, now }) => {
  const application = await findApplication(tx, params.id, scope)
  const row = application && (await recognitions(tx).where('application.id', '=', params.id).executeTakeFirst())
  if (!row) return refuse('not-found')
  const level = row.level as Level
  const { title } = certificateRules(programmeOf(world, row.programme).programme)
  const steps = await stepsOf(tx, application.id, scope.district ? 'official' : 'enterprise')
  const first = steps.findIndex(({ act }) => act === 'recognise')
  return done({
    application: headOf(application, row.enterprise),
    creditCode: row.creditCode,
    office: row.office,
    title: title[level]['zh'] ?? Object.values(title[level])[0] ?? '',
    level,
    recognisedOn: row.recognisedOn,
    untilDay: row.untilDay,
    order: { id: row.orderId, documentNumber: row.document, issuedOn: row.issuedOn },
    certificates: await certificatesOf(tx, row.recognition),
    rechecks: await rechecksOf(tx, row.recognition, scope.district),
    recheckDue: recheckDue(row, world, now),
    steps: steps.slice(Math.max(0, first)),
    checkAddress: `${world.publicUrl}/check`,
  })
}

async function certificatesOf(tx: Transaction<Tables>, recognition: string): Promise<Recognition['certificates']> {
  const rows = await tx
    .selectFrom('certificate')
    .select(['number', 'level', 'issued_on as issuedOn', 'superseded_by as supersededBy'])
    .where('recognition_id', '=', recognition)
    .orderBy('issued_on', 'desc')
    .orderBy('superseded_by', (order) => order.asc().nullsFirst())
    .execute()
  return rows.map((row) => ({ ...row, level: row.level as Level }))
}

async function rechecksOf(
  tx: Transaction<Tables>,
  recognition: string,
  official: boolean,
): Promise<Recognition['rechecks']> {
  const rows = await tx
    .selectFrom('recheck')
    .innerJoin('account', 'account.id', 'recheck.by')
    .select(['year', 'outcome', 'finding', 'account.name as by', 'at'])
    .where('recognition_id', '=', recognition)
    .orderBy('at', 'desc')
    .execute()
  return rows.map(({ outcome, by, at, ...row }) => ({
    ...row,
    outcome: outcome as Recognition['rechecks'][number]['outcome'],
    by: official ? by : null,
    at: at.toISOString(),
  }))
}
