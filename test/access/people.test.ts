/** How people come in, who gives whom which role, and how roles end. */
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ACCESS, type Grant } from '#contract/access.ts'
import { ADMINISTRATORS, type Role, ROLES } from '#core/access/roles.ts'
import { Client } from '#test/support/district/client.ts'
import { creditCode } from '#test/support/district/creditCodes.ts'
import { PASSWORD } from '#test/support/district/district.ts'
import { enterpriseAgent } from './support/newcomers.ts'
import { OWN_OFFICE, setStage, type Stage } from './support/stage.ts'

const DAY = 86_400_000

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
  await stage.tables.keep()
})
afterEach(async () => {
  await stage.tables.restore()
  await stage.confirmEverybody()
})
afterAll(() => stage.stop())

let count = 0
const accept = (token: string, more: { signInName?: string; password?: string } = {}) =>
  new Client(stage.address).ask('invitation.accept', {
    body: { token, signInName: `invited.${++count}`, password: PASSWORD, ...more },
  })
const look = (token: string) => new Client(stage.address).ask('invitation.read', { body: { token } })

async function invite(role: Role = 'financeOfficer', kind = 'finance') {
  const body = { name: '新来人', role, organisation: await stage.district.organisation(kind) }
  return stage.people.systemAdmin.client.get('people.invite', { body })
}

/** As after so many days, with everybody signed in again. */
async function later(milliseconds: number): Promise<void> {
  stage.district.clock.advance(milliseconds)
  await stage.confirmEverybody()
}

describe('an invitation', () => {
  const ENDED = [410, 'invitation-ended']

  test('is used once', async () => {
    const { token } = await invite()
    expect((await look(token)).value).toMatchObject({ name: '新来人', roles: ['financeOfficer'] })
    expect((await accept(token)).status).toBe(200)
    for (const again of [await accept(token), await look(token)]) expect([again.status, again.problem]).toEqual(ENDED)
  })

  test('holds for seven days', async () => {
    const { token, expiresAt } = await invite()
    expect(Date.parse(expiresAt) - stage.district.clock.now().getTime()).toBe(7 * DAY)
    await later(7 * DAY - 1)
    expect((await look(token)).status).toBe(200)
    await later(1)
    const expired = await accept(token)
    expect([expired.status, expired.problem]).toEqual(ENDED)
  })

  test('ends when another is made for the same person', async () => {
    const { token, account } = await invite()
    const { token: next } = await stage.people.systemAdmin.client.get('people.renewInvitation', {
      params: { id: account },
    })
    expect((await accept(token)).problem).toBe('invitation-ended')
    expect((await accept(next)).status).toBe(200)
  })

  test('ends with the account, and holds again with it', async () => {
    const { token, account } = await invite()
    const params = { id: account }
    await stage.people.systemAdmin.client.get('people.disable', { params, body: { reason: '不再录用' } })
    expect((await accept(token)).problem).toBe('invitation-ended')
    await stage.people.systemAdmin.client.get('people.enable', { params })
    expect((await accept(token)).status).toBe(200)
  })

  test('that was used, that ended and that never was are answered alike', async () => {
    const { token } = await invite()
    await accept(token)
    const [used, never] = [await look(token), await look('x'.repeat(32))]
    expect([used.status, used.text]).toEqual([never.status, never.text])
  })

  test('is long and random, and stands in the clear nowhere', async () => {
    const tokens = [(await invite()).token, (await invite()).token]
    expect(new Set(tokens.map((token) => token.slice(0, 4))).size).toBe(2)
    for (const token of tokens) {
      expect(token).toMatch(/^[\w-]{32}$/)
      for (const table of ['invitation', 'journal', 'notification', 'delivery', 'account']) {
        const { rows } = await sql`
          select 1 from ${sql.table(table)} as held where held::text like ${`%${token}%`}`.execute(stage.db)
        expect([table, rows]).toEqual([table, []])
      }
      expect(stage.district.server.log()).not.toContain(token)
    }
  })

  test.each([
    ['a name that is taken', { signInName: 'person1' }, 'name-taken'],
    ['a name that is none', { signInName: '1 x' }, 'name-form'],
    ['a plain password', { password: 'abcdefghijkl' }, 'password-too-plain'],
    ['a password with the own name', { password: 'Aa1-新来人-zzz' }, 'password-personal'],
  ])('is not used up by %s', async (_, more, code) => {
    const { token } = await invite()
    const answer = await accept(token, more)
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(code)])
    expect((await look(token)).status).toBe(200)
  })
})

