/** The conference: a frozen list of candidates, who sits, how they vote, what is decided. Private to those who sit. */
import { z } from 'zod'
import { VOTES } from '#core/conference/voting.ts'
import { State } from './applying.ts'
import { components } from './components.ts'
import { ById, Day, Id, Language, line, Moment, Nothing, optionalLine } from './fields.ts'
import { route } from './route.ts'
import { Scores } from './scoring.ts'

export const CONFERENCE_STATES = ['preparing', 'frozen', 'decided', 'cancelled'] as const
export type ConferenceState = (typeof CONFERENCE_STATES)[number]

const ConferenceHead = z.object({
  id: Id,
  /** Null: a meeting on policy. */
  batch: z.object({ id: Id, year: z.int(), number: z.int() }).nullable(),
  title: z.string(),
  heldOn: Day,
  place: z.string(),
  state: z.enum(CONFERENCE_STATES),
  version: z.int(),
})

export const Conference = ConferenceHead.register(components, { id: 'Conference' })
export type Conference = z.infer<typeof Conference>

const Member = z.object({
  account: Id,
  name: z.string(),
  represents: Id,
  representsName: z.string(),
  convener: z.boolean(),
  present: z.boolean(),
})
export type ConferenceMember = z.infer<typeof Member>

const Lines = z.strictObject({
  skilled: z.int().min(0).max(100_000),
  excellent: z.int().min(0).max(100_000),
  reserve: z.int().min(0).max(100_000),
})
const Choice = z.strictObject({
  lines: Lines,
  /** Applications that no rule tells apart, in the order given to them. */
  order: z.array(Id).max(5000).default([]),
  setAside: z
    .array(z.strictObject({ application: Id, reason: line(500) }))
    .max(5000)
    .default([]),
})

const Proposal = z.object({
  choice: Choice.nullable(),
  resolution: z.string(),
  at: Moment,
  by: z.string(),
})

const List = z.object({
  selected: z.array(z.object({ application: Id, level: z.enum(['skilled', 'excellent']), place: z.int() })),
  reserved: z.array(z.object({ application: Id, place: z.int() })),
  notSelected: z.array(z.object({ application: Id, reason: z.string() })),
})

/** An application that is no longer what was frozen, that came to be a candidate afterwards, or was decided elsewhere. */
const Changed = z.object({
  application: Id,
  number: z.int(),
  enterprise: z.string(),
  state: State,
  late: z.boolean(),
  decided: z.boolean(),
})
export type ChangedCandidate = z.infer<typeof Changed>

export const Room = z
  .object({
    ...ConferenceHead.shape,
    members: z.array(Member),
    quorum: z.union([z.string(), z.number()]),
    majority: z.union([z.string(), z.number()]),
    /** As it was frozen, and the programme it rests on, as it was then; their inner shapes are the core’s. */
    frozen: z.looseObject({}).nullable(),
    programme: z.looseObject({}).nullable(),
    frozenSha256: z.string().nullable(),
    frozenAt: Moment.nullable(),
    /** Candidates there would be if it were frozen now. */
    waiting: z.int(),
    changed: z.array(Changed),
    votes: z.array(z.object({ matter: z.string(), account: Id, vote: z.enum(VOTES), at: Moment })),
    proposal: Proposal.nullable(),
    decision: List.extend({ choice: Choice }).nullable(),
    /** Of a meeting on policy. */
    resolution: z.string().nullable(),
    decisionSha256: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: Moment.nullable(),
    minutes: z.string(),
    /** What the person asking may do here. */
    may: z.object({ manage: z.boolean(), vote: z.boolean(), decide: z.boolean() }),
    self: Id,
  })
  .register(components, { id: 'ConferenceRoom' })
export type Room = z.infer<typeof Room>

const Meeting = { title: line(120), heldOn: Day, place: optionalLine(120).default('') }
const Seen = z.strictObject({ version: z.int() })

