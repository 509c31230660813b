/** Who reviews what: the officer assigns, the reviewer declares or recuses, and says once what ties could be found by. */
import { z } from 'zod'
import { MOST_EACH } from '#core/reviewing/assign.ts'
import { TIE_GROUNDS } from '#core/reviewing/ties.ts'
import { State } from './applying.ts'
import { components } from './components.ts'
import { ById, Day, Done, Id, Language, line, Moment, Nothing, optionalLine } from './fields.ts'
import { route } from './route.ts'

const TieGround = z.enum(TIE_GROUNDS)

export const ReviewState = z.enum(['assigned', 'begun', 'finished', 'recused', 'removed'])
export type ReviewState = z.infer<typeof ReviewState>

/** Why a review ended unfinished: declared by the reviewer, found, or taken back by the officer. */
export const ReviewGround = z.enum(['declared', ...TIE_GROUNDS, 'officer'])
export type ReviewGround = z.infer<typeof ReviewGround>

/** A reviewer's part in an application, as the officer sees it. */
export const AssignedReview = z
  .object({
    id: Id,
    reviewer: Id,
    name: z.string(),
    state: ReviewState,
    ground: ReviewGround.nullable(),
    note: z.string(),
    /** That there is no tie. */
    declared: z.boolean(),
    /** Ties found since: it ends at the reviewer’s next step. */
    ties: z.array(TieGround),
  })
  .register(components, { id: 'AssignedReview' })
export type AssignedReview = z.infer<typeof AssignedReview>

export const AssignmentItem = z
  .object({
    application: Id,
    number: z.int(),
    enterprise: z.string(),
    office: z.string(),
    /** Its key in the programme. */
    industry: z.string(),
    state: State,
    reviews: z.array(AssignedReview),
    /** Reviewers who cannot be assigned to it. */
    tied: z.array(z.object({ reviewer: Id, grounds: z.array(TieGround) })),
  })
  .register(components, { id: 'AssignmentItem' })
export type AssignmentItem = z.infer<typeof AssignmentItem>

export const AssignableReviewer = z
  .object({
    id: Id,
    name: z.string(),
    signInName: z.string().nullable(),
    employer: z.string(),
    specialities: z.string(),
    /** Whether they have said of themselves what ties are found by. */
    stated: z.boolean(),
    /** Reviews in the batch by how far they are. */
    assigned: z.int(),
    begun: z.int(),
    finished: z.int(),
  })
  .register(components, { id: 'AssignableReviewer' })
export type AssignableReviewer = z.infer<typeof AssignableReviewer>

export const AssignmentChange = z
  .strictObject({
    application: Id,
    /** The reviewers it had when the change was thought of, in any order: whoever changed them since is told. */
    seen: z.array(Id).max(50),
    add: z.array(Id).max(MOST_EACH),
    remove: z.array(Id).max(50),
  })
  .register(components, { id: 'AssignmentChange' })
export type AssignmentChange = z.infer<typeof AssignmentChange>

export const AssignmentProposal = z
  .object({
    changes: z.array(AssignmentChange),
    lacking: z.array(z.object({ application: Id, lacks: z.int(), barred: z.int(), full: z.int() })),
    loads: z.array(z.object({ reviewer: Id, before: z.int(), after: z.int() })),
  })
  .register(components, { id: 'AssignmentProposal' })
export type AssignmentProposal = z.infer<typeof AssignmentProposal>

