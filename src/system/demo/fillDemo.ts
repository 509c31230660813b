import type { Role } from '#core/access/roles.ts'
import { HELD_FOR } from '#core/access/heldFor.ts'
import { COMMITMENT, partsOf } from '#core/applying/parts.ts'
import { addDays } from '#core/calendar/day.ts'
import { isConfirmed, isWorkingDay } from '#core/calendar/workingDays.ts'
import type { Programme } from '#core/programme/programme.ts'
import { compile } from '#core/rubric/compile.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import type { World } from '#app/kit/world.ts'
import { DEMO_PASSWORD } from '#app/demo/logins.ts'
import { openSetup } from '#app/people/setup.ts'
import { type Chance, chance } from './chance.ts'
import { type EvidenceMaker, evidenceMaker } from './evidence.ts'
import { answerTo, creditCode, enterpriseName, identityNumber, personName, rosterFacts } from './inventions.ts'
import { demoClock, type DemoClock, DemoPerson } from './person.ts'
import type { Places } from '../openWorld.ts'

/** The database holds something already: nothing is added to what may be real. */
export class DemoNotEmpty extends Error {}

interface Stage {
  readonly world: World
  readonly programme: Programme
  readonly clock: DemoClock
  readonly by: Chance
  readonly evidence: EvidenceMaker
  readonly organisations: readonly { readonly id: string; readonly kind: string; readonly reference: string | null }[]
  readonly officer: DemoPerson
  readonly clerks: ReadonlyMap<string, DemoPerson>
}

interface Enterprise {
  readonly agent: DemoPerson
  readonly signatory: DemoPerson
  readonly office: string
}

const DAY = 86_400_000
/** Offices that have clerks, and enterprises of theirs. */
const OFFICES = 4
const ENTERPRISES = 22

/**
 * A district as it might be: three administrators, officials of every role, enterprises at every stage over three
 * batches. Everything is done through the operations themselves, in the order of time, so that journal, claims and
 * messages are those of real acts. The same from the same day on.
 * @throws {DemoNotEmpty}
 */
export async function fillDemo(world: World, places: Places, today: Date): Promise<void> {
  const setup = await world.db.selectFrom('setup').selectAll().executeTakeFirst()
  if (setup?.demo) return
  if (setup?.done_at) throw new DemoNotEmpty()
  // One hash for everybody: the demonstration's password is known anyway, and hashing is slow on purpose.
  const hash = await world.passwords.hash(DEMO_PASSWORD)
  const passwords = { hash: async () => hash, verify: async (_: string, given: string) => given === DEMO_PASSWORD }
  const quick: World = { ...world, passwords, publicUrl: world.publicUrl }
  const clock = demoClock(new Date(today.getTime() - 120 * DAY))
  const stage = await people(quick, places, clock)
  await batches(stage, today)
  await world.db.updateTable('setup').set({ demo: true }).execute()
}

