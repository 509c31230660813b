import { type Kysely, sql } from 'kysely'
import { ROLES, type Role } from '#core/access/roles.ts'
import { connect } from '#store/connect.ts'
import type { Tables } from '#store/tables.ts'
import { creditCode } from '#test/support/district/creditCodes.ts'
import { type District, type Enterprise, type Someone, startDistrict } from '#test/support/district/district.ts'
import { holdConferences } from './conferences.ts'
import { enterpriseAgent, waitingRegistration } from './newcomers.ts'
import { type Filled, fillIn, submit } from './filling.ts'
import { type TableKeeper, tableKeeper } from './tables.ts'

/** Everybody who could ask. */
export type Who = 'nobody' | 'withoutRole' | Role
export const EVERYBODY: readonly Who[] = ['nobody', 'withoutRole', ...ROLES]

export interface EnterpriseOnStage extends Enterprise {
  readonly id: string
  /** The organisation of the office that recommends it. */
  readonly office: string
  /** The version of what it says of itself. */
  readonly profile: number
  readonly clerk: Someone
  /** Submitted, and waiting for that office. */
  readonly submitted: Filled
  /** Complete and signed, in another batch, not submitted. */
  readonly draft: Filled
  /** A registration that waits for the same office. */
  readonly registration: string
  /** The appointment of a colleague of its own. */
  readonly colleague: string
}

/** A district with one account for each role, two enterprises in the areas of two offices, and work in every drawer. */
export interface Stage {
  readonly district: District
  readonly address: string
  readonly db: Kysely<Tables>
  readonly tables: TableKeeper
  readonly people: Readonly<Record<Exclude<Who, 'nobody'>, Someone>>
  readonly own: EnterpriseOnStage
  readonly other: EnterpriseOnStage
  readonly batches: Readonly<Record<'submitted' | 'drafts' | 'fresh' | 'planned', string>>
  /** Invited and not come in yet; the role waits to be granted. */
  readonly invited: { readonly account: string; readonly token: string; readonly appointment: string }
  /** For the reviewer, today. */
  readonly dayCode: string
  cookieOf(who: Who): string
  someone(who: Who): Someone | undefined
  /** Everybody who is signed in has just shown who they are, with everything they have. */
  confirmEverybody(): Promise<void>
  stop(): Promise<void>
}

export const OWN_OFFICE = 'zhili'
export const OTHER_OFFICE = 'yuehe'

const OFFICIALS = [
  'officeClerk',
  'programmeOfficer',
  'departmentVerifier',
  'reviewer',
  'conferenceMember',
  'convener',
  'financeOfficer',
  'leader',
] as const satisfies readonly Role[]
const PLACES: Readonly<Partial<Record<Role, string>>> = { officeClerk: OWN_OFFICE, departmentVerifier: 'tax' }

export async function setStage(): Promise<Stage> {
  const district = await startDistrict()
  const { server, clock } = district
  const db = connect(server.databaseUrl, 2)
  const confirmEverybody = () => confirmAll(db, clock.now())
  const officials: Partial<Record<Role, Someone>> = {}
  for (const role of OFFICIALS) officials[role] = await district.official(role, PLACES[role])
  const otherClerk = await district.official('officeClerk', OTHER_OFFICE)
  const clerk = officials.officeClerk!
  const officer = officials.programmeOfficer!
  const own = await district.enterprise({
    name: '甲织造有限公司',
    creditCode: creditCode(1),
    office: OWN_OFFICE,
    clerk,
  })
  const other = await district.enterprise({
    name: '乙美妆有限公司',
    creditCode: creditCode(2),
    office: OTHER_OFFICE,
    clerk: otherClerk,
  })
  await confirmEverybody()
  const batches = await planBatches(officer)
  const newcomer = await enterpriseAgent(district, {
    name: '丙物装有限公司',
    creditCode: creditCode(3),
    office: OWN_OFFICE,
  })
  await enterpriseAgent(district, { name: '丁新材有限公司', creditCode: creditCode(4), office: OTHER_OFFICE })
  const onStage = async (enterprise: Enterprise, by: Someone): Promise<EnterpriseOnStage> => {
    const { agent } = enterprise
    const { id, office } = await agent.client.get('enterprise.own')
    await confirmEverybody()
    const { account } = await agent.client.get('colleague.invite', { body: { name: '同事', role: 'applicant' } })
    const colleagues = await agent.client.get('colleague.list')
    const files = { folder: server.folder, db, at: clock.now() }
    const submitted = await fillIn(files, enterprise, batches.submitted)
    const draft = await fillIn(files, enterprise, batches.drafts)
    const { version: profile } = await agent.client.get('enterprise.own')
    return {
      ...enterprise,
      id,
      office,
      profile,
      clerk: by,
      submitted: await submit(enterprise, submitted),
      draft,
      registration: await waitingRegistration(by),
      colleague: colleagues.find((one) => one.account.id === account)!.id,
    }
  }
  const stagedOwn = await onStage(own, clerk)
  const stagedOther = await onStage(other, otherClerk)
  await confirmEverybody()
  const dayCode = await officer.client.get('people.issueDayCode', { params: { id: officials.reviewer!.account } })
  const invited = await inviteOne(district)
  await standIns(db, clock.now())
  await holdConferences(db, {
    officer: officer.account,
    convener: officials.convener!.account,
    member: officials.conferenceMember!.account,
    represents: await district.organisation('department', 'tax'),
    batch: batches.submitted,
    candidate: stagedOwn.submitted,
    at: clock.now(),
  })
  const tables = await tableKeeper(db)
  await jobsDone(db)
  await confirmEverybody()
  const people = {
    ...(officials as Record<(typeof OFFICIALS)[number], Someone>),
    withoutRole: newcomer,
    applicant: own.agent,
    signatory: own.signatory,
    systemAdmin: district.systemAdmin,
    securityAdmin: district.securityAdmin,
    auditAdmin: district.auditAdmin,
  }
  const someone = (who: Who): Someone | undefined => (who === 'nobody' ? undefined : people[who])
  return {
    district,
    address: server.address,
    db,
    tables,
    people,
    own: stagedOwn,
    other: stagedOther,
    batches,
    invited,
    dayCode: dayCode.code,
    cookieOf: (who) => someone(who)?.client.cookie ?? '',
    someone,
    confirmEverybody,
    async stop() {
      await db.destroy()
      await district.stop()
    },
  }
}

