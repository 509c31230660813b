/** Recognition: the order, the certificates, their yearly re-check, and what the public can ask about them. */
import { z } from 'zod'
import { LEVELS } from '#core/recognition/certificateForm.ts'
import { CERTIFICATE_STATE_KEYS } from '#core/recognition/certificateState.ts'
import { ApplicationHead, State, Step } from './applying.ts'
import { components } from './components.ts'
import { ById, Day, Id, Language, line, listOf, Moment, Nothing, optionalLine, pageOf, Paging } from './fields.ts'
import { route } from './route.ts'

const Level = z.enum(LEVELS)

/** A published notice, and how many on it can be recognised now. */
export const NoticeToRecognise = z
  .object({
    id: Id,
    title: z.string(),
    number: z.int(),
    batch: Id,
    batchYear: z.int(),
    batchNumber: z.int(),
    lastDay: Day.nullable(),
    over: z.boolean(),
    waiting: z.int(),
    recognised: z.int(),
  })
  .register(components, { id: 'NoticeToRecognise' })
export type NoticeToRecognise = z.infer<typeof NoticeToRecognise>

export const RecognitionCandidate = z
  .object({
    application: Id,
    enterprise: z.string(),
    creditCode: z.string(),
    office: z.string(),
    level: Level,
    state: State,
    version: z.int(),
    /** The last day of the notice has passed. */
    over: z.boolean(),
    /** No objection is open or upheld. */
    clear: z.boolean(),
  })
  .register(components, { id: 'RecognitionCandidate' })
export type RecognitionCandidate = z.infer<typeof RecognitionCandidate>

export const RecognitionOrder = z
  .object({
    id: Id,
    notice: Id,
    documentNumber: z.string(),
    issuedOn: Day,
    issuedBy: z.string(),
    sha256: z.string(),
    enterprises: z.int(),
  })
  .register(components, { id: 'RecognitionOrder' })
export type RecognitionOrder = z.infer<typeof RecognitionOrder>

const Filter = {
  states: listOf(z.enum(['recognised', 'suspended', 'revoked', 'expired'])).optional(),
  level: Level.optional(),
  /** Only those whose re-check of this year is due. */
  due: z.stringbool().optional(),
  /** Part of the enterprise’s name, its credit code or a certificate number. */
  text: z.string().trim().max(60).optional(),
}

export const RecognitionItem = z
  .object({
    /** Of its application. */
    id: Id,
    enterprise: z.string(),
    creditCode: z.string(),
    office: z.string(),
    level: Level,
    state: State,
    stateSince: Moment,
    recognisedOn: Day,
    untilDay: Day.nullable(),
    certificate: z.string(),
    lastRecheck: z.int().nullable(),
    recheckDue: z.boolean(),
  })
  .register(components, { id: 'RecognitionItem' })
export type RecognitionItem = z.infer<typeof RecognitionItem>

const RECHECK_OUTCOMES = ['kept', 'upgraded', 'suspended', 'revoked'] as const

export const Recognition = z
  .object({
    application: ApplicationHead,
    creditCode: z.string(),
    office: z.string(),
    title: z.string(),
    level: Level,
    recognisedOn: Day,
    untilDay: Day.nullable(),
    order: RecognitionOrder.pick({ id: true, documentNumber: true, issuedOn: true }),
    certificates: z.array(
      z.object({ number: z.string(), level: Level, issuedOn: Day, supersededBy: z.string().nullable() }),
    ),
    rechecks: z.array(
      z.object({
        year: z.int(),
        outcome: z.enum(RECHECK_OUTCOMES),
        finding: z.string(),
        /** The bureau’s people see who; the enterprise does not. */
        by: z.string().nullable(),
        at: Moment,
      }),
    ),
    recheckDue: z.boolean(),
    /** From the recognition on. */
    steps: z.array(Step),
    /** Where a certificate is checked. */
    checkAddress: z.string(),
  })
  .register(components, { id: 'Recognition' })
export type Recognition = z.infer<typeof Recognition>

const byRecognition = { params: ById, response: ApplicationHead } as const
const reasoned = { version: z.int(), reason: optionalLine(1000) }
const acted = (what: string, summary: string) =>
  ({ method: 'POST', path: `/api/recognitions/:id/${what}`, summary, ...byRecognition }) as const

