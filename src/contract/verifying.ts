/** What departments do: they answer what is asked of them, on a screen or in a spreadsheet. */
import { z } from 'zod'
import { ANSWERS } from '#core/verifying/answer.ts'
import { State } from './applying.ts'
import { components } from './components.ts'
import { Id, Language, Moment, Nothing, optionalLine, pageOf, Paging } from './fields.ts'
import { route } from './route.ts'

/** How far a department has come in a batch. */
export const VerificationTask = z
  .object({
    department: Id,
    departmentName: z.string(),
    batch: Id,
    year: z.int(),
    number: z.int(),
    applications: z.int(),
    /** Of all that is asked about these applications. */
    asked: z.int(),
    answered: z.int(),
  })
  .register(components, { id: 'VerificationTask' })
export type VerificationTask = z.infer<typeof VerificationTask>

/** A fact a department is asked about, as the programme has it. */
export const AskedFact = z
  .object({
    key: z.string(),
    rows: z.array(z.string()),
    /** As in the programme's data. */
    fact: z.looseObject({ type: z.string(), label: z.record(z.string(), z.string()) }),
  })
  .register(components, { id: 'AskedFact' })
export type AskedFact = z.infer<typeof AskedFact>

export const DepartmentAnswer = z
  .object({
    fact: z.string(),
    /** What the enterprise states; null where it states nothing. */
    stated: z.unknown(),
    ground: z.enum(['declared', 'roster']).nullable(),
    /** The department's last word. */
    given: z
      .object({
        /** Number of the claim. */
        claim: z.string(),
        kind: z.enum(ANSWERS),
        value: z.unknown(),
        reason: z.string(),
        by: z.string(),
        at: Moment,
      })
      .nullable(),
  })
  .register(components, { id: 'DepartmentAnswer' })
export type DepartmentAnswer = z.infer<typeof DepartmentAnswer>

export const VerificationItem = z
  .object({
    application: Id,
    number: z.int(),
    enterprise: z.string(),
    creditCode: z.string(),
    office: z.string(),
    state: State,
    answers: z.array(DepartmentAnswer),
  })
  .register(components, { id: 'VerificationItem' })
export type VerificationItem = z.infer<typeof VerificationItem>

const Within = { department: Id, batch: Id }

export const GivenAnswer = z.strictObject({
  application: Id,
  fact: z.string().min(1).max(120),
  kind: z.enum(ANSWERS),
  /** With a correction only; as the programme's facts are written. */
  value: z.unknown().optional(),
  reason: optionalLine(500).default(''),
  /** Number of the department's last word that was seen; null where there was none. */
  seen: z.string().max(20).nullable(),
})
export type GivenAnswer = z.infer<typeof GivenAnswer>

export const verificationRoutes = {
  tasks: route({
    method: 'GET',
    path: '/api/verification',
    summary: 'The batches in which one’s department is asked, and how far it has come.',
    response: z.array(VerificationTask),
  }),
  list: route({
    method: 'GET',
    path: '/api/verification/list',
    summary: 'The applications of a batch with what the department is asked about each.',
    query: z.strictObject({
      ...Within,
      ...Paging,
      show: z.enum(['all', 'open']).default('all'),
      /** Part of the enterprise’s name, or its credit code. */
      text: z.string().trim().max(60).optional(),
    }),
    response: pageOf(VerificationItem).extend({ asked: z.array(AskedFact) }),
  }),
  answer: route({
    method: 'POST',
    path: '/api/verification/answers',
    summary: 'Answers of a department, all or none: each becomes a claim.',
    body: z.strictObject({ ...Within, answers: z.array(GivenAnswer).min(1).max(5000) }),
    response: z.object({ kept: z.int(), same: z.int() }),
  }),
  sheet: route({
    method: 'GET',
    path: '/api/verification/sheet',
    summary: 'The same as a spreadsheet: one line for each application and fact, to be filled in and brought back.',
    query: z.strictObject({ ...Within, language: Language.default('zh') }),
    response: Nothing,
    file: true,
  }),
}