export const conferenceRoutes = {
  list: route({
    method: 'GET',
    path: '/api/conferences',
    summary: 'Conferences, newest first: all of them for an officer, for a member those they sit in.',
    response: z.array(Conference),
  }),
  people: route({
    method: 'GET',
    path: '/api/conferences/people',
    summary: 'Who may sit in a conference, and whom they may speak for.',
    response: z.object({
      people: z.array(z.object({ account: Id, name: z.string(), convener: z.boolean() })),
      organisations: z.array(z.object({ id: Id, name: z.string(), kind: z.string() })),
    }),
  }),
  create: route({
    method: 'POST',
    path: '/api/conferences',
    summary: 'Plan a conference, on a batch or on policy.',
    body: z.strictObject({ batch: Id.nullable(), ...Meeting }),
    response: Conference,
  }),
  change: route({
    method: 'PUT',
    path: '/api/conferences/:id',
    summary: 'Change day, place and members; say who is there.',
    params: ById,
    body: z.strictObject({
      version: z.int(),
      ...Meeting,
      members: z
        .array(z.strictObject({ account: Id, represents: Id, convener: z.boolean(), present: z.boolean() }))
        .max(200),
    }),
    response: Conference,
  }),
  freeze: route({
    method: 'POST',
    path: '/api/conferences/:id/freeze',
    summary: 'Freeze the list of candidates with all that it rests on; again, where something has changed.',
    params: ById,
    body: Seen,
    response: Conference,
  }),
  read: route({
    method: 'GET',
    path: '/api/conferences/:id',
    summary: 'The room: candidates, members, votes, decision and minutes. `list=no` leaves the candidates out.',
    params: ById,
    query: z.strictObject({ list: z.enum(['yes', 'no']).default('yes') }),
    response: Room,
  }),
  propose: route({
    method: 'POST',
    path: '/api/conferences/:id/proposal',
    summary: 'Put a list, or a resolution, to the vote. Votes on an earlier one no longer count.',
    params: ById,
    body: z.strictObject({ version: z.int(), choice: Choice.optional(), resolution: optionalLine(5000).default('') }),
    response: Conference,
  }),
  vote: route({
    method: 'POST',
    path: '/api/conferences/:id/votes',
    summary: 'Vote on what is proposed (`list`), or on an application. The last vote counts.',
    params: ById,
    body: z.strictObject({ matter: Id, vote: z.enum(VOTES) }),
    response: z.object({ at: Moment }),
  }),
  decide: route({
    method: 'POST',
    path: '/api/conferences/:id/decision',
    summary: 'Confirm what was proposed and carried. It stays private until its notice is published.',
    params: ById,
    body: Seen,
    response: Conference,
  }),
  cancel: route({
    method: 'POST',
    path: '/api/conferences/:id/cancel',
    summary: 'Call a conference off that has decided nothing.',
    params: ById,
    body: z.strictObject({ version: z.int(), reason: line(500) }),
    response: Conference,
  }),
  minutes: route({
    method: 'PUT',
    path: '/api/conferences/:id/minutes',
    summary: 'Write the minutes. `before` is the text that was changed.',
    params: ById,
    body: z.strictObject({ text: z.string().max(50_000), before: z.string().max(50_000) }),
    response: z.object({ text: z.string() }),
  }),
  brief: route({
    method: 'GET',
    path: '/api/conferences/:id/briefs/:application',
    summary: 'The three scores of one candidate, and what was changed between them.',
    params: z.strictObject({ id: Id, application: Id }),
    response: Scores,
  }),
  briefPaper: route({
    method: 'GET',
    path: '/api/conferences/:id/briefs/:application/paper',
    summary: 'The brief of one candidate on one page.',
    params: z.strictObject({ id: Id, application: Id }),
    query: z.strictObject({ format: z.enum(['docx', 'pdf']).default('pdf'), language: Language.default('zh') }),
    response: Nothing,
    file: true,
  }),
  briefPapers: route({
    method: 'GET',
    path: '/api/conferences/:id/briefs',
    summary: 'The briefs of all candidates in one file, by place; those that are barred come last.',
    params: ById,
    query: z.strictObject({ language: Language.default('zh') }),
    response: Nothing,
    file: true,
  }),
  export: route({
    method: 'GET',
    path: '/api/conferences/:id/frozen.json',
    summary: 'The frozen list with its programme and the decision, as `jiangxin replay` reads it.',
    params: ById,
    response: Nothing,
    file: true,
  }),
}
