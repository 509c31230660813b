/** Signing in and staying signed in: whose session it is, how long it lasts, and what guessing leads to. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { USUAL_COST } from '#adapters/passwords.ts'
import { connect } from '#store/connect.ts'
import { Client, codeAt } from '#test/support/district/client.ts'
import { creditCode } from '#test/support/district/creditCodes.ts'
import {
  type District,
  type Enterprise,
  PASSWORD,
  type Someone,
  startDistrict,
} from '#test/support/district/district.ts'
import { batchPlan } from './support/stage.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let district: District
let db: ReturnType<typeof connect>
let clerk: Someone
let officer: Someone
let reviewer: Someone
let enterprise: Enterprise

beforeAll(async () => {
  district = await startDistrict({ settings: { hashCost: USUAL_COST } })
  db = connect(district.server.databaseUrl, 2)
  clerk = await district.official('officeClerk', 'zhili')
  officer = await district.official('programmeOfficer')
  reviewer = await district.official('reviewer')
  enterprise = await district.enterprise({ name: '甲织造有限公司', creditCode: creditCode(1), office: 'zhili', clerk })
})
afterAll(async () => {
  await db.destroy()
  await district.stop()
})

const code = (who: Someone): string => codeAt(who.secret, district.clock.now())

/** The person at another device: a code counts once, so the next one is awaited. */
async function signIn(who: Someone, client = new Client(district.server.address)): Promise<Client> {
  district.clock.advance(30_000)
  const body = { name: who.signInName, password: who.password, ...(who.secret && { code: code(who) }) }
  await client.get('session.open', { body })
  return client
}

const tokenOf = ({ cookie }: Client): string => cookie.split('=')[1] ?? ''
const isIn = async (client: Client): Promise<boolean> => {
  const copy = new Client(client.address)
  copy.cookie = client.cookie
  return (await copy.get('session.read')).account !== null
}
const attempt = (name: string, password: string, more: { code?: string } = {}) =>
  new Client(district.server.address).ask('session.open', { body: { name, password, ...more } })

describe('the token of a session', () => {
  test('is new at each sign-in, long, and never the one the browser came with', async () => {
    const given = 'a'.repeat(43)
    const client = new Client(district.server.address)
    client.cookie = `jiangxin=${given}`
    await signIn(enterprise.agent, client)
    const first = tokenOf(client)
    await signIn(enterprise.agent, client)
    const tokens = [given, first, tokenOf(client)]
    expect(new Set(tokens).size).toBe(3)
    expect(tokens.map((token) => token.length)).toEqual([43, 43, 43])
  })

  test('is not in the database: only its hash is', async () => {
    const client = await signIn(enterprise.agent)
    const { rows } = await sql<{ found: string }>`
      select session::text as found from session where session::text like ${`%${tokenOf(client)}%`}`.execute(db)
    expect(rows).toEqual([])
  })
})

describe('a session is over at once', () => {
  test('when its person signs out', async () => {
    const client = await signIn(enterprise.agent)
    const old = new Client(client.address)
    old.cookie = client.cookie
    await client.get('session.close')
    expect(client.cookie).toBe('')
    expect(await isIn(old)).toBe(false)
    const { status, problem } = await old.ask('message.list')
    expect([status, problem]).toEqual([401, 'session-ended'])
  })

  test('on every other device when the password changes', async () => {
    const [here, elsewhere] = [await signIn(enterprise.agent), await signIn(enterprise.agent)]
    await here.get('account.changePassword', { body: { current: PASSWORD, next: 'Shuttle-and-Warp-8' } })
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false])
    await sql`
      update account set password_hash = (select hash from former_password where account_id = account.id)
      where id = ${enterprise.agent.account}`.execute(db)
    await sql`delete from former_password`.execute(db)
  })

  test('on every other device when the person says so', async () => {
    const [here, elsewhere] = [await signIn(enterprise.agent), await signIn(enterprise.agent)]
    expect((await here.get('session.endOthers')).ended).toBeGreaterThanOrEqual(1)
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false])
  })

  test('when the account is closed, and the person cannot come back until it is opened', async () => {
    const client = await signIn(reviewer)
    await district.confirm(district.systemAdmin)
    const params = { id: reviewer.account }
    await district.systemAdmin.client.get('people.disable', { params, body: { reason: '离任' } })
    expect(await isIn(client)).toBe(false)
    district.clock.advance(30_000)
    expect((await attempt(reviewer.signInName, PASSWORD, { code: code(reviewer) })).problem).toBe('wrong-sign-in')
    await district.systemAdmin.client.get('people.enable', { params })
    expect(await isIn(client)).toBe(false)
    expect(await isIn(await signIn(reviewer))).toBe(true)
  })

  test('for an administrator, when they sign in elsewhere', async () => {
    const first = await signIn(district.auditAdmin)
    const second = await signIn(district.auditAdmin)
    expect([await isIn(first), await isIn(second)]).toEqual([false, true])
    expect(await second.get('session.list')).toHaveLength(1)
  })

  test('for nobody else: two devices are two sessions, and each is told of both', async () => {
    await enterprise.signatory.client.get('session.endOthers')
    const [first, second] = [await signIn(enterprise.signatory), await signIn(enterprise.signatory)]
    expect([await isIn(first), await isIn(second)]).toEqual([true, true])
    const sessions = await first.get('session.list')
    expect(sessions.filter(({ here }) => here)).toHaveLength(1)
    expect(sessions.length).toBeGreaterThanOrEqual(2)
  })

  test('what a role allowed is over when the role ends, while the session goes on', async () => {
    const client = await signIn(clerk)
    await client.get('worklist.list')
    await sql`update appointment set state = 'ended' where account_id = ${clerk.account}`.execute(db)
    const { status, problem } = await client.ask('worklist.list')
    expect([status, problem, (await client.get('session.read')).roles]).toEqual([403, 'forbidden', []])
    await sql`update appointment set state = 'active' where account_id = ${clerk.account}`.execute(db)
  })
})