/** Administrators first, then officials, each invited by one and granted by another. */
async function people(world: World, places: Places, clock: DemoClock): Promise<Stage> {
  const { programme } = world.programmes[0]!
  const by = chance(programme.id)
  const code = (await openSetup(world)) ?? ''
  const name = (who: string): string => personName(by.of(who))
  const person = (role: Role, signInName: string): DemoPerson =>
    new DemoPerson(world, clock, { name: name(signInName), signInName, role })
  const [system, security, audit] = [
    person('systemAdmin', 'system'),
    person('securityAdmin', 'security'),
    person('auditAdmin', 'audit'),
  ]
  const { invitations } = await system.ask('setup.run', {
    body: {
      code,
      systemAdmin: { name: `${system.name}（系统）`, signInName: system.signInName, password: DEMO_PASSWORD },
      securityAdmin: { name: `${security.name}（安全）` },
      auditAdmin: { name: `${audit.name}（审计）` },
    },
  })
  const enter = (who: DemoPerson, token: string): Promise<unknown> =>
    who.ask('invitation.accept', { body: { token, signInName: who.signInName, password: DEMO_PASSWORD } })
  await enter(security, invitations.find(({ role }) => role === security.role)!.token)
  await enter(audit, invitations.find(({ role }) => role === audit.role)!.token)
  for (const admin of [system, security, audit]) await admin.setUpAuthenticator()
  const organisations = await system.ask('people.organisations')

  async function official(role: Role, signInName: string, reference?: string): Promise<DemoPerson> {
    const who = person(role, signInName)
    const place = organisations.find(
      (one) => one.kind === HELD_FOR[role] && (reference === undefined || one.reference === reference),
    )!
    const { account, token } = await system.decide('people.invite', {
      body: { name: who.name, email: '', organisation: place.id, role },
    })
    const { items } = await security.ask('appointment.list', { query: { state: 'proposed', page: 1, size: 200 } })
    const { id } = items.find((one) => one.account.id === account)!
    await security.decide('appointment.decide', { params: { id }, body: { grant: true, reason: '' } })
    await enter(who, token)
    await who.setUpAuthenticator()
    return who
  }

  const clerks = new Map<string, DemoPerson>()
  for (const { id } of programme.offices.slice(-2 - OFFICES, -2))
    clerks.set(id, await official('officeClerk', `clerk.${id.toLowerCase()}`, id))
  const officer = await official('programmeOfficer', 'officer')
  await official('programmeOfficer', 'officer2')
  for (const role of ['reviewer', 'conferenceMember', 'convener', 'financeOfficer', 'leader'] as const)
    await official(role, role.toLowerCase())
  await official('departmentVerifier', 'department', Object.keys(programme.departments)[0])
  return { world, programme, clock, by, evidence: evidenceMaker(world, places), organisations, officer, clerks }
}

async function batches(stage: Stage, today: Date): Promise<void> {
  const { clock, officer, by } = stage
  const year = Number(dayOf(today).slice(0, 4))
  const at = (days: number): Date => new Date(today.getTime() + days * DAY)
  clock.goTo(at(-119))
  const past = await publish(stage, { year: year - 1, number: 1, opens: at(-119), closes: at(-100) })
  const enterprises: Enterprise[] = []
  for (let number = 0; number < ENTERPRISES; number++) enterprises.push(await enterprise(stage, number))
  for (const [at_, one] of enterprises.slice(0, 4).entries()) {
    const id = await filled(stage, one, past, at_)
    await submit(stage, one, id)
    await recommend(stage, one, [id])
    const { application } = await officer.ask('dossier.read', { params: { id } })
    await officer.decide('dossier.accept', { params: { id }, body: { version: application.version, note: '' } })
  }

  clock.goTo(at(-45))
  const present = await publish(stage, { year, number: 1, opens: at(-45), closes: at(-12) })
  const states = [
    'draft',
    'half',
    'submitted',
    'submitted',
    'returned',
    'recommended',
    'recommended',
    'bureau',
    'accepted',
    'accepted',
    'declined',
    'withdrawn',
    'lapsed',
  ]
  for (const [index, one] of enterprises.slice(0, 15).entries())
    await through(stage, one, present, index, states[index % states.length]!)

  clock.goTo(at(-6))
  const open = await publish(stage, { year, number: 2, opens: at(-6), closes: at(9) })
  for (const [index, one] of enterprises.slice(13, 20).entries())
    await through(stage, one, open, index, ['draft', 'half', 'submitted'][index % 3]!)
  // Two that still wait for their office.
  for (const number of [ENTERPRISES, ENTERPRISES + 1]) await register(stage, number, by.of(`waiting${number}`))
}

interface Dates {
  readonly year: number
  readonly number: number
  readonly opens: Date
  readonly closes: Date
}

async function publish({ officer, programme }: Stage, { year, number, opens, closes }: Dates): Promise<string> {
  const batch = await officer.ask('batch.create', {
    body: {
      programme: programme.id,
      year,
      number,
      assessmentYear: year - 1,
      cutOff: `${year - 1}-12-31`,
      opensAt: opens.toISOString(),
      closesAt: closes.toISOString(),
      steps: {},
      skilledQuota: 40,
      excellentQuota: 10,
      noticeDays: 5,
      formalCheckDays: 5,
      correctionDays: 5,
      corrections: 1,
      note: '',
    },
  })
  await officer.decide('batch.publish', { params: { id: batch.id }, body: { version: batch.version } })
  return batch.id
}

