/** What an enterprise does: its profile, its applications, evidence, signature, submission. */
import { z } from 'zod'
import { STATE_KEYS, type State as StateKey } from '#core/workflow/states.ts'
import { Batch, OpenBatch } from './batches.ts'
import { components } from './components.ts'
import { ById, Day, Done, Id, Language, line, Moment, Nothing, optionalLine } from './fields.ts'
import { route } from './route.ts'

export const State = z.enum(STATE_KEYS as [StateKey, ...StateKey[]]).register(components, { id: 'State' })

/** As typed: yes or no, a choice or number as text, records field by field; null clears. */
export const Answer = z
  .union([z.boolean(), z.string().max(4000), z.array(z.record(z.string().max(60), z.string().max(400))).max(500)])
  .register(components, { id: 'Answer' })

const Section = z.enum(['fact', 'profile'])

/** One field as it stands, with who typed it last. */
export const StoredAnswer = z
  .object({
    section: Section,
    field: z.string(),
    value: Answer.nullable(),
    version: z.int(),
    by: z.string(),
    at: Moment,
  })
  .register(components, { id: 'StoredAnswer' })
export type StoredAnswer = z.infer<typeof StoredAnswer>

/** A change made over version `base` of the field; 0 where there was none. */
export const AnswerChange = z
  .strictObject({ section: Section, field: line(80), value: Answer.nullable(), base: z.int().min(0) })
  .register(components, { id: 'AnswerChange' })
export type AnswerChange = z.infer<typeof AnswerChange>

export const EnterpriseProfile = z
  .object({
    id: Id,
    name: z.string(),
    creditCode: z.string(),
    office: Id,
    officeName: z.string(),
    legalRepresentative: z.string(),
    address: z.string(),
    industry: z.string(),
    size: z.string(),
    contactName: z.string(),
    contactPhone: z.string(),
    contactEmail: z.string(),
    version: z.int(),
  })
  .register(components, { id: 'EnterpriseProfile' })
export type EnterpriseProfile = z.infer<typeof EnterpriseProfile>

export const Evidence = z
  .object({
    id: Id,
    row: z.string(),
    file: Id,
    title: z.string(),
    position: z.int(),
    name: z.string(),
    size: z.int(),
    media: z.string(),
    kind: z.string(),
    state: z.enum(['waiting', 'clean', 'unscanned', 'infected', 'refused']),
    problem: z.unknown(),
    pages: z.int().nullable(),
    sha256: z.string(),
    hasPreview: z.boolean(),
    hasThumbnail: z.boolean(),
    addedBy: z.string(),
    addedAt: Moment,
  })
  .register(components, { id: 'Evidence' })
export type Evidence = z.infer<typeof Evidence>

export const RosterSummary = z
  .object({
    fileName: z.string(),
    people: z.int(),
    counted: z.int(),
    facts: z.record(z.string(), z.number()),
    /** Facts that tell only the step reached: too few people stand behind them for an average. */
    stepped: z.array(z.string()),
    version: z.int(),
    by: z.string(),
    at: Moment,
  })
  .register(components, { id: 'RosterSummary' })
export type RosterSummary = z.infer<typeof RosterSummary>

export const ReturnedItem = z
  .object({ part: z.string(), note: z.string(), repair: z.string(), answered: z.boolean() })
  .register(components, { id: 'ReturnedItem' })
export type ReturnedItem = z.infer<typeof ReturnedItem>

export const Step = z
  .object({
    number: z.int(),
    act: z.string(),
    from: State,
    to: State,
    role: z.string(),
    /** The person, where the viewer may know. */
    by: z.string().nullable(),
    at: Moment,
    reason: z.string(),
    items: z.array(z.object({ part: z.string(), note: z.string(), repair: z.string() })),
    dueDay: Day.nullable(),
  })
  .register(components, { id: 'Step' })
export type Step = z.infer<typeof Step>

export const ApplicationHead = z
  .object({
    id: Id,
    batch: Id,
    enterprise: Id,
    enterpriseName: z.string(),
    number: z.int().nullable(),
    state: State,
    returnedFrom: State.nullable(),
    dueDay: Day.nullable(),
    version: z.int(),
    stateSince: Moment,
    submittedAt: Moment.nullable(),
    contentHash: z.string().nullable(),
  })
  .register(components, { id: 'ApplicationHead' })