export const recognitionRoutes = {
  notices: route({
    method: 'GET',
    path: '/api/recognition/notices',
    summary: 'Published notices, with how many on them wait to be recognised.',
    response: z.array(NoticeToRecognise),
  }),
  candidates: route({
    method: 'GET',
    path: '/api/recognition/notices/:id',
    summary: 'The enterprises of a notice, and what still stands against recognising each.',
    params: ById,
    response: z.object({
      notice: NoticeToRecognise,
      items: z.array(RecognitionCandidate),
      orders: z.array(RecognitionOrder),
    }),
  }),
  issue: route({
    method: 'POST',
    path: '/api/recognition/notices/:id/order',
    summary: 'Recognise enterprises of a notice by one order: all of them or none.',
    params: ById,
    body: z.strictObject({
      documentNumber: optionalLine(40),
      issuedOn: Day,
      applications: z
        .array(z.strictObject({ id: Id, version: z.int() }))
        .min(1)
        .max(500),
    }),
    response: z.object({ order: Id, recognised: z.int() }),
  }),
  order: route({
    method: 'GET',
    path: '/api/recognition/orders/:id/paper',
    summary: 'The order in the official layout.',
    params: ById,
    query: z.strictObject({ format: z.enum(['docx', 'pdf']).default('docx'), language: Language.default('zh') }),
    response: Nothing,
    file: true,
  }),
  list: route({
    method: 'GET',
    path: '/api/recognitions',
    summary: 'Everybody who was ever recognised.',
    query: z.strictObject({
      ...Filter,
      ...Paging,
      sort: z.enum(['name', 'recognised', 'since']).default('recognised'),
      order: z.enum(['asc', 'desc']).default('desc'),
    }),
    response: pageOf(RecognitionItem),
  }),
  export: route({
    method: 'GET',
    path: '/api/recognitions/export',
    summary: 'The same as a spreadsheet.',
    query: z.strictObject({
      ...Filter,
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
      language: Language.default('zh'),
    }),
    response: Nothing,
    file: true,
  }),
  read: route({
    method: 'GET',
    path: '/api/recognitions/:id',
    summary: 'The recognition of an application, with its certificates and its history.',
    params: ById,
    response: Recognition,
  }),
  paper: route({
    method: 'GET',
    path: '/api/recognitions/:id/papers/:paper',
    summary: 'The certificate, or the letter that tells of its revocation.',
    params: ById.extend({ paper: z.enum(['certificate', 'revocation']) }),
    query: z.strictObject({ format: z.enum(['docx', 'pdf']).default('pdf'), language: Language.default('zh') }),
    response: Nothing,
    file: true,
  }),
  keep: route({
    ...acted('keep', 'The re-check of the year found that it stands.'),
    body: z.strictObject({ version: z.int(), finding: optionalLine(1000) }),
  }),
  upgrade: route({
    ...acted('upgrade', 'The re-check of the year found it excellent: a new certificate takes the place of the old.'),
    body: z.strictObject(reasoned),
  }),
  suspend: route({
    ...acted('suspension', 'Suspend it while a matter is looked into.'),
    body: z.strictObject({ ...reasoned, recheck: z.boolean().default(false) }),
  }),
  resume: route({
    ...acted('resumption', 'The matter is settled: it holds again.'),
    body: z.strictObject(reasoned),
  }),
  revoke: route({
    ...acted('revocation', 'Revoke it for good, and say what follows for its incentives.'),
    body: z.strictObject({ ...reasoned, outcome: optionalLine(1000), recheck: z.boolean().default(false) }),
  }),
  published: route({
    method: 'GET',
    path: '/api/recognised',
    summary: 'The recognised enterprises, for everybody.',
    query: z.strictObject({ ...Paging, level: Level.optional(), text: z.string().trim().max(60).optional() }),
    response: pageOf(
      z.object({
        enterprise: z.string(),
        level: Level,
        title: z.string(),
        office: z.string(),
        recognisedOn: Day,
        document: z.string(),
        suspended: z.boolean(),
      }),
    ),
  }),
  openData: route({
    method: 'GET',
    path: '/api/recognised/data',
    summary: 'The same list whole, as open data.',
    query: z.strictObject({ format: z.enum(['csv', 'json']).default('csv'), language: Language.default('zh') }),
    response: Nothing,
    file: true,
  }),
}

/** One of six answers; `mistyped` where no such number can exist. */
export const CertificateAnswer = z
  .object({
    answer: z.enum([...CERTIFICATE_STATE_KEYS, 'mistyped']),
    /** As it was understood. */
    number: z.string(),
    /** What was probably meant. */
    suggestion: z.string().nullable(),
    /** Of a certificate that was issued. */
    certificate: z
      .object({
        enterprise: z.string(),
        title: z.string(),
        titleEn: z.string(),
        level: Level,
        issuedOn: Day,
        untilDay: Day.nullable(),
        /** The day the state it is in began. */
        since: Day,
        issuer: z.string(),
        lastRecheck: z.int().nullable(),
      })
      .nullable(),
    at: Moment,
  })
  .register(components, { id: 'CertificateAnswer' })
export type CertificateAnswer = z.infer<typeof CertificateAnswer>

export const certificateRoutes = {
  check: route({
    method: 'POST',
    path: '/api/certificates/check',
    summary: 'What a certificate is worth now. Look-ups are limited, and logged without saying who asked.',
    body: z.strictObject({ number: line(80) }),
    response: CertificateAnswer,
  }),
}
