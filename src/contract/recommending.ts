/** What offices and the bureau do with applications before review: lists, opinions, returns, acceptance. */
import { z } from 'zod'
import { ApplicationHead, EnterpriseProfile, Evidence, ReturnedItem, RosterSummary, State, Step } from './applying.ts'
import { Batch } from './batches.ts'
import { components } from './components.ts'
import { ById, Day, Done, Id, Language, line, listOf, Moment, Nothing, optionalLine, pageOf, Paging } from './fields.ts'
import { route } from './route.ts'

export const WORKLIST_SORTS = ['number', 'submitted', 'name', 'score', 'since', 'due'] as const

const Filter = {
  batch: Id.optional(),
  states: listOf(State).optional(),
  office: Id.optional(),
  industry: z.string().max(40).optional(),
  /** Part of the enterprise's name, or its credit code. */
  text: z.string().trim().max(60).optional(),
  late: z.stringbool().optional(),
}

export const WorklistQuery = z.strictObject({
  ...Filter,
  ...Paging,
  sort: z.enum(WORKLIST_SORTS).default('submitted'),
  order: z.enum(['asc', 'desc']).default('desc'),
})
export type WorklistQuery = z.infer<typeof WorklistQuery>

export const WorklistItem = z
  .object({
    id: Id,
    batch: Id,
    enterprise: Id,
    name: z.string(),
    creditCode: z.string(),
    office: Id,
    industry: z.string(),
    number: z.int().nullable(),
    state: State,
    stateSince: Moment,
    submittedAt: Moment.nullable(),
    dueDay: Day.nullable(),
    version: z.int(),
    /** Hundredths of a point; null before the first submission. */
    selfTotal: z.int().nullable(),
    vetoed: z.boolean(),
    contactName: z.string(),
    /** Masked. */
    contactPhone: z.string(),
  })
  .register(components, { id: 'WorklistItem' })
export type WorklistItem = z.infer<typeof WorklistItem>

const NotStarted = z
  .object({
    enterprise: Id,
    name: z.string(),
    creditCode: z.string(),
    office: Id,
    contactName: z.string(),
    contactPhone: z.string(),
  })
  .register(components, { id: 'NotStarted' })

export const worklistRoutes = {
  list: route({
    method: 'GET',
    path: '/api/worklist',
    summary: 'Applications within one’s reach; of a draft only that it exists.',
    query: WorklistQuery,
    response: pageOf(WorklistItem),
  }),
  counts: route({
    method: 'GET',
    path: '/api/worklist/counts',
    summary: 'How many applications are in which state, and how many enterprises have not started.',
    query: z.strictObject({ batch: Id.optional() }),
    response: z.object({ states: z.array(z.object({ state: State, count: z.int() })), notStarted: z.int() }),
  }),
  notStarted: route({
    method: 'GET',
    path: '/api/worklist/not-started',
    summary: 'Enterprises within one’s reach that have no application in a batch.',
    query: z.strictObject({ ...Paging, batch: Id, text: z.string().trim().max(60).optional() }),
    response: pageOf(NotStarted),
  }),
  export: route({
    method: 'GET',
    path: '/api/worklist/export',
    summary: 'The list as Excel, without limit.',
    query: z.strictObject({ ...Filter, language: Language.default('zh') }),
    response: Nothing,
    file: true,
  }),
  rollUp: route({
    method: 'GET',
    path: '/api/roll-up',
    summary: 'The recommendation roll-up of an office in a batch.',
    query: z.strictObject({
      batch: Id,
      office: Id,
      format: z.enum(['docx', 'xlsx']).default('docx'),
      language: Language.default('zh'),
    }),
    response: Nothing,
    file: true,
  }),
}

const LIST = z.enum(['worklist'])
export const viewRoutes = {
  list: route({
    method: 'GET',
    path: '/api/views',
    summary: 'One’s own saved views of a list.',
    query: z.strictObject({ list: LIST.default('worklist') }),
    response: z.array(z.object({ id: Id, name: z.string(), query: z.string() })),
  }),
  save: route({
    method: 'POST',
    path: '/api/views',
    summary: 'Keep a filtered list under a name; the same name is replaced.',
    body: z.strictObject({ list: LIST.default('worklist'), name: line(40), query: z.string().max(1000) }),
    response: z.object({ id: Id }),
  }),
  remove: route({
    method: 'DELETE',
    path: '/api/views/:id',
    summary: 'Forget a saved view.',
    params: ById,
    response: Done,
  }),
}

/** Remind some enterprises, or all that have not started or not submitted. */
const Reminder = z.strictObject({
  batch: Id,
  to: z.enum(['notStarted', 'inProgress', 'returned', 'chosen']),
  enterprises: z.array(Id).max(500).default([]),
  text: line(500),
})

export const reminderRoutes = {
  preview: route({
    method: 'POST',
    path: '/api/reminders/preview',
    summary: 'What would be sent, to how many, and who cannot be reached.',
    body: Reminder,
    response: z.object({
      recipients: z.int(),
      enterprises: z.int(),
      unreachable: z.array(z.string()),
      title: z.string(),
      body: z.string(),
    }),
  }),
  send: route({
    method: 'POST',
    path: '/api/reminders',
    summary: 'Send it. The number that was shown comes along; if it has changed, nothing is sent.',
    body: Reminder.extend({ recipients: z.int() }),
    response: z.object({ sent: z.int() }),
  }),
}

