import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Uploads } from '#adapters/files/uploads.ts'
import { buildServer } from '#adapters/http/server.ts'
import { SECURITY_HEADERS } from '#adapters/http/secure.ts'
import type { Sender } from '#app/evidence/arrive.ts'
import type { Handlers } from '#app/handlers.ts'
import type { World } from '#app/kit/world.ts'
import { recordedTerminal } from '../support/terminal.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.address + path, { headers })
const PROGRAMME = '/programmes/2024-10-04-wuxing/programme.json'

describe('pages', () => {
  test.each(['/', '/self-check', '/self-check/'])('%s is a page, asked for again each time', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })

  test('the parts of a page are kept for ever, and come packed as the browser likes', async () => {
    const part = /\/assets\/[^"]+\.css/.exec(await (await get('/')).text())?.[0] ?? ''
    for (const encoding of ['br', 'gzip']) {
      const answer = await get(part, { 'accept-encoding': encoding })
      expect(answer.headers.get('content-encoding')).toBe(encoding)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('vary')).toContain('ccept-')
    }
  })

  test('an unknown address is a page for a person and a problem for a program', async () => {
    const page = await get('/nowhere', { accept: 'text/html,*/*' })
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(await page.text()).toContain('没有这个页面')
    const problem = await get('/nowhere')
    expect([problem.status, problem.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
    expect(await problem.json()).toMatchObject({ type: '/problems/not-found', status: 404 })
  })

  test.each(['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2f..%2fpackage.json', '/.data/server.lock'])(
    '%s does not get out of the folder',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(await answer.text()).not.toContain('"name"')
    },
  )
})

describe('every answer', () => {
  test.each(['/', '/healthz', '/programmes', '/nowhere', '/%'])('%s carries the security headers', async (path) => {
    const { headers } = await get(path)
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers.get(name)).toBe(value)
  })
})

describe('programmes', () => {
  test('are listed with their hash, and the hash is that of what is sent', async () => {
    const list = (await (await get('/programmes')).json()) as { id: string; sha256: string; href: string }[]
    expect(list.map(({ href }) => href)).toContain(PROGRAMME)
    for (const { id, sha256, href } of list) {
      const text = await (await get(href)).text()
      const digest = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('hex')
      expect({ id: (JSON.parse(text) as { id: string }).id, sha256: digest }).toEqual({ id, sha256 })
    }
  })

  test.each([
    ['br', 'br'],
    ['gzip, br', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['identity', null],
    ['br;q=0.0', null],
  ])('a caller that takes %s gets %s', async (takes, gets) => {
    expect((await get(PROGRAMME, { 'accept-encoding': takes })).headers.get('content-encoding')).toBe(gets)
  })

  test('come once: who has it is told so', async () => {
    const etag = (await get(PROGRAMME)).headers.get('etag') ?? ''
    expect((await get(PROGRAMME, { 'if-none-match': etag })).status).toBe(304)
    expect((await get(PROGRAMME, { 'if-none-match': `"other", ${etag}` })).status).toBe(304)
    expect((await get(PROGRAMME, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('one that does not exist is a problem that says where to look', async () => {
    const answer = await get('/programmes/1999/programme.json')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ type: '/problems/unknown-programme', titleZh: expect.any(String) })
  })
})

test('openapi.json describes what there is, and every pointer in it leads somewhere', async () => {
  const text = await (await get('/openapi.json')).text()
  const { openapi, paths, components } = JSON.parse(text) as {
    openapi: string
    paths: Record<string, object>
    components: { schemas: Record<string, object> }
  }
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(['/healthz', '/programmes/{id}/programme.json', '/api/applications/{id}/answers']),
  )
  const pointers = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
  expect(pointers.length).toBeGreaterThan(3)
  for (const name of pointers) expect(components.schemas).toHaveProperty(name ?? '')
})

describe('when something is wrong inside', () => {
  async function broken() {
    const terminal = recordedTerminal()
    // Nothing of what operations are given is touched before the database answers.
    const nothing = { world: { publicUrl: '' } as World, handlers: {} as Handlers, uploads: {} as Uploads<Sender> }
    const parts = { webFolder: '/nonexistent', version: '0', programmes: [], log: terminal.stderr, ...nothing }
    const unwell = await buildServer({
      ...parts,
      now: () => new Date(),
      ping: () => Promise.reject(new Error('no database')),
    })
    unwell.get('/fault/:person', () => {
      throw new Error('a fault of ours')
    })
    return { unwell, log: terminal.err }
  }

  test('alive, but not ready', async () => {
    const { unwell } = await broken()
    expect((await unwell.inject('/healthz')).statusCode).toBe(200)
    const ready = await unwell.inject('/readyz')
    expect([ready.statusCode, ready.json()]).toMatchObject([503, { type: '/problems/not-ready' }])
  })

  test('a fault is logged without the address that was asked for, and not told to the caller', async () => {
    const { unwell, log } = await broken()
    const answer = await unwell.inject('/fault/zhang-san?id=330502199001011234')
    expect([answer.statusCode, answer.json()]).toMatchObject([500, { type: '/problems/fault' }])
    expect(answer.body).not.toContain('a fault of ours')
    await new Promise(setImmediate)
    expect(log()).toContain('a fault of ours')
    expect(log()).not.toMatch(/zhang-san|330502/)
  })

  test('requests leave no trace in the log', () => expect(server.log()).toBe(''))
})