describe('a role', () => {
  test('waits until another has granted it: coming in gives nothing', async () => {
    const { token, account } = await invite()
    const client = new Client(stage.address)
    await client.get('invitation.accept', { body: { token, signInName: 'waits.here', password: PASSWORD } })
    expect((await client.get('session.read')).roles).toEqual([])
    expect((await client.ask('delegation.candidates')).problem).toBe('forbidden')
    const { items } = await stage.people.securityAdmin.client.get('appointment.list', { query: { size: 200 } })
    const appointment = items.find((one) => one.account.id === account)!
    const decide = (grant: boolean) =>
      stage.people.securityAdmin.client.ask('appointment.decide', {
        params: { id: appointment.id },
        body: { grant, ...(!grant && { reason: '不同意' }) },
      })
    expect((await decide(false)).status).toBe(200)
    expect((await client.get('session.read')).roles).toEqual([])
    // Decided is decided.
    expect((await decide(true)).problem).toBe('already-decided')
    expect((await client.get('session.read')).roles).toEqual([])
  })

  test('is refused with a reason only', async () => {
    const { problem } = await stage.people.securityAdmin.client.ask('appointment.decide', {
      params: { id: stage.invited.appointment },
      body: { grant: false },
    })
    expect(problem).toBe('reason-missing')
  })

  test('is granted, refused and ended by nobody for themselves', async () => {
    const { securityAdmin } = stage.people
    await sql`
      insert into appointment (id, account_id, organisation_id, role, state, proposed_at)
      select 'own-proposal', account_id, ${await stage.district.organisation('conference')}, role, 'proposed', now()
      from appointment where account_id = ${securityAdmin.account} and state = 'active'`.execute(stage.db)
    for (const grant of [true, false]) {
      const own = await securityAdmin.client.ask('appointment.decide', {
        params: { id: 'own-proposal' },
        body: { grant, reason: '自己' },
      })
      expect([own.status, own.problem]).toEqual([403, 'own-role'])
    }
    const end = await securityAdmin.client.ask('appointment.end', {
      params: { id: await appointmentOf(securityAdmin.account) },
      body: { reason: '自己' },
    })
    expect([end.status, end.problem]).toEqual([403, 'own-role'])
    const { systemAdmin } = stage.people
    const off = await systemAdmin.client.ask('people.disable', {
      params: { id: systemAdmin.account },
      body: { reason: '自己' },
    })
    expect([off.status, off.problem]).toEqual([403, 'own-role'])
    const colleague = await stage.own.agent.client.ask('colleague.end', {
      params: { id: await appointmentOf(stage.own.agent.account) },
      body: {},
    })
    expect([colleague.status, colleague.problem]).toEqual([403, 'own-role'])
  })

  test('of the signatory is ended by no agent; the agent’s is by the signatory', async () => {
    const { agent, signatory } = stage.own
    const end = async (by: typeof agent, whose: typeof agent) =>
      by.client.ask('colleague.end', { params: { id: await appointmentOf(whose.account) }, body: {} })
    expect((await end(agent, signatory)).problem).toBe('forbidden')
    expect((await end(signatory, agent)).status).toBe(200)
    expect((await agent.client.ask('application.mine')).problem).toBe('forbidden')
  })

  test('goes to an organisation of its kind', async () => {
    const { client } = stage.people.systemAdmin
    for (const [role, kind] of [
      ['officeClerk', 'bureau'],
      ['programmeOfficer', 'office'],
      ['systemAdmin', 'bureau'],
      ['applicant', 'office'],
    ] as const) {
      const body = { name: '错位', role, organisation: await stage.district.organisation(kind) }
      expect((await client.ask('people.invite', { body })).problem).toBe('wrong-organisation')
    }
    const body = { name: '错位', role: 'applicant' as const, organisation: stage.own.id }
    expect((await client.ask('people.invite', { body })).problem).toBe('wrong-organisation')
  })
})