const HOUR = 3_600_000

async function confirmAll(db: Kysely<Tables>, now: Date): Promise<void> {
  const later = new Date(now.getTime() + 8 * HOUR)
  await sql`
    update session set confirmed_until = ${later}, ends_at = ${later}, seen_at = ${now},
      second_factor = account.totp_since is not null
    from account where account.id = session.account_id`.execute(db)
}

async function planBatches(officer: Someone): Promise<Stage['batches']> {
  const plan = async (number: number): Promise<string> => {
    const { id } = await officer.client.get('batch.create', { body: batchPlan(number) })
    return id
  }
  const publish = async (id: string): Promise<string> => {
    await officer.client.get('batch.publish', { params: { id }, body: { version: 1 } })
    return id
  }
  return {
    submitted: await publish(await plan(1)),
    drafts: await publish(await plan(2)),
    fresh: await publish(await plan(3)),
    planned: await plan(4),
  }
}

export const batchPlan = (number: number) => ({
  programme: '2024-10-04-wuxing',
  year: 2026,
  number,
  assessmentYear: 2025,
  cutOff: '2025-12-31',
  opensAt: '2026-02-01T00:00:00Z',
  closesAt: '2026-06-30T09:00:00Z',
  steps: { recommendation: '2026-07-10' },
  skilledQuota: 50,
  excellentQuota: 20,
  noticeDays: 5,
  formalCheckDays: 5,
  correctionDays: 10,
  corrections: 1,
  note: '',
})

async function inviteOne(district: District): Promise<Stage['invited']> {
  const { systemAdmin, securityAdmin } = district
  const body = { name: '待入职', organisation: await district.organisation('finance'), role: 'financeOfficer' } as const
  const { account, token } = await systemAdmin.client.get('people.invite', { body })
  const { items } = await securityAdmin.client.get('appointment.list', { query: { state: 'proposed', size: 200 } })
  return { account, token, appointment: items.find((one) => one.account.id === account)!.id }
}

/** In each office, department, bureau and finance bureau that has an official, a colleague who could stand in. */
async function standIns(db: Kysely<Tables>, now: Date): Promise<void> {
  await sql`
    insert into account (id, sign_in_name, name, state, password_hash, created_at)
    select 'stand-in-' || role, 'stand-in.' || lower(role), '替班' || role, 'active', 'none', ${now}
    from (select distinct role from appointment where role in (${sql.join(STAND_INS)})) as held`.execute(db)
  await sql`
    insert into appointment (id, account_id, organisation_id, role, state, proposed_at)
    select 'stand-in-' || role || '-' || organisation_id, 'stand-in-' || role, organisation_id, role, 'active', ${now}
    from appointment where state = 'active' and role in (${sql.join(STAND_INS)})`.execute(db)
}

const STAND_INS = ['officeClerk', 'programmeOfficer', 'departmentVerifier', 'financeOfficer'] as const
export const standInFor = (role: Role): string => `stand-in-${role}`

/** Waits until what was ordered has been carried out, so that nothing changes by itself. */
export async function jobsDone(db: Kysely<Tables>): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ waiting: string }>`select count(*) as waiting from graphile_worker.jobs
      where run_at <= now() and attempts < max_attempts`.execute(db)
    if (rows[0]?.waiting === '0') return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