describe('a session that is not used ends', () => {
  test.each([
    ['an official', () => clerk, 15],
    ['the bureau', () => officer, 15],
    ['an administrator', () => district.securityAdmin, 15],
    ['an enterprise', () => enterprise.agent, 30],
    ['a signatory', () => enterprise.signatory, 30],
  ] as const)('%s', async (_, who, minutes) => {
    const client = await signIn(who())
    district.clock.advance(minutes * MINUTE)
    expect(await isIn(client)).toBe(true)
    district.clock.advance(minutes * MINUTE + 1)
    expect(await isIn(client)).toBe(false)
  })

  test('and one that is used ends after twelve hours all the same', async () => {
    const client = await signIn(clerk)
    const since = district.clock.now().getTime()
    for (;;) {
      district.clock.advance(10 * MINUTE)
      if (district.clock.now().getTime() - since >= 12 * HOUR) break
      expect(await isIn(client)).toBe(true)
    }
    expect(await isIn(client)).toBe(false)
  })

  test('saying so, saving nothing, and taking the same again after the next sign-in', async () => {
    const draft = await newDraft()
    const client = await signIn(enterprise.agent)
    const save = () =>
      client.ask('application.save', {
        params: { id: draft },
        body: { changes: [{ section: 'profile', field: 'headcount', value: '86', base: 0 }] },
      })
    district.clock.advance(31 * MINUTE)
    const refused = await save()
    expect([refused.status, refused.problem]).toEqual([401, 'session-ended'])
    const { rows } = await sql`select 1 from answer where application_id = ${draft}`.execute(db)
    expect(rows).toEqual([])
    await signIn(enterprise.agent, client)
    expect((await save()).value.saved).toMatchObject([{ field: 'headcount', value: '86', version: 1 }])
  })

  test('as do the minutes in which decisions ask nothing', async () => {
    const client = await signIn(officer)
    const plan = () => client.ask('batch.publish', { params: { id: 'none' }, body: { version: 1 } })
    expect((await plan()).problem).toBe('not-found')
    district.clock.advance(10 * MINUTE)
    expect((await plan()).problem).toBe('confirm-first')
  })
})

async function newDraft(): Promise<string> {
  const [bureau, agent] = [await signIn(officer), await signIn(enterprise.agent)]
  const { id } = await bureau.get('batch.create', { body: batchPlan(1) })
  await bureau.get('batch.publish', { params: { id }, body: { version: 1 } })
  return (await agent.get('application.start', { body: { batch: id } })).id
}

