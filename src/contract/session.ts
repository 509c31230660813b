import { z } from 'zod'
import { ROLES } from '#core/access/roles.ts'
import { components } from './components.ts'
import { Done, Id, Language, line, Moment, Nothing, pageOf, Paging } from './fields.ts'
import { route } from './route.ts'

const SignInName = line(60)
const Password = z.string().min(1).max(200)
const Code = z.string().trim().min(4).max(12)

export const OrganisationBrief = z
  .object({
    id: Id,
    kind: z.enum(['enterprise', 'office', 'department', 'bureau', 'finance', 'conference', 'leadership', 'operator']),
    /** The office's or department's id in the programme. */
    reference: z.string().nullable(),
    name: z.string(),
  })
  .register(components, { id: 'OrganisationBrief' })
export type OrganisationBrief = z.infer<typeof OrganisationBrief>

export const HeldRole = z
  .object({
    appointment: Id,
    role: z.enum(ROLES),
    organisation: OrganisationBrief,
    until: Moment.nullable(),
    delegated: z.boolean(),
  })
  .register(components, { id: 'HeldRole' })
export type HeldRole = z.infer<typeof HeldRole>

export const Session = z
  .object({
    account: z
      .object({
        id: Id,
        name: z.string(),
        signInName: z.string(),
        language: Language,
        email: z.string().nullable(),
        phone: z.string().nullable(),
      })
      .nullable(),
    roles: z.array(HeldRole),
    /** Of the person's enterprise, while it is not approved. */
    registration: z
      .object({
        state: z.enum(['awaiting', 'approved', 'refused']),
        code: z.string(),
        reason: z.string(),
        enterprise: z.string(),
      })
      .nullable(),
    /** Whether a second factor is set up, and whether the person's roles ask for one. */
    secondFactor: z.object({ ready: z.boolean(), wanted: z.boolean() }),
    confirmedUntil: Moment.nullable(),
    idleMinutes: z.int(),
    /** What a new password must have, told while it is typed. */
    passwordRules: z.object({ length: z.int(), classes: z.int() }),
    passwordDue: z.boolean(),
    unread: z.int(),
    setupOpen: z.boolean(),
    /** The database was filled for a demonstration. */
    demo: z.boolean(),
    /** The clock of the server, for days left. */
    now: Moment,
  })
  .register(components, { id: 'Session' })
export type Session = z.infer<typeof Session>

export const sessionRoutes = {
  read: route({
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, in which roles, and what is asked of them first.',
    response: Session,
  }),
  open: route({
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in by name and password, and by a code where a second factor is set up.',
    body: z.strictObject({ name: SignInName, password: Password, code: Code.optional() }),
    response: Session,
  }),
  openByDayCode: route({
    method: 'POST',
    path: '/api/session/day-code',
    summary: 'Sign in as a reviewer by a code that holds for one day.',
    body: z.strictObject({ name: SignInName, code: Code }),
    response: Session,
  }),
  confirm: route({
    method: 'POST',
    path: '/api/session/confirm',
    summary: 'Show once more who one is, before decisions.',
    body: z.strictObject({ password: Password, code: Code.optional() }),
    response: Session,
  }),
  close: route({ method: 'DELETE', path: '/api/session', summary: 'Sign out.', response: Done }),
  list: route({
    method: 'GET',
    path: '/api/sessions',
    summary: 'The open sessions of the person signed in.',
    response: z.array(z.object({ here: z.boolean(), device: z.string(), since: Moment, seen: Moment })),
  }),
  endOthers: route({
    method: 'POST',
    path: '/api/sessions/end-others',
    summary: 'End every other session of the person signed in.',
    response: z.object({ ended: z.int() }),
  }),
}

export const accountRoutes = {
  change: route({
    method: 'PATCH',
    path: '/api/account',
    summary: 'Change one’s own language and where messages go.',
    body: z.strictObject({
      language: Language.optional(),
      email: z.union([z.literal(''), z.email().max(200)]).optional(),
      phone: z
        .string()
        .trim()
        .regex(/^(\+?\d[\d -]{5,18})?$/)
        .optional(),
    }),
    response: Session,
  }),
  changePassword: route({
    method: 'POST',
    path: '/api/account/password',
    summary: 'Change one’s own password; every other session ends.',
    body: z.strictObject({ current: Password, next: Password }),
    response: Session,
  }),
  startSecondFactor: route({
    method: 'POST',
    path: '/api/account/second-factor',
    summary: 'Begin to set up a second factor: a secret for an authenticator.',
    body: z.strictObject({ password: Password }),
    response: z.object({ secret: z.string(), uri: z.string(), picture: z.string() }),
  }),
  finishSecondFactor: route({
    method: 'POST',
    path: '/api/account/second-factor/finish',
    summary: 'Finish setting up the second factor with its first code.',
    body: z.strictObject({ code: Code }),
    response: Session,
  }),
}