export type ApplicationHead = z.infer<typeof ApplicationHead>

/** All that the applicant's pages are drawn from. */
export const Application = ApplicationHead.extend({
  batchOf: Batch.omit({ applications: true }),
  profile: EnterpriseProfile,
  answers: z.array(StoredAnswer),
  roster: RosterSummary.nullable(),
  evidence: z.array(Evidence),
  returned: z.array(ReturnedItem),
  /** Parts that may be changed now; null: all. Rows by id, and `enterprise`, `roster`, `commitment`. */
  openParts: z.array(z.string()).nullable(),
  steps: z.array(Step),
  /** The hash of the content as it stands, and who has signed that very content. */
  currentHash: z.string(),
  signed: z.object({ by: z.string(), at: Moment }).nullable(),
}).register(components, { id: 'Application' })
export type Application = z.infer<typeof Application>

export const SentPerson = z.record(z.string().max(60), z.union([z.string().max(200), z.boolean()]))

export const enterpriseRoutes = {
  own: route({ method: 'GET', path: '/api/enterprise', summary: 'One’s own enterprise.', response: EnterpriseProfile }),
  change: route({
    method: 'PATCH',
    path: '/api/enterprise',
    summary: 'Change what one’s own enterprise says of itself.',
    body: z.strictObject({
      version: z.int(),
      address: line(200).optional(),
      industry: z.string().max(40).optional(),
      size: z.enum(['', 'micro', 'small', 'medium', 'large']).optional(),
      contactName: optionalLine(60).optional(),
      contactPhone: optionalLine(30).optional(),
      contactEmail: z.union([z.literal(''), z.email().max(200)]).optional(),
    }),
    response: EnterpriseProfile,
  }),
  assignOffice: route({
    method: 'POST',
    path: '/api/enterprises/:id/office',
    summary: 'Set which office recommends an enterprise: the one that manages it.',
    params: ById,
    body: z.strictObject({ office: Id, reason: line(300) }),
    response: Done,
  }),
}

const Changed = z.object({ version: z.int() })
const MOST_PEOPLE = 1_000_000