describe('guessing a password', () => {
  const fail = (who: Someone) => attempt(who.signInName, 'Not-the-password-1', who.secret ? { code: '000000' } : {})

  test.each([
    ['an enterprise', () => enterprise.agent],
    ['an official', () => clerk],
    ['an administrator', () => district.securityAdmin],
  ] as const)('locks the account of %s after five tries for thirty minutes, and no other', async (_, who) => {
    const someone = who()
    for (let tries = 1; tries <= 4; tries++) expect((await fail(someone)).problem).toBe('wrong-sign-in')
    // A right one in time forgets the wrong ones.
    expect(await isIn(await signIn(someone))).toBe(true)
    for (let tries = 1; tries <= 5; tries++) expect((await fail(someone)).problem).toBe('wrong-sign-in')
    const right = () => {
      district.clock.advance(0)
      return attempt(someone.signInName, PASSWORD, someone.secret ? { code: code(someone) } : {})
    }
    district.clock.advance(29 * MINUTE)
    expect((await right()).problem).toBe('wrong-sign-in')
    expect(await isIn(await signIn(enterprise.signatory))).toBe(true)
    district.clock.advance(31 * MINUTE)
    expect(await isIn(await signIn(someone))).toBe(true)
  })

  test('locks when it is the code that is guessed', async () => {
    for (let tries = 1; tries <= 5; tries++)
      expect((await attempt(officer.signInName, PASSWORD, { code: `00000${tries}` })).problem).toBe('wrong-sign-in')
    district.clock.advance(30_000)
    expect((await attempt(officer.signInName, PASSWORD, { code: code(officer) })).problem).toBe('wrong-sign-in')
    district.clock.advance(31 * MINUTE)
  })

  test.each([
    ['confirming', 'session.confirm', { password: 'Not-the-password-1' }],
    ['changing the password', 'account.changePassword', { current: 'Not-the-password-1', next: 'Shuttle-and-Warp-8' }],
    ['setting up an authenticator', 'account.startSecondFactor', { password: 'Not-the-password-1' }],
  ] as const)('locks when it is tried by %s', async (_, operation, body) => {
    const client = await signIn(enterprise.agent)
    for (let tries = 1; tries <= 5; tries++)
      expect((await client.send(operation, { body })).problem).toBe('wrong-sign-in')
    expect((await attempt(enterprise.agent.signInName, PASSWORD)).problem).toBe('wrong-sign-in')
    district.clock.advance(30 * MINUTE)
    expect(await isIn(await signIn(enterprise.agent))).toBe(true)
  })

  test('tells nothing of who exists: same words, same headers, and about as long', async () => {
    const known = () => attempt(enterprise.agent.signInName, 'Not-the-password-1')
    const unknown = () => attempt('nobody.here', 'Not-the-password-1')
    const [one, other] = [await known(), await unknown()]
    expect([one.status, one.text]).toEqual([other.status, other.text])
    const names = (headers: Headers) => [...headers.keys()].filter((name) => name !== 'date').sort()
    expect(names(one.headers)).toEqual(names(other.headers))
    const fastest = { known: Infinity, unknown: Infinity }
    for (let round = 0; round < 30; round++) {
      await sql`update account set failures = 0`.execute(db)
      fastest.known = Math.min(fastest.known, await took(known))
      fastest.unknown = Math.min(fastest.unknown, await took(unknown))
    }
    const ratio = fastest.known / fastest.unknown
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
    await sql`update account set failures = 0`.execute(db)
  })

  async function took(what: () => Promise<unknown>): Promise<number> {
    const from = performance.now()
    await what()
    return performance.now() - from
  }

  test.each([
    ['closed', sql`update account set state = 'disabled' where id = `],
    ['not opened yet', sql`update account set state = 'invited' where id = `],
  ] as const)('an account that is %s is answered like one that does not exist', async (_, put) => {
    const { account, signInName } = enterprise.signatory
    await sql`${put} ${account}`.execute(db)
    const [given, unknown] = [await attempt(signInName, PASSWORD), await attempt('nobody.here', PASSWORD)]
    expect([given.status, given.text]).toEqual([unknown.status, unknown.text])
    await sql`update account set state = 'active', failures = 0 where id = ${account}`.execute(db)
  })
})