/** Registers with one of the offices that have clerks. */
async function register({ world, programme, clock, clerks, organisations }: Stage, number: number, by: Chance) {
  const office = [...clerks.keys()][number % clerks.size]!
  const industry = by.pick(programme.industries).id
  const agent = new DemoPerson(world, clock, {
    name: personName(by),
    signInName: `enterprise${number + 1}`,
    role: 'applicant',
  })
  const legal = personName(by)
  await agent.ask('registration.register', {
    body: {
      creditCode: creditCode(programme, number),
      enterprise: enterpriseName(programme, by, industry),
      office: organisations.find(({ reference, kind }) => kind === 'office' && reference === office)!.id,
      legalRepresentative: legal,
      address: `工业路${1 + by.below(300)}号`,
      industry,
      person: agent.name,
      phone: `1390000${String(1000 + number)}`,
      asSignatory: false,
      signInName: agent.signInName,
      password: DEMO_PASSWORD,
    },
  })
  return { agent, office, legal }
}

async function enterprise(stage: Stage, number: number): Promise<Enterprise> {
  const { world, clock, clerks } = stage
  const by = stage.by.of(`enterprise${number}`)
  const { agent, office, legal } = await register(stage, number, by)
  const clerk = clerks.get(office)!
  const [waiting] = await clerk.ask('registration.list', { query: { state: 'awaiting' } })
  await clerk.decide('registration.decide', { params: { id: waiting!.id }, body: { approve: true, sealSeen: true } })
  const signatory = new DemoPerson(world, clock, { name: legal, signInName: `legal${number + 1}`, role: 'signatory' })
  const { version } = await agent.ask('enterprise.own')
  await agent.ask('enterprise.change', { body: { version, size: by.pick(['small', 'medium', 'large'] as const) } })
  const { token } = await agent.decide('colleague.invite', { body: { name: legal, email: '', role: 'signatory' } })
  await signatory.ask('invitation.accept', {
    body: { token, signInName: signatory.signInName, password: DEMO_PASSWORD },
  })
  return { agent, signatory, office }
}

/** How far an application goes, by the name of where it ends. */
async function through(stage: Stage, one: Enterprise, batch: string, index: number, end: string): Promise<void> {
  const { officer, clerks } = stage
  if (end === 'draft') {
    await one.agent.ask('application.start', { body: { batch } })
    return
  }
  if (end === 'half') return half(stage, one, batch)
  const id = await filled(stage, one, batch, index)
  await submit(stage, one, id)
  const clerk = clerks.get(one.office)!
  const version = async (): Promise<number> =>
    (await officer.ask('dossier.read', { params: { id } })).application.version
  const items = returnItems(stage)
  if (end === 'returned' || end === 'lapsed')
    await clerk.ask('dossier.return', {
      params: { id },
      body: {
        version: await version(),
        reason: '请补正后再提交。',
        items,
        dueDay: workingDay(stage, end === 'lapsed' ? 1 : 60),
      },
    })
  if (end === 'withdrawn') {
    await one.agent.decide('application.withdraw', {
      params: { id },
      body: { version: await version(), reason: '下一批再申报' },
    })
  }
  if (end === 'declined')
    await clerk.decide('dossier.decline', {
      params: { id },
      body: { version: await version(), reason: '企业已不在本辖区经营。' },
    })
  if (!['recommended', 'bureau', 'accepted'].includes(end)) return
  await recommend(stage, one, [id])
  if (end === 'bureau')
    await officer.ask('dossier.return', {
      params: { id },
      body: { version: await version(), reason: '一次性告知', items: items.slice(0, 1), dueDay: workingDay(stage, 60) },
    })
  if (end === 'accepted')
    await officer.decide('dossier.accept', { params: { id }, body: { version: await version(), note: '' } })
}

function returnItems({ programme }: Stage) {
  const rows = programme.rubric.groups.filter(({ kind }) => kind === 'base').flatMap(({ rows: own }) => own)
  return [
    { part: rows[1]!.id, note: '照片第 2 页反光，看不清合计数。', repair: '重拍第 2 页' },
    { part: rows[3]!.id, note: '协议缺签字盖章页。', repair: '只补最后一页' },
  ]
}

