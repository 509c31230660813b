import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { fileProblemWords } from '#contract/fileProblems.ts'
import { OBJECTION_FILE_MB } from '#contract/noticing.ts'
import { type InputProblem, inputProblem } from '#contract/problems.ts'
import { isIdentityNumber } from '#core/codes/identityNumber.ts'
import { halfWidth } from '#core/codes/plainText.ts'
import type { Words } from '#core/kernel/words.ts'
import { receiptOf } from '#core/notices/receipt.ts'
import { isOn } from '#core/notices/term.ts'
import { STATES, type State } from '#core/workflow/states.ts'
import type { Call, Handler } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import type { World } from '#app/kit/world.ts'
import { tellOfficers } from '#app/notices/tell.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import type { Tables } from '#store/tables.ts'
import { sealing } from './sealed.ts'

type Lodging = Call<'objection.lodge'>

/**
 * 实名提出异议. Anybody may, until the last moment of the notice; the notice is locked, so that whoever recognises at
 * the same moment comes before or after and never between. Nothing of who objects is kept but what is sealed.
 */
export const lodgeObjection: Handler<'objection.lodge'> = async (call) => {
  const { tx, params, body, now, world, record } = call
  const objector = { ...body, phone: plain(body.phone), identity: plain(body.identity).toUpperCase() }
  // Files take a while to look at: before the lock, so that nobody waits for it.
  const looked = await lookAt(world, body.files)
  // The application and then its notice, in the order in which recognition locks them.
  await tx.selectFrom('application').select('id').where('id', '=', body.application).forKeyShare().execute()
  const notice = await tx
    .selectFrom('notice')
    .select(['id', 'batch_id', 'last_day'])
    .where('id', '=', params.id)
    .where('state', '=', 'published')
    .forUpdate()
    .executeTakeFirst()
  if (!notice) return refuse('not-found')
  if (!isOn(notice.last_day, dayOf(now))) return refuse('notice-over', { params: { day: notice.last_day ?? '' } })
  const batch = await tx.selectFrom('batch').selectAll().where('id', '=', notice.batch_id).executeTakeFirstOrThrow()
  const application = await listedOn(tx, notice.id, body.application)
  const problems = [
    ...(application ? [] : [inputProblem('application', 'not-a-choice')]),
    ...((await knownRow(call, batch)) ? [] : [inputProblem('row', 'not-a-choice')]),
    ...(isIdentityNumber(objector.identity) ? [] : [inputProblem('identity', 'identity-number-wrong')]),
    ...(isPhone(objector.phone) ? [] : [inputProblem('phone', 'phone-wrong')]),
    ...looked.problems,
  ]
  if (!application || problems.length > 0) return refuseInput(problems)
  if (application.state !== 'on_notice') {
    const { zh, en } = STATES[application.state as State]
    return refuse('not-on-notice', { params: { state: { zh, en } } })
  }
  const id = world.ids()
  const receipt = newReceipt(world)
  const sealed = sealing(world.vault, id)
  await tx
    .insertInto('objection')
    .values({
      id,
      receipt,
      notice_id: notice.id,
      application_id: application.id,
      row_id: body.row,
      objector_sealed: sealed.objector(objector),
      content: sealed.content(body.content),
      state: 'received',
      received_at: now,
    })
    .execute()
  await keepFiles(call, id, looked.files)
  await tellOfficers(call, { application, batch, enterprise: application.enterprise_name }, 'objection-received', id)
  record({ act: 'objection.lodged', object: 'objection', objectId: id, detail: { notice: notice.id, row: body.row } })
  return done({ receipt, receivedAt: now.toISOString() })
}

/** Digits as they are typed on any keyboard, without blanks. */
const plain = (typed: string): string => halfWidth(typed).replace(/\s/g, '')

/** A mobile number, or a landline with its area code. */
const isPhone = (number: string): boolean => /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/.test(number)

const RECEIPT_BYTES = 48

function newReceipt({ secret }: World): string {
  for (;;) {
    const receipt = receiptOf(Buffer.from(secret(RECEIPT_BYTES), 'base64url'))
    if (receipt) return receipt
  }
}

const listedOn = (tx: Transaction<Tables>, notice: string, application: string) =>
  tx
    .selectFrom('notice_entry')
    .innerJoin('application', 'application.id', 'notice_entry.application_id')
    .selectAll('application')
    .where('notice_entry.notice_id', '=', notice)
    .where('application.id', '=', application)
    .executeTakeFirst()

async function knownRow(
  { tx, world, body: { row } }: Lodging,
  batch: { readonly programme: string; readonly programme_sha256: string },
): Promise<boolean> {
  if (row === null) return true
  const { programme, programme_sha256: sha256 } = batch
  return (await compiledRubric(tx, world, { programme, sha256 })).rows.some(({ id }) => id === row)
}

interface LookedAt {
  readonly bytes: Buffer
  readonly name: string
  readonly media: string
}

/** What an objection may bring: papers and pictures. */
const TAKEN: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png'])

async function lookAt(
  { inspect }: World,
  given: Lodging['body']['files'],
): Promise<{ readonly files: readonly LookedAt[]; readonly problems: readonly InputProblem[] }> {
  const files: LookedAt[] = []
  const problems: InputProblem[] = []
  for (const [at, { name, content }] of given.entries()) {
    const bytes = Buffer.from(content, 'base64')
    const wrong = (what: Words): void =>
      void problems.push(inputProblem(`files.${at}`, 'file-not-taken', { name, what }))
    if (bytes.length > OBJECTION_FILE_MB * 2 ** 20) {
      wrong(TOO_LARGE)
      continue
    }
    const found = await inspect(bytes, name)
    if (!found.ok) wrong(whyNot(found.problem))
    else if (!TAKEN.has(found.media)) wrong(OTHER_TYPE)
    else files.push({ bytes, name: found.name, media: found.media })
  }
  return { files, problems }
}

/** Evidence waits for a scanner that does not answer; this file comes with a form that is here, and can be sent again. */
const whyNot = (problem: { readonly code: string; readonly params: object }): Words =>
  problem.code === 'scanner-unavailable' ? NOT_SCANNED : (fileProblemWords(problem) ?? OTHER_TYPE)

const NOT_SCANNED: Words = {
  zh: '病毒扫描暂时没有响应，文件没有收下。请稍后再提交。',
  en: 'The virus scanner does not answer now, so the file was not taken. Submit again later.',
}
const TOO_LARGE: Words = {
  zh: `文件超过 ${OBJECTION_FILE_MB} MB。`,
  en: `The file is larger than ${OBJECTION_FILE_MB} MB.`,
}
const OTHER_TYPE: Words = {
  zh: '只收 PDF、JPG 和 PNG 文件。',
  en: 'Only PDF, JPG and PNG are taken.',
}

async function keepFiles({ tx, world }: Lodging, objection: string, files: readonly LookedAt[]): Promise<void> {
  if (files.length === 0) return
  const sealed = sealing(world.vault, objection)
  const rows = files.map(({ bytes, name, media }) => ({
    id: world.ids(),
    objection_id: objection,
    name: sealed.fileName(name),
    media,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sealed: sealed.file(bytes),
  }))
  await tx.insertInto('objection_file').values(rows).execute()
}
