/** Accounts and organisations (system administrator), roles and rules (security administrator), the journal (audit). */
import { z } from 'zod'
import { ROLES } from '#core/access/roles.ts'
import { components } from './components.ts'
import { ById, Done, Id, line, Moment, Nothing, optionalLine, pageOf, Paging } from './fields.ts'
import { route } from './route.ts'
import { OrganisationBrief } from './session.ts'

const AppointmentState = z.enum(['proposed', 'active', 'refused', 'ended'])

const Appointment = z
  .object({
    id: Id,
    account: z.object({ id: Id, name: z.string(), state: z.string() }),
    organisation: OrganisationBrief,
    role: z.enum(ROLES),
    state: AppointmentState,
    until: Moment.nullable(),
    delegatedFrom: z.string().nullable(),
    proposedBy: z.string().nullable(),
    proposedAt: Moment,
    reason: z.string(),
  })
  .register(components, { id: 'Appointment' })
export type Appointment = z.infer<typeof Appointment>

const Person = z
  .object({
    id: Id,
    name: z.string(),
    signInName: z.string().nullable(),
    state: z.enum(['invited', 'active', 'disabled']),
    email: z.string().nullable(),
    secondFactor: z.boolean(),
    locked: z.boolean(),
    lastSeen: Moment.nullable(),
    appointments: z.array(
      z.object({
        id: Id,
        role: z.enum(ROLES),
        state: AppointmentState,
        organisation: z.string(),
        until: Moment.nullable(),
      }),
    ),
  })
  .register(components, { id: 'Person' })
export type Person = z.infer<typeof Person>

const Invited = z.object({ account: Id, token: z.string(), expiresAt: Moment }).register(components, { id: 'Invited' })
const Email = z.union([z.literal(''), z.email().max(200)])

export const peopleRoutes = {
  list: route({
    method: 'GET',
    path: '/api/people',
    summary: 'Accounts with their roles.',
    query: z.strictObject({
      ...Paging,
      text: z.string().trim().max(60).optional(),
      state: z.enum(['invited', 'active', 'disabled']).optional(),
    }),
    response: pageOf(Person),
  }),
  invite: route({
    method: 'POST',
    path: '/api/people',
    summary: 'Invite a person to an organisation; the role waits for the security administrator.',
    body: z.strictObject({ name: line(60), email: Email.default(''), organisation: Id, role: z.enum(ROLES) }),
    response: Invited,
  }),
  renewInvitation: route({
    method: 'POST',
    path: '/api/people/:id/invitation',
    summary: 'A new invitation for someone who has not come in yet; older ones end.',
    params: ById,
    response: Invited,
  }),
  disable: route({
    method: 'POST',
    path: '/api/people/:id/disable',
    summary: 'Close an account: its sessions end at once.',
    params: ById,
    body: z.strictObject({ reason: line(300) }),
    response: Done,
  }),
  enable: route({
    method: 'POST',
    path: '/api/people/:id/enable',
    summary: 'Open a closed or locked account again.',
    params: ById,
    response: Done,
  }),
  organisations: route({
    method: 'GET',
    path: '/api/organisations',
    summary: 'Authorities of the programme: offices, departments, bureau, finance, conference.',
    response: z.array(OrganisationBrief.extend({ people: z.int() })),
  }),
  issueDayCode: route({
    method: 'POST',
    path: '/api/people/:id/day-code',
    summary: 'A code by which a reviewer signs in today.',
    params: ById,
    response: z.object({ code: z.string(), day: z.string() }),
  }),
  reviewers: route({
    method: 'GET',
    path: '/api/reviewers',
    summary: 'The reviewers, for whom codes can be issued.',
    response: z.array(
      z.object({ id: Id, name: z.string(), signInName: z.string().nullable(), codeToday: z.boolean() }),
    ),
  }),
}

export const appointmentRoutes = {
  list: route({
    method: 'GET',
    path: '/api/appointments',
    summary: 'Roles proposed, held and ended.',
    query: z.strictObject({ ...Paging, state: AppointmentState.default('proposed') }),
    response: pageOf(Appointment),
  }),
  propose: route({
    method: 'POST',
    path: '/api/appointments',
    summary: 'Propose a further role for somebody who has an account.',
    body: z.strictObject({ account: Id, organisation: Id, role: z.enum(ROLES) }),
    response: z.object({ id: Id }),
  }),
  decide: route({
    method: 'POST',
    path: '/api/appointments/:id/decision',
    summary: 'Grant a proposed role, or refuse it with a reason.',
    params: ById,
    body: z.strictObject({ grant: z.boolean(), reason: optionalLine(300).default('') }),
    response: Done,
  }),
  end: route({
    method: 'POST',
    path: '/api/appointments/:id/end',
    summary: 'Take a role away.',
    params: ById,
    body: z.strictObject({ reason: line(300) }),
    response: Done,
  }),
}