/** The first working day of a known year at least so many days on; the last known one where there is none. */
function workingDay({ clock, programme: { calendar } }: Stage, days: number): string {
  let day = addDays(dayOf(clock.now()), days)
  while (!isConfirmed(calendar, day)) day = addDays(day, -1)
  while (!isWorkingDay(calendar, day)) day = addDays(day, isConfirmed(calendar, addDays(day, 1)) ? 1 : -1)
  return day
}

const change = (section: 'fact' | 'profile', field: string, value: unknown) => ({
  section,
  field,
  value: value as string,
  base: 0,
})

async function half({ programme, by }: Stage, { agent }: Enterprise, batch: string): Promise<void> {
  const { id } = await agent.ask('application.start', { body: { batch } })
  const own = by.of(`half${id}`)
  const facts = Object.entries(programme.facts).filter(
    ([, fact]) => !fact.departmentsOnly && !('roster' in fact && fact.roster),
  )
  const changes = facts.slice(0, 8).map(([name, fact]) => change('fact', name, answerTo(fact, own)))
  await agent.ask('application.save', { params: { id }, body: { changes } })
}

/** Everything filled in, with papers under the rows that ask for some. */
async function filled(stage: Stage, { agent }: Enterprise, batch: string, index: number): Promise<string> {
  const { programme, clock } = stage
  const by = stage.by.of(`${batch}${index}`)
  const { id } = await agent.ask('application.start', { body: { batch } })
  const facts = Object.entries(programme.facts).filter(
    ([, fact]) => !fact.departmentsOnly && !('roster' in fact && fact.roster),
  )
  const profile = {
    level: by.below(4) === 0 ? 'excellent' : 'skilled',
    contactName: agent.name,
    contactPhone: '13900000000',
    headcount: String(60 + by.below(400)),
    revenue: String(10_000_000 + by.below(90_000_000)),
    tax: String(100_000 + by.below(900_000)),
    summary: '企业主要从事生产加工，近年持续开展技能培训和等级认定，建立了技能与薪酬挂钩的制度。',
    informedOn: dayOf(clock.now()),
  }
  await agent.ask('application.save', {
    params: { id },
    body: {
      changes: [
        ...Object.entries(profile).map(([field, value]) => change('profile', field, value)),
        ...facts.map(([name, fact]) => change('fact', name, answerTo(fact, by))),
      ],
    },
  })
  const counted = rosterFacts(programme, by)
  const headcount = Math.max(
    ...Object.values(counted)
      .filter(Number.isInteger)
      .filter((n) => n < 1000),
  )
  const { sent } = programme.roster
  const [nameField, identityField] = ['name', 'identity'].map(
    (kind) => sent.fields.find((field) => programme.roster.fields[field]?.kind === kind)!,
  )
  await agent.ask('application.putRoster', {
    params: { id },
    body: {
      fileName: '职工花名册.xlsx',
      people: headcount,
      counted: headcount,
      facts: counted,
      persons: Array.from({ length: 12 }, () => ({
        [nameField!]: personName(by),
        [identityField!]: identityNumber(programme, by),
      })),
      base: 0,
    },
  })
  const compiled = compile(programme)
  const rows = partsOf(compiled).rows.filter(
    ({ departments, row }) => !departments && (row.row.evidence ?? []).length > 0,
  )
  const [file] = await stage.evidence.put(agent, id, [rows[0]!.id])
  for (const part of [...rows.slice(1).map((row) => row.id), COMMITMENT])
    await agent.ask('evidence.attach', { params: { id }, body: { file: file!, row: part, title: '' } })
  return id
}

async function submit(_: Stage, { agent, signatory }: Enterprise, id: string): Promise<void> {
  const { currentHash, version } = await agent.ask('application.read', { params: { id } })
  await signatory.decide('application.sign', { params: { id }, body: { contentHash: currentHash } })
  await agent.ask('application.submit', { params: { id }, body: { version, contentHash: currentHash } })
}

async function recommend({ clerks, officer }: Stage, { office }: Enterprise, ids: readonly string[]): Promise<void> {
  const applications = []
  for (const id of ids)
    applications.push({ id, version: (await officer.ask('dossier.read', { params: { id } })).application.version })
  await clerks.get(office)!.decide('dossier.recommend', {
    body: {
      applications,
      opinion: '企业在辖区正常经营，材料属实，同意推荐。',
      checks: { here: true, operating: true, noTrouble: true },
    },
  })
}