export const assignmentRoutes = {
  list: route({
    method: 'GET',
    path: '/api/assignments',
    summary: 'The applications of a batch with their reviewers, and the reviewers with what they have.',
    query: z.strictObject({ batch: Id }),
    response: z.object({ items: z.array(AssignmentItem), reviewers: z.array(AssignableReviewer) }),
  }),
  proposal: route({
    method: 'GET',
    path: '/api/assignments/proposal',
    summary: 'Who could review what, by load, balance and conflict of interest. Nothing changes by it.',
    query: z.strictObject({
      batch: Id,
      /** Reviewers of each application. */
      each: z.coerce.number().int().min(1).max(MOST_EACH).default(3),
      /** Applications of a reviewer, at most. */
      most: z.coerce.number().int().min(1).max(999).default(999),
      /** Reviews nobody has declared or begun may go to others. */
      anew: z.stringbool().optional(),
    }),
    response: AssignmentProposal,
  }),
  apply: route({
    method: 'POST',
    path: '/api/assignments',
    summary: 'Add and take back reviewers, all or none.',
    body: z.strictObject({
      batch: Id,
      changes: z.array(AssignmentChange).min(1).max(2000),
      /** Wanted where somebody is taken back. */
      reason: optionalLine(300).default(''),
    }),
    response: z.object({ added: z.int(), removed: z.int() }),
  }),
  sheet: route({
    method: 'GET',
    path: '/api/assignments/sheet',
    summary: 'The assignment as a spreadsheet, to be filled in and brought back.',
    query: z.strictObject({ batch: Id, language: Language.default('zh') }),
    response: Nothing,
    file: true,
  }),
}

/** What a reviewer has said of themselves; the identity number is shown masked. */
export const ReviewerSelf = z
  .object({
    version: z.int(),
    employer: z.string(),
    employerCode: z.string(),
    specialities: z.string(),
    identity: z.string().nullable(),
    statedAt: Moment.nullable(),
  })
  .register(components, { id: 'ReviewerSelf' })
export type ReviewerSelf = z.infer<typeof ReviewerSelf>

/** A review as its own reviewer sees it: of the enterprise only which it is, of other reviewers nothing. */
export const OwnReview = z
  .object({
    id: Id,
    number: z.int(),
    enterprise: z.string(),
    industry: z.string(),
    programme: Id,
    year: z.int(),
    batchNumber: z.int(),
    state: ReviewState,
    ground: ReviewGround.nullable(),
    note: z.string(),
    /** Ties found since: it cannot be gone on with. */
    ties: z.array(TieGround),
    declaredAt: Moment.nullable(),
    finishedAt: Moment.nullable(),
    /** Whether the application is under review at this moment. */
    open: z.boolean(),
    /** The day by which the batch is to be reviewed. */
    dueDay: Day.nullable(),
  })
  .register(components, { id: 'OwnReview' })
export type OwnReview = z.infer<typeof OwnReview>

export const reviewerRoutes = {
  self: route({
    method: 'GET',
    path: '/api/reviewer',
    summary: 'What one has said of oneself as a reviewer.',
    response: ReviewerSelf,
  }),
  state: route({
    method: 'PUT',
    path: '/api/reviewer',
    summary: 'Say of oneself what ties are found by; reviews that turn out to be tied end.',
    body: z.strictObject({
      version: z.int().min(0),
      employer: line(120),
      employerCode: optionalLine(40).default(''),
      specialities: optionalLine(300).default(''),
      /** Left empty, the one given before stays. */
      identity: optionalLine(40).default(''),
    }),
    response: z.object({ version: z.int(), recused: z.int() }),
  }),
  reviews: route({
    method: 'GET',
    path: '/api/reviewer/reviews',
    summary: 'One’s own reviews.',
    response: z.array(OwnReview),
  }),
  declare: route({
    method: 'POST',
    path: '/api/reviewer/declarations',
    summary: 'Declare to have no tie to these enterprises. One that is found ends the review.',
    body: z.strictObject({ reviews: z.array(Id).min(1).max(500) }),
    response: z.object({ declared: z.int(), recused: z.int() }),
  }),
  recuse: route({
    method: 'POST',
    path: '/api/reviewer/reviews/:id/recusal',
    summary: 'Recuse oneself with a reason.',
    params: ById,
    body: z.strictObject({ reason: line(300) }),
    response: Done,
  }),
}