export const Policy = z
  .strictObject({
    passwordLength: z.int().min(10).max(64),
    passwordClasses: z.int().min(1).max(4),
    passwordHistory: z.int().min(0).max(24),
    passwordDays: z.int().min(0).max(3650),
    failures: z.int().min(3).max(20),
    lockMinutes: z.int().min(1).max(1440),
    idleMinutesOfficials: z.int().min(5).max(120),
    idleMinutesEnterprises: z.int().min(5).max(240),
    sessionHours: z.int().min(1).max(24),
    confirmMinutes: z.int().min(1).max(60),
    invitationDays: z.int().min(1).max(30),
  })
  .register(components, { id: 'Policy' })
export type Policy = z.infer<typeof Policy>

export const policyRoutes = {
  read: route({ method: 'GET', path: '/api/policy', summary: 'The rules of sign-in.', response: Policy }),
  set: route({
    method: 'PUT',
    path: '/api/policy',
    summary: 'Set the rules of sign-in.',
    body: Policy,
    response: Policy,
  }),
}

const JournalEntry = z
  .object({
    seq: z.string(),
    at: Moment,
    actor: z.string(),
    actorName: z.string(),
    role: z.string(),
    act: z.string(),
    object: z.string(),
    objectId: z.string(),
    detail: z.unknown(),
    hash: z.string(),
  })
  .register(components, { id: 'JournalEntry' })

export const journalRoutes = {
  list: route({
    method: 'GET',
    path: '/api/journal',
    summary: 'Who did what, newest first; reads of personal data are in it too.',
    query: z.strictObject({
      before: z
        .string()
        .regex(/^\d{1,18}$/)
        .optional(),
      size: Paging.size,
      act: z.string().max(80).optional(),
      actor: Id.optional(),
      objectId: Id.optional(),
      personal: z.stringbool().optional(),
    }),
    response: z.object({ items: z.array(JournalEntry), next: z.string().nullable() }),
  }),
  verify: route({
    method: 'GET',
    path: '/api/journal/verification',
    summary: 'Whether the chain is whole.',
    response: z.object({
      entries: z.int(),
      findings: z.array(z.object({ seq: z.string(), code: z.string(), zh: z.string(), en: z.string() })),
      root: z.string(),
    }),
  }),
  export: route({
    method: 'GET',
    path: '/api/journal/export',
    summary: 'The whole journal, one JSON a line, to be verified elsewhere.',
    response: Nothing,
    file: true,
  }),
}

export const colleagueRoutes = {
  list: route({
    method: 'GET',
    path: '/api/colleagues',
    summary: 'The people of one’s own enterprise and their roles.',
    response: z.array(Appointment),
  }),
  invite: route({
    method: 'POST',
    path: '/api/colleagues',
    summary: 'Invite a colleague, or the legal representative, to one’s own enterprise.',
    body: z.strictObject({ name: line(60), email: Email.default(''), role: z.enum(['applicant', 'signatory']) }),
    response: Invited,
  }),
  end: route({
    method: 'POST',
    path: '/api/colleagues/:id/end',
    summary: 'End a colleague’s role in one’s own enterprise.',
    params: ById,
    body: z.strictObject({ reason: optionalLine(300).default('') }),
    response: Done,
  }),
}

export const delegationRoutes = {
  candidates: route({
    method: 'GET',
    path: '/api/delegations/candidates',
    summary: 'Colleagues of one’s own organisations who could stand in.',
    response: z.array(z.object({ id: Id, name: z.string(), organisation: Id })),
  }),
  list: route({
    method: 'GET',
    path: '/api/delegations',
    summary: 'Roles one has handed on, and until when.',
    response: z.array(Appointment),
  }),
  create: route({
    method: 'POST',
    path: '/api/delegations',
    summary: 'Hand a role on to a colleague until a day.',
    body: z.strictObject({ appointment: Id, to: Id, until: z.iso.date() }),
    response: z.object({ id: Id }),
  }),
  end: route({
    method: 'POST',
    path: '/api/delegations/:id/end',
    summary: 'End it early.',
    params: ById,
    response: Done,
  }),
}