describe('a new password', () => {
  const change = (client: Client, next: string, current = PASSWORD) =>
    client.ask('account.changePassword', { body: { current, next } })

  test.each([
    ['too short', 'Ab3-efghi', ['password-too-short']],
    ['of too few kinds', 'abcdefghijkl', ['password-too-plain']],
    ['of two kinds only', 'abcdefgh1234', ['password-too-plain']],
    ['of a well-known word', 'Password123!', ['password-common']],
    ['that everybody uses', '1qaz2wsx3edc', ['password-too-plain', 'password-common']],
    ['with the name to sign in by', 'x-ADMIN.SHEN-9', ['password-personal']],
    ['with the person’s name', 'Ab-沈雅琴-12345', ['password-personal']],
    ['with the phone number', 'Ab-13812345678', ['password-personal']],
    ['with the phone number as it is spoken', 'Ab-138 1234 5678', ['password-personal']],
    ['the one it is already', PASSWORD, ['password-used']],
  ] as const)('is refused: %s', async (_, next, codes) => {
    await sql`
      update account set name = '沈雅琴', phone = '138 1234 5678', sign_in_name = 'admin.shen'
      where id = ${enterprise.signatory.account}`.execute(db)
    const client = await signIn({ ...enterprise.signatory, signInName: 'admin.shen' })
    const { status, value } = await change(client, next)
    const { problems } = value as unknown as { problems: readonly { path: string; code: string }[] }
    expect([status, problems]).toEqual([400, codes.map((one) => expect.objectContaining({ path: 'next', code: one }))])
  })

  test.each([
    'sehr lange Sätze mit Leerzeichen 1 und mehr als vierundsechzig Zeichen!',
    '织机和窑炉Ab1-织机和窑炉',
    '🧵Thread-and-Needle',
  ])('may be anything else: %s', async (next) => {
    const client = await signIn({ ...enterprise.signatory, signInName: 'admin.shen' })
    expect((await change(client, next)).status).toBe(200)
    await setBack(enterprise.signatory.account)
  })

  async function setBack(account: string): Promise<void> {
    await sql`
      update account set password_hash = (
        select hash from former_password where account_id = account.id order by until limit 1)
      where id = ${account}`.execute(db)
    await sql`delete from former_password where account_id = ${account}`.execute(db)
  }

  test('is none of the last five', async () => {
    const client = await signIn(enterprise.agent)
    const passwords = [PASSWORD, ...[1, 2, 3, 4, 5, 6].map((number) => `Shuttle-and-Warp-${number}`)]
    const codes = async (next: string, current: string) => (await change(client, next, current)).text
    for (const [at, next] of passwords.slice(1, 6).entries()) {
      district.clock.advance(1)
      expect((await change(client, next, passwords[at])).status).toBe(200)
    }
    for (const former of passwords.slice(0, 6)) expect(await codes(former, passwords[5]!)).toContain('password-used')
    district.clock.advance(1)
    expect((await change(client, passwords[6]!, passwords[5])).status).toBe(200)
    // The first one now lies six back.
    district.clock.advance(1)
    expect((await change(client, PASSWORD, passwords[6])).status).toBe(200)
  })

  test('needs the present one', async () => {
    const client = await signIn(enterprise.agent)
    expect((await change(client, 'Shuttle-and-Warp-8', 'Not-the-password-1')).problem).toBe('wrong-sign-in')
  })
})

describe('a code of the authenticator', () => {
  test('counts once, and no older one after it', async () => {
    district.clock.advance(60_000)
    const used = code(clerk)
    const before = codeAt(clerk.secret, new Date(district.clock.now().getTime() - 30_000))
    expect((await attempt(clerk.signInName, PASSWORD, { code: used })).status).toBe(200)
    for (const again of [used, before])
      expect((await attempt(clerk.signInName, PASSWORD, { code: again })).problem).toBe('wrong-sign-in')
  })

  test.each([
    ['of the step before', -30, 200],
    ['of this step', 0, 200],
    ['of the step after', 30, 200],
    ['of two steps before', -60, 401],
    ['of two steps after', 60, 401],
  ])('%s', async (_, seconds, status) => {
    district.clock.advance(5 * MINUTE)
    const shown = codeAt(clerk.secret, new Date(district.clock.now().getTime() + seconds * 1000))
    expect((await attempt(clerk.signInName, PASSWORD, { code: shown })).status).toBe(status)
    await sql`update account set failures = 0`.execute(db)
  })

  test('is asked for only when the password is right', async () => {
    expect((await attempt(clerk.signInName, PASSWORD)).problem).toBe('code-wanted')
    expect((await attempt(clerk.signInName, 'Not-the-password-1')).problem).toBe('wrong-sign-in')
    await sql`update account set failures = 0`.execute(db)
  })

  test('confirms nothing without the password', async () => {
    const client = await signIn(officer)
    await sql`update session set confirmed_until = null, second_factor = false`.execute(db)
    district.clock.advance(30_000)
    const { status, problem } = await client.ask('account.finishSecondFactor', { body: { code: code(officer) } })
    expect([status, problem]).toEqual([400, 'invalid-input'])
    const { confirmedUntil } = await client.get('session.read')
    expect(confirmedUntil).toBeNull()
  })

  test('another authenticator takes its place only after the first was shown', async () => {
    const client = await signIn(officer)
    await sql`update session set confirmed_until = null`.execute(db)
    const start = () => client.ask('account.startSecondFactor', { body: { password: PASSWORD } })
    expect((await start()).problem).toBe('confirm-first')
    district.clock.advance(30_000)
    await client.get('session.confirm', { body: { password: PASSWORD, code: code(officer) } })
    const { secret } = (await start()).value
    expect(secret).not.toBe(officer.secret)
    officer.secret = secret
    await client.get('account.finishSecondFactor', { body: { code: code(officer) } })
  })
})