export const applicationRoutes = {
  mine: route({
    method: 'GET',
    path: '/api/applications/mine',
    summary: 'The applications of one’s own enterprise, and the batches one can apply to.',
    response: z.object({
      applications: z.array(
        ApplicationHead.extend({
          year: z.int(),
          batchNumber: z.int(),
          closesAt: Moment,
          selfTotal: z.int().nullable(),
        }),
      ),
      open: z.array(OpenBatch),
    }),
  }),
  start: route({
    method: 'POST',
    path: '/api/applications',
    summary: 'Begin an application.',
    body: z.strictObject({ batch: Id }),
    response: z.object({ id: Id }),
  }),
  read: route({
    method: 'GET',
    path: '/api/applications/:id',
    summary: 'An application of one’s own enterprise, as it stands.',
    params: ById,
    response: Application,
  }),
  save: route({
    method: 'PATCH',
    path: '/api/applications/:id/answers',
    summary: 'Save fields. Fields somebody else changed in between come back as conflicts; the others are saved.',
    params: ById,
    body: z.strictObject({ changes: z.array(AnswerChange).min(1).max(500) }),
    response: z.object({
      saved: z.array(StoredAnswer),
      conflicts: z.array(z.object({ change: AnswerChange, current: StoredAnswer })),
    }),
  }),
  putRoster: route({
    method: 'PUT',
    path: '/api/applications/:id/roster',
    summary: 'The people counted in the browser: marks and bands, and no amount of anybody’s pay.',
    params: ById,
    body: z.strictObject({
      fileName: line(200),
      people: z.int().min(0).max(MOST_PEOPLE),
      counted: z.int().min(0).max(MOST_PEOPLE),
      facts: z.record(z.string().max(120), z.number()),
      stepped: z.array(z.string().max(120)).max(500).default([]),
      persons: z.array(SentPerson).max(200_000),
      base: z.int().min(0),
    }),
    response: RosterSummary,
  }),
  removeRoster: route({
    method: 'DELETE',
    path: '/api/applications/:id/roster',
    summary: 'Take the roster out of an application.',
    params: ById,
    response: Done,
  }),
  roster: route({
    method: 'GET',
    path: '/api/applications/:id/roster',
    summary: 'The people counted, their numbers masked.',
    params: ById,
    query: z.strictObject({
      after: z.coerce.number().int().min(0).max(MOST_PEOPLE).default(0),
      size: z.coerce.number().int().min(1).max(500).default(100),
    }),
    response: z.object({
      total: z.int(),
      people: z.array(z.object({ position: z.int(), name: z.string(), identity: z.string(), fields: SentPerson })),
    }),
  }),
  reveal: route({
    method: 'POST',
    path: '/api/applications/:id/roster/:position/reveal',
    summary: 'One person’s full number, for a reason that is written into the journal.',
    params: z.strictObject({ id: Id, position: z.coerce.number().int().min(1).max(MOST_PEOPLE) }),
    body: z.strictObject({ reason: line(300) }),
    response: z.object({ name: z.string(), identity: z.string() }),
  }),
  previous: route({
    method: 'GET',
    path: '/api/applications/:id/previous',
    summary: 'What the enterprise submitted last, to be taken over.',
    params: ById,
    response: z
      .object({
        year: z.int(),
        number: z.int(),
        submittedAt: Moment,
        answers: z.array(z.object({ section: Section, field: z.string(), value: Answer })),
      })
      .nullable(),
  }),
  sign: route({
    method: 'POST',
    path: '/api/applications/:id/signature',
    summary: 'The signatory stands for the content with this hash.',
    params: ById,
    body: z.strictObject({ contentHash: z.string().regex(/^[0-9a-f]{64}$/) }),
    response: Done,
  }),
  submit: route({
    method: 'POST',
    path: '/api/applications/:id/submission',
    summary: 'Submit, or submit again after a return. The content with this hash is frozen.',
    params: ById,
    body: z.strictObject({ version: z.int(), contentHash: z.string().regex(/^[0-9a-f]{64}$/) }),
    response: ApplicationHead,
  }),
  withdraw: route({
    method: 'POST',
    path: '/api/applications/:id/withdrawal',
    summary: 'Withdraw an application.',
    params: ById,
    body: z.strictObject({ version: z.int(), reason: optionalLine(500).default('') }),
    response: ApplicationHead,
  }),
  paper: route({
    method: 'GET',
    path: '/api/applications/:id/papers/:paper',
    summary: 'A paper of the application: commitment letter, filled table, volume, notices.',
    params: z.strictObject({
      id: Id,
      paper: z.enum(['commitment', 'table', 'volume', 'return', 'decline', 'acceptance', 'veto', 'result']),
    }),
    query: z.strictObject({ format: z.enum(['docx', 'pdf', 'xlsx']).default('pdf'), language: Language.default('zh') }),
    response: Nothing,
    file: true,
  }),
}

export const evidenceRoutes = {
  attach: route({
    method: 'POST',
    path: '/api/applications/:id/evidence',
    summary: 'Put a file that is already here under a row.',
    params: ById,
    body: z.strictObject({ file: Id, row: line(40), title: optionalLine(200).default('') }),
    response: Evidence,
  }),
  library: route({
    method: 'GET',
    path: '/api/evidence-files',
    summary: 'Files one’s own enterprise has sent so far, to be used again.',
    response: z.array(
      z.object({
        id: Id,
        name: z.string(),
        size: z.int(),
        media: z.string(),
        state: z.string(),
        sha256: z.string(),
        uploadedAt: Moment,
        rows: z.array(z.string()),
      }),
    ),
  }),
  change: route({
    method: 'PATCH',
    path: '/api/evidence/:id',
    summary: 'Rename a piece of evidence or move it.',
    params: ById,
    body: z.strictObject({ title: line(200).optional(), position: z.int().min(0).max(1000).optional() }),
    response: Changed.omit({ version: true }).extend({ done: z.literal(true) }),
  }),
  detach: route({
    method: 'DELETE',
    path: '/api/evidence/:id',
    summary: 'Take a piece of evidence from its row.',
    params: ById,
    response: Done,
  }),
  content: route({
    method: 'GET',
    path: '/api/evidence/:id/content',
    summary: 'The file itself, its preview or its thumbnail.',
    params: ById,
    query: z.strictObject({ as: z.enum(['original', 'preview', 'thumbnail']).default('original') }),
    response: Nothing,
    file: true,
  }),
}