async function appointmentOf(account: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from appointment where account_id = ${account} and state = 'active'`.execute(stage.db)
  return rows[0]!.id
}

describe('the three administrators', () => {
  const others = ROLES.filter((role) => !(ADMINISTRATORS as readonly Role[]).includes(role))

  test.each(ADMINISTRATORS)('%s does no one else’s part and reaches no business data', (role) => {
    const reaches = Object.entries(ACCESS as Readonly<Record<string, Grant>>).flatMap(([operation, { roles }]) =>
      roles?.[role] ? [[operation, roles[role]] as const] : [],
    )
    expect(reaches.length).toBeGreaterThan(3)
    expect(reaches.filter(([, reach]) => reach !== 'system')).toEqual([])
  })

  test('nobody else reaches accounts, roles, rules or the journal', () => {
    const system = Object.entries(ACCESS as Readonly<Record<string, Grant>>).flatMap(([operation, { roles = {} }]) =>
      others.filter((role) => roles[role] === 'system').map((role) => `${operation} ${role}`),
    )
    expect(system).toEqual([])
  })

  test.each(ADMINISTRATORS)('%s is given no further role', async (role) => {
    const { account } = stage.people[role]
    for (const [other, kind] of [
      ['leader', 'leadership'],
      ['programmeOfficer', 'bureau'],
      [role === 'auditAdmin' ? 'systemAdmin' : 'auditAdmin', 'operator'],
    ] as const) {
      const body = { account, role: other, organisation: await stage.district.organisation(kind) }
      const { status, problem } = await stage.people.systemAdmin.client.ask('appointment.propose', { body })
      expect([other, status, problem]).toEqual([other, 409, 'administrators-apart'])
    }
  })

  test('and whoever has a role becomes no administrator', async () => {
    const body = {
      account: stage.people.leader.account,
      role: 'auditAdmin' as const,
      organisation: await stage.district.organisation('operator'),
    }
    const { status, problem } = await stage.people.systemAdmin.client.ask('appointment.propose', { body })
    expect([status, problem]).toEqual([409, 'administrators-apart'])
  })

  test.each(ADMINISTRATORS)('the database itself keeps %s apart', async (role) => {
    const { account } = stage.people[role]
    const insert = (state: string, other: string) =>
      sql`
      insert into appointment (id, account_id, organisation_id, role, state, proposed_at)
      select 'planted', ${account}, organisation_id, ${other}, ${state}, now() from appointment
      where account_id = ${account} and state = 'active'`.execute(stage.db)
    for (const state of ['proposed', 'active'])
      await expect(insert(state, 'leader')).rejects.toThrow('an administrator holds no other role')
    // Nor by the way round.
    await insert('refused', 'leader')
    await expect(sql`update appointment set state = 'active' where id = 'planted'`.execute(stage.db)).rejects.toThrow(
      'an administrator holds no other role',
    )
  })

  test.each(ADMINISTRATORS)('the last %s stays', async (role) => {
    const { account } = stage.people[role]
    if (role !== 'systemAdmin') {
      const off = await stage.people.systemAdmin.client.ask('people.disable', {
        params: { id: account },
        body: { reason: '离任' },
      })
      expect([off.status, off.problem]).toEqual([409, 'last-administrator'])
    }
    if (role !== 'securityAdmin') {
      const end = await stage.people.securityAdmin.client.ask('appointment.end', {
        params: { id: await appointmentOf(account) },
        body: { reason: '离任' },
      })
      expect([end.status, end.problem]).toEqual([409, 'last-administrator'])
    }
  })
})

describe('a role handed on', () => {
  const REVIEWER = () => stage.people.reviewer
  const hand = async (until = '2026-03-10', to = REVIEWER().account) =>
    stage.people.programmeOfficer.client.ask('delegation.create', {
      body: { appointment: await appointmentOf(stage.people.programmeOfficer.account), to, until },
    })
  const works = async () => (await REVIEWER().client.ask('worklist.list')).status

  test('is held until the end of its day, by itself, and can be handed on again', async () => {
    stage.district.clock.set('2026-03-05T09:00:00+08:00')
    await stage.confirmEverybody()
    expect(await works()).toBe(403)
    expect((await hand()).status).toBe(200)
    expect(await works()).toBe(200)
    stage.district.clock.set('2026-03-10T23:59:59+08:00')
    await stage.confirmEverybody()
    expect(await works()).toBe(200)
    stage.district.clock.set('2026-03-11T00:00:00+08:00')
    await stage.confirmEverybody()
    expect(await works()).toBe(403)
    expect((await hand('2026-03-12')).status).toBe(200)
    expect(await works()).toBe(200)
  })

  test('is handed on once at a time', async () => {
    await hand('2026-06-10')
    const again = await hand('2026-06-11')
    expect([again.status, again.problem]).toEqual([409, 'role-held'])
  })

  test('ends with the role it came from', async () => {
    await hand('2026-06-10')
    const params = { id: await appointmentOf(stage.people.programmeOfficer.account) }
    await stage.people.securityAdmin.client.get('appointment.end', { params, body: { reason: '离任' } })
    expect(await works()).toBe(403)
  })

  test('ends when it is taken back', async () => {
    const { id } = (await hand('2026-06-10')).value
    await stage.people.programmeOfficer.client.get('delegation.end', { params: { id } })
    expect(await works()).toBe(403)
  })

  test.each([
    ['today', '2026-03-20', 'until-past'],
    ['a day that is over', '2026-03-19', 'until-past'],
  ])('not until %s', async (_, until, problem) => {
    stage.district.clock.set('2026-03-20T09:00:00+08:00')
    await stage.confirmEverybody()
    expect((await hand(until)).problem).toBe(problem)
  })

  test('not to oneself, nor outside the house', async () => {
    for (const to of [stage.people.programmeOfficer.account, stage.people.leader.account, stage.own.agent.account])
      expect((await hand('2026-06-10', to)).problem).toBe('not-a-colleague')
  })

  test('is not handed further', async () => {
    await hand('2026-06-10')
    const { rows } = await sql<{ id: string }>`
      select id from appointment where account_id = ${REVIEWER().account} and delegated_from is not null`.execute(
      stage.db,
    )
    const further = await REVIEWER().client.ask('delegation.create', {
      body: { appointment: rows[0]!.id, to: stage.people.programmeOfficer.account, until: '2026-06-09' },
    })
    expect([further.status, further.problem]).toEqual([404, 'not-found'])
  })

  test('is used under one’s own name', async () => {
    await hand('2026-06-10')
    await stage.confirmEverybody()
    await REVIEWER().client.get('application.reveal', {
      params: { id: stage.own.submitted.id, position: 1 },
      body: { reason: '核对' },
    })
    const last = await stage.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst()
    expect(last).toMatchObject({ actor: REVIEWER().account, role: 'programmeOfficer', act: 'personalData.revealed' })
  })

  const messagesTo = async (account: string) =>
    Number(
      (
        await sql<{ n: string }>`
          select count(*) as n from notification where account_id = ${account} and code = 'application-recommended'`.execute(
          stage.db,
        )
      ).rows[0]!.n,
    )

  const recommend = () =>
    stage.own.clerk.client.get('dossier.recommend', {
      body: {
        applications: [{ id: stage.own.submitted.id, version: stage.own.submitted.version }],
        opinion: '同意推荐',
        checks: { here: true, operating: true, noTrouble: true },
      },
    })

  test('brings the messages along, as long as it is held', async () => {
    const day = new Date(stage.district.clock.now().getTime() + 3 * DAY).toISOString().slice(0, 10)
    await hand(day)
    await recommend()
    expect(await messagesTo(REVIEWER().account)).toBe(1)
    await stage.tables.restore()
    await stage.confirmEverybody()
    await hand(day)
    await later(5 * DAY)
    await recommend()
    expect(await messagesTo(REVIEWER().account)).toBe(0)
    expect(await messagesTo(stage.people.programmeOfficer.account)).toBe(1)
  })
})

describe('an enterprise that registers', () => {
  const given = (name: string, number: number) =>
    enterpriseAgent(stage.district, { name, creditCode: creditCode(number), office: OWN_OFFICE })
  const waiting = async (code: string) =>
    (await stage.own.clerk.client.get('registration.list', { query: { text: code } })).items[0]!

  test('may do nothing until its office has seen the letter, and then what an applicant may', async () => {
    const agent = await given('己服装有限公司', 51)
    expect((await agent.client.ask('application.mine')).problem).toBe('forbidden')
    expect((await agent.client.ask('enterprise.own')).problem).toBe('forbidden')
    const { id } = await waiting(creditCode(51))
    await stage.own.clerk.client.get('registration.decide', { params: { id }, body: { approve: true, sealSeen: true } })
    expect((await agent.client.ask('application.mine')).status).toBe(200)
    // Only as agent: the signature is another’s.
    expect((await agent.client.get('session.read')).roles.map(({ role }) => role)).toEqual(['applicant'])
  })

  test('is refused with a reason, stays outside, and may try again', async () => {
    const agent = await given('庚服装有限公司', 52)
    const { id } = await waiting(creditCode(52))
    const decide = (body: object) => stage.own.clerk.client.send('registration.decide', { params: { id }, body })
    expect((await decide({ approve: false })).status).toBe(400)
    expect((await decide({ approve: true })).status).toBe(400)
    expect((await decide({ approve: false, reason: '没有公章' })).status).toBe(200)
    expect((await decide({ approve: true, sealSeen: true })).problem).toBe('already-decided')
    expect((await agent.client.ask('application.mine')).problem).toBe('forbidden')
    const second = await given('庚服装有限公司', 52)
    expect((await second.client.get('session.read')).registration).toMatchObject({ state: 'awaiting' })
  })

  test('does not take over one that is there', async () => {
    await expect(given('假冒有限公司', 1)).rejects.toThrow('enterprise-known')
    await expect(given('假冒有限公司', 3)).rejects.toThrow('registration-waiting')
    const { name } = await stage.own.agent.client.get('enterprise.own')
    expect(name).toBe('甲织造有限公司')
  })
})

test('the log knows of no person, no token and no password', () => {
  const log = stage.district.server.log()
  for (const secret of [PASSWORD, '新来人', '经办', '甲织造', stage.invited.token]) expect(log).not.toContain(secret)
})
