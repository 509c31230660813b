import { HELD_FOR } from '#core/access/heldFor.ts'
import type { Role } from '#core/access/roles.ts'
import type { Office, Programme } from '#core/programme/programme.ts'
import { compile } from '#core/rubric/compile.ts'
import { askedOf, verifiersOf } from '#core/verifying/asked.ts'
import type { AnswerOf } from '#app/kit/call.ts'
import { openSetup } from '#app/people/setup.ts'
import type { Chance } from './chance.ts'
import { personName } from './inventions.ts'
import { DEMO_PASSWORD } from './logins.ts'
import { type DemoPlace, DemoPerson } from './person.ts'

/** The authorities' people that enterprises meet. */
export interface Officials {
  readonly officer: DemoPerson
  /** Office → its clerk, the busiest office first. */
  readonly clerks: ReadonlyMap<string, DemoPerson>
  readonly departments: readonly DemoPerson[]
  readonly reviewers: readonly DemoPerson[]
  /** Of the conference, beside its convener. */
  readonly members: readonly DemoPerson[]
  readonly convener: DemoPerson
}

/** Towns and zones have the works; streets have few. */
const BUSY: Readonly<Record<Office['kind'], number>> = { town: 0, zone: 1, township: 2, street: 3 }
const OFFICES = 7
const REVIEWERS = 4
const MEMBERS = 4

export const busyOffices = ({ offices }: Programme): readonly Office[] =>
  offices.toSorted((a, b) => BUSY[a.kind] - BUSY[b.kind]).slice(0, OFFICES)

/** One that is asked much, though not the host itself, and one of those whose word alone counts. */
function departmentsShown(programme: Programme): readonly string[] {
  const compiled = compile(programme)
  const asked = verifiersOf(compiled)
    .map((id) => ({ id, facts: askedOf(compiled, id) }))
    .toSorted((a, b) => b.facts.length - a.facts.length)
  const alone = asked.find(({ facts }) => facts.every(({ fact }) => fact.departmentsOnly))
  return [...new Set([asked[1]?.id, alone?.id])].flatMap((id) => id ?? [])
}

/** Three administrators set up the installation; then each official is invited by one and granted a role by another. */
export async function appointOfficials(place: DemoPlace, programme: Programme, by: Chance): Promise<Officials> {
  const person = (role: Role, signInName: string): DemoPerson =>
    new DemoPerson(place, { name: personName(by.of(signInName)), signInName, role })
  const { system, security } = await setUp(place, person)
  const organisations = await system.ask('people.organisations')
  const appointing = { system, security, organisations }
  const official = async (role: Role, signInName: string, reference?: string): Promise<DemoPerson> => {
    const who = person(role, signInName)
    await appoint(appointing, who, reference)
    return who
  }
  const clerks = new Map<string, DemoPerson>()
  for (const { id } of busyOffices(programme))
    clerks.set(id, await official('officeClerk', `clerk.${id.toLowerCase()}`, id))
  const officer = await official('programmeOfficer', 'officer')
  await official('programmeOfficer', 'officer2')
  const departments: DemoPerson[] = []
  for (const [at, reference] of departmentsShown(programme).entries())
    departments.push(await official('departmentVerifier', `department${at === 0 ? '' : at + 1}`, reference))
  const several = async (role: Role, signInName: string, count: number): Promise<readonly DemoPerson[]> => {
    const people: DemoPerson[] = []
    for (let at = 1; at <= count; at++) people.push(await official(role, `${signInName}${at === 1 ? '' : at}`))
    return people
  }
  const reviewers = await several('reviewer', 'reviewer', REVIEWERS)
  const members = await several('conferenceMember', 'conferencemember', MEMBERS)
  const convener = await official('convener', 'convener')
  for (const role of ['financeOfficer', 'leader'] as const) await official(role, role.toLowerCase())
  return { officer, clerks, departments, reviewers, members, convener }
}

async function setUp(place: DemoPlace, person: (role: Role, signInName: string) => DemoPerson) {
  const [system, security, audit] = [
    person('systemAdmin', 'system'),
    person('securityAdmin', 'security'),
    person('auditAdmin', 'audit'),
  ]
  const { invitations } = await system.ask('setup.run', {
    body: {
      code: (await openSetup(place.world)) ?? '',
      systemAdmin: { name: `${system.name}（系统）`, signInName: system.signInName, password: DEMO_PASSWORD },
      securityAdmin: { name: `${security.name}（安全）` },
      auditAdmin: { name: `${audit.name}（审计）` },
    },
  })
  for (const admin of [security, audit])
    await enter(admin, invitations.find(({ role }) => role === admin.role)?.token ?? '')
  for (const admin of [system, security, audit]) await admin.setUpAuthenticator()
  // A demonstration is looked at for longer than a password lasts.
  await security.decide('policy.set', { body: { ...(await security.ask('policy.read')), passwordDays: 0 } })
  return { system, security }
}

/** Takes up an invitation. */
export const enter = (who: DemoPerson, token: string): Promise<unknown> =>
  who.ask('invitation.accept', { body: { token, signInName: who.signInName, password: DEMO_PASSWORD } })

interface Appointing {
  readonly system: DemoPerson
  readonly security: DemoPerson
  readonly organisations: AnswerOf<'people.organisations'>
}

async function appoint({ system, security, organisations }: Appointing, who: DemoPerson, reference?: string) {
  const place = organisations.find(
    (one) => one.kind === HELD_FOR[who.role] && (reference === undefined || one.reference === reference),
  )
  const { account, token } = await system.decide('people.invite', {
    body: { name: who.name, email: '', organisation: place?.id ?? '', role: who.role },
  })
  const { items } = await security.ask('appointment.list', { query: { state: 'proposed', page: 1, size: 200 } })
  const proposed = items.find((one) => one.account.id === account)
  await security.decide('appointment.decide', {
    params: { id: proposed?.id ?? '' },
    body: { grant: true, reason: '' },
  })
  await enter(who, token)
  await who.setUpAuthenticator()
}