describe('the code of a day', () => {
  const issue = async (): Promise<string> => {
    const bureau = await signIn(officer)
    return (await bureau.get('people.issueDayCode', { params: { id: reviewer.account } })).code
  }
  const enter = (given: string, name = reviewer.signInName, client = new Client(district.server.address)) =>
    client.ask('session.openByDayCode', { body: { name, code: given } })

  test('lets its reviewer in today, and nobody else', async () => {
    district.clock.set('2026-03-05T09:00:00+08:00')
    const given = await issue()
    expect(given).toMatch(/^\d{8}$/)
    expect((await enter(given)).status).toBe(200)
    for (const name of [clerk.signInName, enterprise.agent.signInName, 'nobody.here'])
      expect((await enter(given, name)).problem).toBe('wrong-sign-in')
    district.clock.set('2026-03-05T23:59:00+08:00')
    expect((await enter(given)).status).toBe(200)
    district.clock.set('2026-03-06T00:00:00+08:00')
    expect((await enter(given)).problem).toBe('wrong-sign-in')
  })

  test('its session ends with the day', async () => {
    district.clock.set('2026-03-07T23:50:00+08:00')
    const client = new Client(district.server.address)
    await enter(await issue(), reviewer.signInName, client)
    expect(await isIn(client)).toBe(true)
    district.clock.set('2026-03-08T00:00:00+08:00')
    expect(await isIn(client)).toBe(false)
  })

  test('opens the reviewer’s work alone, whatever else the person does', async () => {
    district.clock.set('2026-03-09T09:00:00+08:00')
    await sql`
      insert into appointment (id, account_id, organisation_id, role, state, proposed_at)
      select 'also-officer', ${reviewer.account}, organisation_id, 'programmeOfficer', 'active', now()
      from appointment where account_id = ${officer.account} and state = 'active'`.execute(db)
    const client = new Client(district.server.address)
    const session = (await enter(await issue(), reviewer.signInName, client)).value
    expect(session.roles.map(({ role }) => role)).toEqual(['reviewer'])
    expect((await client.ask('worklist.list')).problem).toBe('forbidden')
    expect((await (await signIn(reviewer)).ask('worklist.list')).status).toBe(200)
    await sql`delete from appointment where id = 'also-officer'`.execute(db)
  })

  test('is gone after five wrong tries, and a new one replaces it', async () => {
    district.clock.set('2026-03-10T09:00:00+08:00')
    const given = await issue()
    const wrong = given === '12345678' ? '12345679' : '12345678'
    for (let tries = 1; tries <= 5; tries++) expect((await enter(wrong)).problem).toBe('wrong-sign-in')
    expect((await enter(given)).problem).toBe('wrong-sign-in')
    const next = await issue()
    expect((await enter(given)).problem).toBe('wrong-sign-in')
    expect((await enter(next)).status).toBe(200)
  })

  test('decides nothing: that takes password and authenticator', async () => {
    const client = new Client(district.server.address)
    await enter(await issue(), reviewer.signInName, client)
    const { confirmedUntil } = await client.get('session.read')
    expect(confirmedUntil).toBeNull()
    const confirming = await client.ask('session.confirm', { body: { password: 'guess' } })
    expect(confirming.problem).toBe('wrong-sign-in')
  })
})

test('the log knows of no person, no password, no code and no token', () => {
  const log = district.server.log()
  for (const secret of [
    PASSWORD,
    'Shuttle-and-Warp',
    clerk.secret,
    tokenOf(clerk.client),
    '沈雅琴',
    '13812345678',
    '甲织造',
  ])
    expect(log).not.toContain(secret)
})
