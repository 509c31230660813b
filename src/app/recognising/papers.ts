import { certificateRules, type Level, LEVELS } from '#core/recognition/certificateForm.ts'
import { certificateState } from '#core/recognition/certificateState.ts'
import { inWords, type Language } from '#core/messages/words.ts'
import { USUAL_REMEDIES } from '#core/workflow/remedies.ts'
import type { State } from '#core/workflow/states.ts'
import { certificatePdf } from '#papers/recognition/certificatePdf.node.ts'
import { officialDocumentDocx } from '#papers/recognition/officialDocumentDocx.ts'
import { officialDocumentPdf } from '#papers/recognition/officialDocumentPdf.node.ts'
import { recognitionOrder } from '#papers/recognition/recognitionOrder.ts'
import { revocationNotice } from '#papers/recognition/revocationNotice.ts'
import type { Call, FileAnswer, Handler } from '#app/kit/call.ts'
import { DOCX, PDF } from '#app/kit/media.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { refuse } from '#app/kit/result.ts'
import { findApplication } from '#app/applications/load.ts'
import { letterFile } from '#app/papers/letterFile.ts'
import { releaseFrom } from '#app/papers/outgoing.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import { recognitions, type RecognitionRow } from '#store/recognitions.ts'
import type { OrderContent } from './orderContent.ts'

const NAMES = {
  order: { zh: '认定文件', en: 'Recognition order' },
  certificate: { zh: '认定证书', en: 'Certificate' },
  revocation: { zh: '撤销认定告知书', en: 'Notice of revocation' },
} as const

/** The order from what was kept of it: it reads the same whatever was renamed since. */
export const recognitionOrderPaper: Handler<'recognition.order'> = async ({ tx, params, query }) => {
  const { language, format } = query
  const row = await tx.selectFrom('recognition_order').select('content').where('id', '=', params.id).executeTakeFirst()
  if (!row) return refuse('not-found')
  const content = row.content as OrderContent
  const say = (text: OrderContent['issuer']) => inWords(text, language)
  const paper = recognitionOrder(
    {
      mark: say(content.documentHead),
      number: content.documentNumber,
      day: content.issuedOn,
      issuer: say(content.issuer),
      batch: content.batch[language],
      place: say(content.place),
      distinction: say(content.distinction),
      basis: { document: say(content.basis.document), number: content.basis.number },
      groups: [...LEVELS].reverse().map((level) => ({
        title: say(content.titles[level]),
        excellent: level === 'excellent',
        entries: content.entries.filter((entry) => entry.level === level),
      })),
      madeAt: `${content.issuedOn}T00:00`,
    },
    language,
  )
  const name = `${NAMES.order[language]} ${content.documentNumber}.${format}`
  return releaseFrom(
    tx,
    format === 'docx'
      ? { file: { name, media: DOCX, body: await officialDocumentDocx(paper) } }
      : { file: { name, media: PDF, body: officialDocumentPdf(paper) } },
  )
}

export const recognitionPaper: Handler<'recognition.paper'> = async (call) => {
  const { tx, params, scope } = call
  const reached = await findApplication(tx, params.id, scope)
  const row = reached && (await recognitions(tx).where('application.id', '=', params.id).executeTakeFirst())
  if (!row) return refuse('not-found')
  const file = params.paper === 'certificate' ? await certificate(row, call) : await revocation(row, call)
  return file ? releaseFrom(tx, file) : refuse('paper-not-ready')
}

type PaperCall = Call<'recognition.paper'>

const wordsOf = ({ programme }: RecognitionRow, { world }: PaperCall, language: Language) => {
  const held = programmeOf(world, programme).programme
  const { title, issuer } = certificateRules(held)
  const { document, number } = held.source
  return {
    title: (level: Level) => inWords(title[level], language),
    issuer: inWords(issuer, language),
    basis: `${inWords(document, language)}${number ? `（${number}）` : ''}`,
  }
}

/** Only while it holds: nobody should print one that does not. */
async function certificate(row: RecognitionRow, call: PaperCall): Promise<FileAnswer | undefined> {
  const { tx, query, now, world } = call
  const { language } = query
  const state = certificateState({ state: row.state as State, superseded: false, untilDay: row.untilDay }, dayOf(now))
  if (state !== 'valid') return undefined
  const words = wordsOf(row, call, language)
  const { issued_on: issuedOn } = await tx
    .selectFrom('certificate')
    .select('issued_on')
    .where('number', '=', row.certificate)
    .executeTakeFirstOrThrow()
  const body = certificatePdf(
    {
      enterprise: row.enterprise,
      creditCode: row.creditCode,
      title: words.title(row.level as Level),
      number: row.certificate,
      document: row.document,
      issuer: words.issuer,
      issuedOn,
      ...(row.untilDay && { untilDay: row.untilDay }),
      checkAddress: `${world.publicUrl}/check/${row.certificate}`,
      madeAt: `${issuedOn}T00:00`,
    },
    language,
  )
  return { file: { name: `${NAMES.certificate[language]} ${row.enterprise}.pdf`, media: PDF, body } }
}

/** 撤销认定告知书, once it is revoked. */
async function revocation(row: RecognitionRow, call: PaperCall): Promise<FileAnswer | undefined> {
  const { tx, params, query } = call
  const { language, format } = query
  const step = await tx
    .selectFrom('step')
    .select(['reason', 'detail', 'at'])
    .where('application_id', '=', params.id)
    .where('act', '=', 'revoke')
    .executeTakeFirst()
  if (!step) return undefined
  const words = wordsOf(row, call, language)
  const letter = revocationNotice(
    {
      issuer: words.issuer,
      enterprise: row.enterprise,
      title: words.title(row.level as Level),
      certificate: row.certificate,
      recognisedOn: row.recognisedOn,
      revokedOn: dayOf(step.at),
      reasons: linesOf(step.reason),
      outcome: linesOf((step.detail as { readonly outcome?: string }).outcome ?? ''),
      basis: [words.basis],
      remedies: [USUAL_REMEDIES[language]],
    },
    language,
  )
  return letterFile(letter, `${NAMES.revocation[language]} ${row.enterprise}`, format)
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')
