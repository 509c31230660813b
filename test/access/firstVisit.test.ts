/** A fresh installation, and the limits on asking again and again: on servers of their own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Operation, routeOf } from '#contract/routes.ts'
import { Client } from '#test/support/district/client.ts'
import { PASSWORD } from '#test/support/district/district.ts'
import { startApi, type TestServer } from '#test/support/server.ts'
import { connect } from '#store/connect.ts'
import { ask } from './support/ask.ts'

const NAMES = {
  systemAdmin: { name: '王系统', signInName: 'wang.system', password: PASSWORD },
  securityAdmin: { name: '李安全' },
  auditAdmin: { name: '赵审计' },
}

describe('the first visit', () => {
  let server: TestServer
  let db: ReturnType<typeof connect>
  beforeAll(async () => {
    server = await startApi({ trustedProxies: ['127.0.0.1'] })
    db = connect(server.databaseUrl, 1)
  })
  afterAll(async () => {
    await db.destroy()
    await server.stop()
  })

  const run = (code: string, names: object = NAMES) =>
    new Client(server.address).send('setup.run', { body: { code, ...names } })
  const accounts = async () => (await db.selectFrom('account').select('id').execute()).length

  test('finds nobody: there is no account that anybody could know', async () => {
    expect(await accounts()).toBe(0)
    for (const name of ['admin', 'root', 'administrator', 'system'])
      for (const password of ['admin', 'password', '123456', ''].map((one) => one || name)) {
        const { problem } = await new Client(server.address).send('session.open', { body: { name, password } })
        expect(problem).toBe('wrong-sign-in')
      }
  })

  test('takes a code that is long and random, shown in the terminal and nowhere else', async () => {
    expect(server.setupCode).toMatch(/^[2-9A-HJ-NP-Z]{8,}$/)
    expect(server.log()).not.toContain(server.setupCode)
    const { text } = await new Client(server.address).send('setup.read')
    expect(text).not.toContain(server.setupCode!)
    const setup = await db.selectFrom('setup').selectAll().execute()
    expect(JSON.stringify(setup)).not.toContain(server.setupCode)
  })

  test.each([
    ['without the code', 'WRONGCODE', NAMES, 403, 'setup-code-wrong'],
    ['with two people instead of three', undefined, { ...NAMES, auditAdmin: { name: '李安全' } }, 400, 'invalid-input'],
    [
      'with a plain password',
      undefined,
      { ...NAMES, systemAdmin: { ...NAMES.systemAdmin, password: 'abcdefghijkl' } },
      400,
      'invalid-input',
    ],
  ] as const)('makes nobody %s', async (_, code, names, status, problem) => {
    const answer = await run(code ?? server.setupCode!, names)
    expect([answer.status, answer.problem, await accounts()]).toEqual([status, problem, 0])
  })

  test('makes three people, and only once', async () => {
    expect((await run(server.setupCode!)).status).toBe(200)
    expect(await accounts()).toBe(3)
    const again = await run(server.setupCode!)
    expect([again.status, again.problem, await accounts()]).toEqual([409, 'setup-done', 3])
  })

  test('gives up after twenty wrong codes, until the server is started again', async () => {
    await db.updateTable('setup').set({ done_at: null, failures: 0 }).execute()
    for (let tries = 1; tries <= 20; tries++) expect((await run('WRONGCODE')).problem).toBe('setup-code-wrong')
    expect((await run(server.setupCode!)).problem).toBe('setup-code-wrong')
    expect(await accounts()).toBe(3)
  })
})

describe('over https, before nobody’s proxy', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startApi({ publicUrl: 'https://jiangxin.example' })
  })
  afterAll(() => server.stop())

  test('the cookie is bound to this very host, and the browser is told to come back encrypted', async () => {
    const body = { code: server.setupCode, ...NAMES }
    const { status, headers } = await ask(server.address, 'setup.run', { body }, '')
    expect(status).toBe(200)
    const [cookie, ...others] = headers.getSetCookie()
    expect(others).toEqual([])
    expect(cookie).toMatch(/^__Host-jiangxin=[\w-]{43}; /)
    for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']) expect(cookie).toContain(attribute)
    expect(cookie).not.toMatch(/Domain|Expires|Max-Age/i)
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    const signedIn = await ask(server.address, 'session.read', {}, cookie!.split(';')[0]!)
    expect(signedIn.json).toMatchObject({ account: { signInName: 'wang.system' } })
    // The same token under the plain name opens nothing.
    const plain = await ask(server.address, 'session.read', {}, cookie!.split(';')[0]!.replace('__Host-', ''))
    expect(plain.json).toMatchObject({ account: null })
  })

  const MOST: Readonly<Partial<Record<Operation, number>>> = {
    'session.open': 30,
    'session.openByDayCode': 10,
    'session.confirm': 30,
    'setup.run': 10,
    'invitation.read': 30,
    'invitation.accept': 30,
    'registration.register': 20,
  }

  test.each(Object.entries(MOST) as [Operation, number][])(
    '%s can be asked %i times a minute',
    async (operation, most) => {
      const { method, path } = routeOf(operation)
      const asked = (from: string) =>
        fetch(server.address + path, {
          method,
          // Says it comes from elsewhere each time: nobody vouches for that.
          headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
          body: '{}',
        })
      const statuses: number[] = []
      for (let time = 0; time < most + 1; time++) statuses.push((await asked(`10.9.8.${time}`)).status)
      // The first visit above counts too.
      expect(statuses.filter((status) => status === 429).length).toBeLessThanOrEqual(2)
      const refused = await asked('10.9.9.9')
      expect(refused.status).toBe(429)
      expect(refused.headers.get('content-type')).toContain('application/problem+json')
      const seconds = Number(refused.headers.get('retry-after'))
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(60)
      const problem = (await refused.json()) as { type: string; params: { seconds: number }; titleZh: string }
      expect(problem).toMatchObject({ type: '/problems/too-many', params: { seconds } })
      expect(problem.titleZh).toContain(String(seconds))
      expect(refused.headers.get('content-security-policy')).toContain("default-src 'self'")
    },
  )

  test('what is asked all the time is not counted', async () => {
    for (let time = 0; time < 40; time++) expect((await fetch(`${server.address}/api/session`)).status).toBe(200)
  })
})
