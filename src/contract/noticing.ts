/** 公示 and 异议: what is published before anybody is recognised, and what is said against it. */
import { z } from 'zod'
import { ApplicationHead, State } from './applying.ts'
import { components } from './components.ts'
import { ById, Day, Done, Id, Language, line, Moment, Nothing, optionalLine, pageOf, Paging } from './fields.ts'
import { route } from './route.ts'
import { Text } from './words.ts'

export const NoticeLevel = z.enum(['excellent', 'skilled'])

const Contact = z.object({ unit: z.string(), phone: z.string(), address: z.string(), supervision: z.string() })

const Line = z.object({
  application: Id,
  enterprise: z.string(),
  creditCode: z.string(),
  office: z.string(),
  industry: Text,
  level: NoticeLevel,
})

/** First and last working day. Null while the holidays of a year it runs through are not announced. */
const Term = { firstDay: Day.nullable(), lastDay: Day.nullable() }

export const PublishedNotice = z
  .object({
    id: Id,
    title: Text,
    batch: Text,
    number: z.int(),
    publishedOn: Day,
    days: z.int(),
    ...Term,
    /** Objections can be made at this moment. */
    open: z.boolean(),
    /** Working days, today included; null while the end is not known. */
    daysLeft: z.int().nullable(),
    enterprises: z.int(),
  })
  .register(components, { id: 'PublishedNotice' })
export type PublishedNotice = z.infer<typeof PublishedNotice>

export const NoticePage = PublishedNotice.extend({
  today: Day,
  introduction: z.string(),
  host: Text,
  distinction: Text,
  contact: Contact,
  list: z.array(Line),
  /** Of the content as published. */
  sha256: z.string(),
  /** Whole weeks, Monday to Sunday. */
  weeks: z.array(z.object({ day: Day, counts: z.boolean(), off: z.boolean() })),
  /** Rows an objection can be about. */
  rows: z.array(z.object({ id: z.string(), name: Text })),
}).register(components, { id: 'NoticePage' })
export type NoticePage = z.infer<typeof NoticePage>

/** A decided batch, and how far its notices have come. */
export const NoticeWork = z
  .object({
    conference: Id,
    batch: Id,
    batchText: Text,
    batchClosed: z.boolean(),
    /** Places that its conferences have given. */
    selected: z.int(),
    /** Waiting in the reserve. */
    reserved: z.int(),
    /** The last decision is not on public notice yet. */
    awaited: z.boolean(),
    /** Places that have become free and can be filled from the reserve. */
    free: z.int(),
    draft: Id.nullable(),
    notices: z.array(PublishedNotice.extend({ objections: z.int(), objectionsOpen: z.int() })),
  })
  .register(components, { id: 'NoticeWork' })
export type NoticeWork = z.infer<typeof NoticeWork>

/** Something that keeps a notice from being published, with its place. */
const Finding = z.object({ where: z.string(), kind: z.string(), kindName: Text, masked: z.string() })

export const NoticeDraft = z
  .object({
    id: Id,
    batchText: Text,
    number: z.int(),
    version: z.int(),
    title: z.string(),
    introduction: z.string(),
    contact: Contact,
    days: z.int(),
    /** If it were published today. */
    ...Term,
    list: z.array(Line.extend({ fromReserve: z.int().nullable(), state: State })),
    /** Selected by the conference and no longer to be published. */
    dropped: z.array(z.object({ application: Id, enterprise: z.string(), state: State, out: z.boolean() })),
    reserved: z.array(z.object({ application: Id, enterprise: z.string(), place: z.int() })),
    notSelected: z.array(z.object({ application: Id, enterprise: z.string(), reason: z.string() })),
    findings: z.array(Finding),
  })
  .register(components, { id: 'NoticeDraft' })
export type NoticeDraft = z.infer<typeof NoticeDraft>

const Format = z.strictObject({ format: z.enum(['docx', 'pdf']).default('pdf'), language: Language.default('zh') })

/** What an enterprise sees of its own place on a notice. */
export const OwnNotice = z
  .object({
    notice: PublishedNotice.extend({ level: NoticeLevel }).nullable(),
    objections: z.array(
      z.object({
        id: Id,
        row: z.string().nullable(),
        state: z.enum(['investigating', 'upheld', 'dismissed']),
        summary: z.string(),
        statement: z.string(),
        statedAt: Moment.nullable(),
        finding: z.string(),
        version: z.int(),
      }),
    ),
  })
  .register(components, { id: 'OwnNotice' })