/** What holds with the departments' claims, whose claims they are, and who has still to answer. */
export const Verified = z
  .object({
    facts: z.record(z.string(), z.unknown()),
    /** Hundredths of a point; what is certain. Null while nobody has answered. */
    total: z.int().nullable(),
    /** Rows by which a department bars the application. */
    vetoes: z.array(z.string()),
    claims: z.array(
      z.object({
        fact: z.string(),
        department: z.string(),
        /** Null: the department cannot tell. */
        value: z.unknown(),
        reason: z.string(),
        by: z.string(),
        at: Moment,
      }),
    ),
    departments: z.array(z.object({ name: z.string(), asked: z.int(), answered: z.int() })),
  })
  .register(components, { id: 'Verified' })
export type Verified = z.infer<typeof Verified>

/** The last submission of an application, as officials read it. */
export const Dossier = z
  .object({
    application: ApplicationHead,
    batch: Batch.omit({ applications: true }),
    office: z.object({ id: Id, name: z.string() }),
    profile: EnterpriseProfile.omit({ version: true }),
    /** Facts as stated in the submission, and what each rests on. */
    facts: z.record(z.string(), z.unknown()),
    grounds: z.record(z.string(), z.enum(['declared', 'roster', 'verified', 'determined'])),
    profileAnswers: z.record(z.string(), z.unknown()),
    roster: RosterSummary.pick({ fileName: true, people: true, counted: true, stepped: true }).nullable(),
    evidence: z.array(Evidence),
    returned: z.array(ReturnedItem),
    steps: z.array(Step),
    submission: z.object({ number: z.int(), at: Moment, hash: z.string() }),
    /** The bureau's formal check in working days. */
    clock: z.object({ used: z.int(), of: z.int(), running: z.boolean(), confirmed: z.boolean() }).nullable(),
    /** What departments have said; for the bureau only, and null before they are heard. */
    verified: Verified.nullable(),
    /** People who stand on other rosters of the batch, and files known from other enterprises; for the bureau only. */
    doubles: z
      .object({ people: z.int(), files: z.array(z.object({ name: z.string(), elsewhere: z.int() })) })
      .nullable(),
  })
  .register(components, { id: 'Dossier' })
export type Dossier = z.infer<typeof Dossier>

const ReturnItem = z.strictObject({ part: line(40), note: line(500), repair: optionalLine(200).default('') })

export const dossierRoutes = {
  read: route({
    method: 'GET',
    path: '/api/dossiers/:id',
    summary: 'A submitted application, as officials read it.',
    params: ById,
    response: Dossier,
  }),
  recommend: route({
    method: 'POST',
    path: '/api/worklist/recommendation',
    summary: 'Recommend one or many. Each is its own act: what fails is told, the others are done.',
    body: z.strictObject({
      applications: z
        .array(z.strictObject({ id: Id, version: z.int() }))
        .min(1)
        .max(200),
      opinion: line(500),
      /** The office's own checks only: the enterprise exists here, operates, and no trouble is known. */
      checks: z.strictObject({ here: z.literal(true), operating: z.literal(true), noTrouble: z.literal(true) }),
    }),
    response: z.object({
      done: z.array(Id),
      failed: z.array(z.object({ id: Id, code: z.string(), title: z.string(), titleZh: z.string() })),
    }),
  }),
  return: route({
    method: 'POST',
    path: '/api/applications/:id/return',
    summary: 'Return an application for correction: only the named parts open again.',
    params: ById,
    body: z.strictObject({
      version: z.int(),
      reason: optionalLine(500).default(''),
      items: z.array(ReturnItem).max(60),
      dueDay: Day,
    }),
    response: ApplicationHead,
  }),
  decline: route({
    method: 'POST',
    path: '/api/applications/:id/decline',
    summary: 'Decline an application with its reasons.',
    params: ById,
    body: z.strictObject({ version: z.int(), reason: optionalLine(1000) }),
    response: ApplicationHead,
  }),
  accept: route({
    method: 'POST',
    path: '/api/applications/:id/acceptance',
    summary: 'Accept an application for review.',
    params: ById,
    body: z.strictObject({ version: z.int(), note: optionalLine(500).default('') }),
    response: ApplicationHead,
  }),
  veto: route({
    method: 'POST',
    path: '/api/applications/:id/veto',
    summary: 'End an application that a department’s claim bars from selection.',
    params: ById,
    body: z.strictObject({ version: z.int(), row: line(40), reason: optionalLine(1000) }),
    response: ApplicationHead,
  }),
}

export const messageRoutes = {
  list: route({
    method: 'GET',
    path: '/api/messages',
    summary: 'One’s own messages, newest first.',
    query: z.strictObject({ before: z.string().max(80).optional(), size: Paging.size }),
    response: z.object({
      items: z.array(
        z.object({
          id: Id,
          code: z.string(),
          title: z.string(),
          body: z.string(),
          link: z.string().nullable(),
          at: Moment,
          read: z.boolean(),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  markRead: route({
    method: 'POST',
    path: '/api/messages/read',
    summary: 'Mark messages as read.',
    body: z.strictObject({ ids: z.array(Id).max(500).optional() }),
    response: z.object({ unread: z.int() }),
  }),
}