const NewAccount = { signInName: SignInName, password: Password }

export const setupRoutes = {
  read: route({
    method: 'GET',
    path: '/api/setup',
    summary: 'Whether this installation still waits for its first visit, and for which programmes.',
    response: z.object({
      open: z.boolean(),
      programmes: z.array(z.object({ id: Id, name: z.record(z.string(), z.string()) })),
    }),
  }),
  run: route({
    method: 'POST',
    path: '/api/setup',
    summary: 'First visit: three separated administrators. The code stands in the server’s terminal.',
    body: z.strictObject({
      code: Code,
      systemAdmin: z.strictObject({ name: line(60), ...NewAccount }),
      securityAdmin: z.strictObject({ name: line(60) }),
      auditAdmin: z.strictObject({ name: line(60) }),
    }),
    response: z.object({
      invitations: z.array(z.object({ role: z.enum(ROLES), name: z.string(), token: z.string(), expiresAt: Moment })),
    }),
  }),
}

const Token = z.strictObject({ token: line(100) })

export const invitationRoutes = {
  read: route({
    method: 'POST',
    path: '/api/invitations/read',
    summary: 'Whom an invitation is for.',
    body: Token,
    response: z.object({
      name: z.string(),
      organisation: z.string(),
      roles: z.array(z.enum(ROLES)),
      expiresAt: Moment,
    }),
  }),
  accept: route({
    method: 'POST',
    path: '/api/invitations/accept',
    summary: 'Take up an invitation by choosing a name and a password.',
    body: Token.extend(NewAccount),
    response: Session,
  }),
}

const RegistrationState = z.enum(['awaiting', 'approved', 'refused'])

export const Registration = z
  .object({
    id: Id,
    code: z.string(),
    enterprise: z.string(),
    creditCode: z.string(),
    legalRepresentative: z.string(),
    address: z.string(),
    person: z.string(),
    phone: z.string(),
    asSignatory: z.boolean(),
    state: RegistrationState,
    reason: z.string(),
    createdAt: Moment,
  })
  .register(components, { id: 'Registration' })
export type Registration = z.infer<typeof Registration>

export const registrationRoutes = {
  offices: route({
    method: 'GET',
    path: '/api/registration/offices',
    summary: 'The local offices and zones that recommend enterprises.',
    response: z.array(z.object({ id: Id, kind: z.string(), name: z.record(z.string(), z.string()) })),
  }),
  register: route({
    method: 'POST',
    path: '/api/registration',
    summary: 'An enterprise registers by its credit code. The first account waits for its local office.',
    body: z.strictObject({
      creditCode: line(40),
      enterprise: line(120),
      office: Id,
      legalRepresentative: line(60),
      address: line(200),
      industry: z.string().max(40),
      person: line(60),
      phone: z
        .string()
        .trim()
        .regex(/^\+?\d[\d -]{5,18}$/),
      /** The person registering is the legal representative. */
      asSignatory: z.boolean(),
      ...NewAccount,
    }),
    response: Session,
  }),
  letter: route({
    method: 'GET',
    path: '/api/registration/letter',
    summary: 'The letter by which the legal representative authorises the agent, to be sealed.',
    query: z.strictObject({ format: z.enum(['docx', 'pdf']).default('docx'), language: Language.default('zh') }),
    response: Nothing,
    file: true,
  }),
  list: route({
    method: 'GET',
    path: '/api/registrations',
    summary: 'Registrations of the office’s area.',
    query: z.strictObject({
      ...Paging,
      state: RegistrationState.default('awaiting'),
      id: Id.optional(),
      /** In the enterprise’s name, or the whole credit code or registration code. */
      text: z.string().trim().max(60).optional(),
    }),
    response: pageOf(Registration),
  }),
  decide: route({
    method: 'POST',
    path: '/api/registrations/:id/decision',
    summary: 'The office has seen the sealed authorisation, or refuses with a reason.',
    params: z.strictObject({ id: Id }),
    body: z.discriminatedUnion('approve', [
      z.strictObject({ approve: z.literal(true), sealSeen: z.literal(true) }),
      z.strictObject({ approve: z.literal(false), reason: line(500) }),
    ]),
    response: Done,
  }),
}