export type OwnNotice = z.infer<typeof OwnNotice>

export const noticeRoutes = {
  open: route({
    method: 'GET',
    path: '/api/notices',
    summary: 'Every published notice, newest first.',
    response: z.array(PublishedNotice),
  }),
  read: route({
    method: 'GET',
    path: '/api/notices/:id',
    summary: 'A published notice with its list and the days that are left.',
    params: ById,
    response: NoticePage,
  }),
  data: route({
    method: 'GET',
    path: '/api/notices/:id/data',
    summary: 'Its list as open data. The JSON is the very text whose SHA-256 stands on the notice.',
    params: ById,
    query: z.strictObject({
      format: z.enum(['json', 'csv', 'xlsx']).default('json'),
      language: Language.default('zh'),
    }),
    response: Nothing,
    file: true,
  }),
  paper: route({
    method: 'GET',
    path: '/api/notices/:id/paper',
    summary: 'A published notice as an official paper.',
    params: ById,
    query: Format,
    response: Nothing,
    file: true,
  }),
  work: route({
    method: 'GET',
    path: '/api/notice-work',
    summary: 'Decided batches and their notices.',
    response: z.array(NoticeWork),
  }),
  begin: route({
    method: 'POST',
    path: '/api/notice-work',
    summary: 'Begin the next notice of a decided batch; one that is begun already is gone on with.',
    body: z.strictObject({ conference: Id }),
    response: z.object({ id: Id }),
  }),
  draft: route({
    method: 'GET',
    path: '/api/notice-work/:id',
    summary: 'A notice before it is published: what it would bring about, and what keeps it back.',
    params: ById,
    response: NoticeDraft,
  }),
  change: route({
    method: 'PUT',
    path: '/api/notice-work/:id',
    summary: 'Change the words of a notice, or take those off it who no longer stand.',
    params: ById,
    body: z.strictObject({
      version: z.int(),
      title: line(120),
      introduction: line(2000),
      contact: z.strictObject({
        unit: line(80),
        phone: line(40),
        address: line(120),
        supervision: optionalLine(80).default(''),
      }),
      days: z.int().min(1).max(60),
      out: z.array(Id).max(1000),
    }),
    response: z.object({ version: z.int() }),
  }),
  draftPaper: route({
    method: 'GET',
    path: '/api/notice-work/:id/paper',
    summary: 'The draft as a paper, to be passed round.',
    params: ById,
    query: Format,
    response: Nothing,
    file: true,
  }),
  publish: route({
    method: 'POST',
    path: '/api/notice-work/:id/publication',
    summary: 'Publish: the list is frozen, the decision of the conference takes effect, enterprises are told.',
    params: ById,
    /** How many the officer has seen on the list. */
    body: z.strictObject({ version: z.int(), listed: z.int() }),
    response: PublishedNotice,
  }),
  count: route({
    method: 'POST',
    path: '/api/notice-work/:id/term',
    summary: 'Count the term anew, once the holidays of its years are announced.',
    params: ById,
    response: PublishedNotice,
  }),
  endReserve: route({
    method: 'POST',
    path: '/api/notice-work/reserve-end',
    summary: 'Once the batch is closed: who is still in reserve is not selected.',
    body: z.strictObject({ conference: Id }),
    response: z.object({ ended: z.int() }),
  }),
  mine: route({
    method: 'GET',
    path: '/api/applications/:id/notice',
    summary: 'One’s own place on the notice, and what is objected.',
    params: ById,
    response: OwnNotice,
  }),
}

/** Half as much again as the file takes, as text. */
const FILE_LETTERS = 7_000_000
export const OBJECTION_FILE_MB = 5

export const OBJECTION_STATES = ['received', 'investigating', 'upheld', 'dismissed'] as const
const ObjectionState = z.enum(OBJECTION_STATES)

const ObjectionFile = z.object({ id: Id, name: z.string(), media: z.string(), size: z.int() })

export const ObjectionItem = z
  .object({
    id: Id,
    receipt: z.string(),
    notice: Id,
    batch: Text,
    application: Id,
    enterprise: z.string(),
    row: z.string().nullable(),
    state: ObjectionState,
    receivedAt: Moment,
    stated: z.boolean(),
  })
  .register(components, { id: 'ObjectionItem' })
export type ObjectionItem = z.infer<typeof ObjectionItem>

