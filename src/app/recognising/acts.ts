import { inputProblem } from '#contract/problems.ts'
import type { ApplicationHead } from '#contract/applying.ts'
import { certificateRules } from '#core/recognition/certificateForm.ts'
import { certificateNumber } from '#core/recognition/certificateNumber.ts'
import type { Act } from '#core/workflow/transitions.ts'
import { USUAL_REMEDIES } from '#core/workflow/remedies.ts'
import { type Call, type Handler, person } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse, refuseInput, type Result } from '#app/kit/result.ts'
import type { BatchRow } from '#app/batches/batchView.ts'
import { type ApplicationRow, findApplication } from '#app/applications/load.ts'
import { move, type Movement, sameVersion } from '#app/applications/move.ts'
import { headOf } from '#app/applications/views.ts'
import { refuseNumbers } from '#app/papers/typed.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import { nextSerials } from '#store/recognitions.ts'
import { tellRecognition } from './tell.ts'

type RecognitionAct = Extract<Act, 'keep' | 'upgrade' | 'suspend' | 'resume' | 'revoke'>
type Acting = Call<`recognition.${RecognitionAct}`>
type Outcome = 'kept' | 'upgraded' | 'suspended' | 'revoked'

const OUTCOMES = {
  keep: 'kept',
  upgrade: 'upgraded',
  suspend: 'suspended',
  resume: 'resumed',
  revoke: 'revoked',
} as const satisfies Record<RecognitionAct, string>

interface Acted {
  readonly application: ApplicationRow
  readonly batch: BatchRow
  /** None: the table refused, for there is nothing that was recognised. */
  readonly recognition: string
}

/** Lock, look whether it is what the officer saw, and act by the table; then the re-check is written down and told. */
async function act(
  call: Acting,
  what: RecognitionAct,
  movement: Movement,
  { finding, also }: { readonly finding?: string; readonly also?: (acted: Acted) => Promise<object> } = {},
): Promise<Result<ApplicationHead>> {
  const { tx, params, body, scope, now, record } = call
  const numbers = await refuseNumbers(tx, typedBy(body))
  if (numbers) return numbers
  const application = await findApplication(tx, params.id, scope, 'lock')
  if (!application || application.state === 'draft') return refuse('not-found')
  const stale = await sameVersion(tx, application, body.version)
  if (stale) return stale
  const batch = await tx
    .selectFrom('batch')
    .selectAll()
    .where('id', '=', application.batch_id)
    .executeTakeFirstOrThrow()
  const moved = await move(call, { application, batch }, what, movement)
  if (!moved.ok) return moved
  const { id: recognition } = await tx
    .selectFrom('recognition')
    .select('id')
    .where('application_id', '=', application.id)
    .executeTakeFirstOrThrow()
  const acted = { application: moved.value.application, batch, recognition }
  if (finding !== undefined) await writeRecheck(call, recognition, OUTCOMES[what] as Outcome, finding)
  const detail = await also?.(acted)
  await tellRecognition(call, acted, `recognition-${OUTCOMES[what]}`)
  record({
    act: `recognition.${OUTCOMES[what]}`,
    object: 'application',
    objectId: application.id,
    detail: { ...detail, recheck: finding !== undefined ? Number(dayOf(now).slice(0, 4)) : null },
  })
  return done(headOf(acted.application, application.enterprise_name))
}

/** All of it is read by the enterprise. */
const typedBy = (body: Acting['body']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

async function writeRecheck(call: Acting, recognition: string, outcome: Outcome, finding: string): Promise<void> {
  await call.tx
    .insertInto('recheck')
    .values({
      recognition_id: recognition,
      year: Number(dayOf(call.now).slice(0, 4)),
      outcome,
      finding,
      by: person(call).account,
      at: call.now,
    })
    .execute()
}

/** 复核保留: once a year. */
export const keepRecognition: Handler<'recognition.keep'> = async (call) => {
  const { tx, params, body, now } = call
  const year = Number(dayOf(now).slice(0, 4))
  if (!body.finding) return refuseInput([inputProblem('finding', 'required')])
  const before = await tx
    .selectFrom('recheck')
    .innerJoin('recognition', 'recognition.id', 'recheck.recognition_id')
    .innerJoin('application', 'application.id', 'recognition.application_id')
    .select('application.version')
    .where('application_id', '=', params.id)
    .where('year', '=', year)
    .executeTakeFirst()
  // Who has not seen it yet is told by the act itself what came between.
  if (before?.version === body.version) return refuse('rechecked-already', { params: { year } })
  return act(call, 'keep', { reason: body.finding }, { finding: body.finding })
}

/** 复核晋级: a new certificate takes the place of the old one, whose number says so from now on. */
export const upgradeRecognition: Handler<'recognition.upgrade'> = async (call) => {
  const { tx, params, body, now, world } = call
  const held = await tx
    .selectFrom('recognition')
    .select('level')
    .where('application_id', '=', params.id)
    .executeTakeFirst()
  if (held?.level === 'excellent') return refuse('excellent-already')
  const movement = { reason: body.reason, level: 'excellent', set: { level: 'excellent' } }
  return act(call, 'upgrade', movement, {
    finding: body.reason,
    async also({ recognition, batch }) {
      const { number: forms } = certificateRules(programmeOf(world, batch.programme).programme)
      const day = dayOf(now)
      const year = Number(day.slice(0, 4))
      const serial = (await nextSerials(tx, year))('excellent')
      const number = certificateNumber(forms.excellent, year, serial)
      const certificate = { number, recognition_id: recognition, level: 'excellent', serial, year, issued_on: day }
      await tx
        .insertInto('certificate')
        .values({ ...certificate, superseded_by: null })
        .execute()
      await tx
        .updateTable('certificate')
        .set({ superseded_by: number })
        .where('recognition_id', '=', recognition)
        .where('superseded_by', 'is', null)
        .where('number', '<>', number)
        .execute()
      await tx.updateTable('recognition').set({ level: 'excellent' }).where('id', '=', recognition).execute()
      return { certificate: number }
    },
  })
}

export const suspendRecognition: Handler<'recognition.suspend'> = (call) => {
  const { reason, recheck } = call.body
  return act(call, 'suspend', { reason }, recheck ? { finding: reason } : {})
}

export const resumeRecognition: Handler<'recognition.resume'> = (call) =>
  act(call, 'resume', { reason: call.body.reason })

/** 撤销认定: with the reason, what follows for its incentives, and where one may turn. */
export const revokeRecognition: Handler<'recognition.revoke'> = (call) => {
  const { reason, outcome, recheck } = call.body
  const movement = { reason, outcome, remedy: USUAL_REMEDIES.zh, detail: { outcome, remedy: USUAL_REMEDIES } }
  return act(call, 'revoke', movement, recheck ? { finding: reason } : {})
}