export const ObjectionCase = ObjectionItem.extend({
  version: z.int(),
  content: z.string(),
  /** Who objects, masked; in full for a reason, and the journal says so. */
  objectorName: z.string(),
  objectorPhone: z.string(),
  files: z.array(ObjectionFile),
  summary: z.string(),
  statement: z.string(),
  statedAt: Moment.nullable(),
  finding: z.string(),
  reply: z.string(),
  decidedAt: Moment.nullable(),
  applicationState: State,
  applicationVersion: z.int(),
  rowName: Text.nullable(),
}).register(components, { id: 'ObjectionCase' })
export type ObjectionCase = z.infer<typeof ObjectionCase>

const Seen = { version: z.int() }

export const objectionRoutes = {
  lodge: route({
    method: 'POST',
    path: '/api/notices/:id/objections',
    summary: 'Object to an enterprise on a notice, under one’s real name.',
    params: ById,
    body: z.strictObject({
      application: Id,
      row: z.string().max(40).nullable().default(null),
      name: line(40),
      phone: line(30),
      identity: line(30),
      address: optionalLine(120).default(''),
      content: z.string().trim().min(10).max(4000),
      files: z
        .array(z.strictObject({ name: line(120), content: z.base64().max(FILE_LETTERS) }))
        .max(3)
        .default([]),
    }),
    response: z.object({ receipt: z.string(), receivedAt: Moment }),
  }),
  status: route({
    method: 'POST',
    path: '/api/objections/status',
    summary: 'How far an objection has come, for whoever has its receipt.',
    body: z.strictObject({ receipt: line(30), phoneEnd: line(4) }),
    response: z.object({
      receipt: z.string(),
      notice: Text,
      state: ObjectionState,
      receivedAt: Moment,
      decidedAt: Moment.nullable(),
      finding: z.string(),
      reply: z.string(),
    }),
  }),
  list: route({
    method: 'GET',
    path: '/api/objections',
    summary: 'Objections, those that wait first. Who objects does not stand in it.',
    query: z.strictObject({
      ...Paging,
      state: z.enum(['open', 'decided', 'all']).default('open'),
      notice: Id.optional(),
    }),
    response: pageOf(ObjectionItem),
  }),
  read: route({
    method: 'GET',
    path: '/api/objections/:id',
    summary: 'An objection with all that belongs to it.',
    params: ById,
    response: ObjectionCase,
  }),
  file: route({
    method: 'GET',
    path: '/api/objections/:id/files/:file',
    summary: 'A file of an objection; the journal says who opened it.',
    params: z.strictObject({ id: Id, file: Id }),
    response: Nothing,
    file: true,
  }),
  reveal: route({
    method: 'POST',
    path: '/api/objections/:id/objector',
    summary: 'Who objects, for a reason; the journal says who asked and why.',
    params: ById,
    body: z.strictObject({ reason: line(200) }),
    response: z.object({ name: z.string(), phone: z.string(), identity: z.string(), address: z.string() }),
  }),
  investigate: route({
    method: 'POST',
    path: '/api/objections/:id/investigation',
    summary: 'Look into it, and tell the enterprise what is said, in one’s own words.',
    params: ById,
    body: z.strictObject({ ...Seen, summary: line(1000) }),
    response: Done,
  }),
  statement: route({
    method: 'POST',
    path: '/api/applications/:id/objections/:objection/statement',
    summary: 'What the enterprise says to it.',
    params: z.strictObject({ id: Id, objection: Id }),
    body: z.strictObject({ ...Seen, statement: line(4000) }),
    response: Done,
  }),
  decide: route({
    method: 'POST',
    path: '/api/objections/:id/decision',
    summary: 'Uphold or dismiss it, with what was found and the answer to who objects.',
    params: ById,
    body: z.strictObject({
      ...Seen,
      outcome: z.enum(['upheld', 'dismissed']),
      finding: line(2000),
      reply: line(2000),
    }),
    response: Done,
  }),
  reopen: route({
    method: 'POST',
    path: '/api/applications/:id/reopening',
    summary: 'After an objection was upheld: back to the review.',
    params: ById,
    body: z.strictObject({ ...Seen, reason: optionalLine(1000) }),
    response: ApplicationHead,
  }),
  notSelect: route({
    method: 'POST',
    path: '/api/applications/:id/not-selected',
    summary: 'After an objection was upheld: not selected.',
    params: ById,
    body: z.strictObject({ ...Seen, reason: optionalLine(1000) }),
    response: ApplicationHead,
  }),
}
