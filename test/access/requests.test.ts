/** What a request may look like: from which site, in which form, with which keys; and what every answer carries. */
import { sql } from 'kysely'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACCESS, type Grant } from '#contract/access.ts'
import { type Operation, OPERATIONS, routeOf } from '#contract/routes.ts'
import type { Route } from '#contract/route.ts'
import { ROLES } from '#core/access/roles.ts'
import type { Asking } from '#test/support/district/client.ts'
import { type Answer, ask } from './support/ask.ts'
import { SAMPLES } from './support/samples.ts'
import { EVERYBODY, setStage, type Stage, type Who } from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
  await stage.tables.keep()
})
afterAll(() => stage.stop())

const route = (operation: Operation): Route => routeOf(operation)
const CHANGING = OPERATIONS.filter((operation) => route(operation).method !== 'GET')
const READING = OPERATIONS.filter((operation) => route(operation).method === 'GET')
const WITH_BODY = CHANGING.filter((operation) => route(operation).body)

/** Somebody who may. */
function whoMay(operation: Operation): Who {
  const { everybody, self, roles = {} }: Grant = ACCESS[operation]
  return everybody || self ? 'applicant' : ROLES.find((role) => role in roles)!
}

async function given(operation: Operation): Promise<{ who: Who; input: Asking }> {
  await stage.tables.restore()
  const who = whoMay(operation)
  const input = (await SAMPLES[operation](stage, { who, someone: stage.someone(who) })) as Asking
  return { who, input }
}

const sent = (operation: Operation, who: Who, input: Asking, headers?: Readonly<Record<string, string>>) =>
  ask(stage.address, operation, input, stage.cookieOf(who), headers)

describe('what changes something must come from this site', () => {
  const ELSEWHERE: readonly Readonly<Record<string, string>>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ]

  test.each(CHANGING)('%s', async (operation) => {
    const { who, input } = await given(operation)
    const before = await stage.tables.checksums()
    for (const headers of ELSEWHERE) {
      const { status, problem } = await sent(operation, who, input, headers)
      expect([headers, status, problem]).toEqual([headers, 403, 'cross-site'])
    }
    expect(await stage.tables.checksums()).toEqual(before)
  })

  test('its own pages may', async () => {
    const { host } = new URL(stage.address)
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: `http://${host}` }] as Record<
      string,
      string
    >[])
      expect((await sent('message.markRead', 'applicant', { body: {} }, headers)).status).toBe(200)
  })
})

describe('a body is JSON', () => {
  const OTHERS = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'text/plain; charset=utf-8; x=application/json',
  ]

  test.each(CHANGING)('%s', async (operation) => {
    const { who, input } = await given(operation)
    const before = await stage.tables.checksums()
    for (const type of OTHERS) {
      const body = JSON.stringify(input.body ?? {})
      const { status, problem } = await sent(operation, who, { ...input, body }, { 'content-type': type })
      expect([type, status, problem]).toEqual([type, 415, 'wrong-media-type'])
    }
    expect(await stage.tables.checksums()).toEqual(before)
  })

  test.each(['{', '[', '"', 'nil', '{"a":1}}', ''])('and sound JSON: %s', async (body) => {
    const { status, problem } = await sent('message.markRead', 'applicant', { body })
    expect([status, problem]).toEqual([400, 'bad-request'])
  })
})

describe('no key beyond the contract', () => {
  const STRANGE = ['role', 'roles', 'state', 'account', 'enterprise', 'selfTotal', 'isAdmin', 'constructor', 'toString']

  test.each(WITH_BODY)('%s', async (operation) => {
    const { who, input } = await given(operation)
    const known = new Set(Object.keys(input.body as object))
    const before = await stage.tables.checksums()
    for (const key of STRANGE.filter((one) => !known.has(one))) {
      const { status, text } = await sent(operation, who, { ...input, body: { ...(input.body as object), [key]: 'x' } })
      const refused = text.includes(`“${key}”`) || text.includes(`"path":"${key}"`) || key === 'constructor'
      expect([key, status, refused]).toEqual([key, 400, true])
    }
    for (const poison of ['{"__proto__":{"role":"systemAdmin"}}', '{"constructor":{"prototype":{"role":"leader"}}}'])
      expect((await sent(operation, who, { ...input, body: poison })).status).toBe(400)
    expect(({} as { role?: string }).role).toBeUndefined()
    expect(await stage.tables.checksums()).toEqual(before)
  })

  const WITH_QUERY = READING.filter((operation) => route(operation).query)
  test.each(WITH_QUERY)('%s: nor in the query', async (operation) => {
    const { who, input } = await given(operation)
    const { status, problem } = await sent(operation, who, { ...input, query: { ...input.query, scope: 'district' } })
    expect([status, problem]).toEqual([400, 'invalid-input'])
  })

  // Documents are the same for everybody and read nothing of what is sent.
  const HANDLED = OPERATIONS.filter((operation) => !/^(health|programmes)\./.test(operation))
  test.each(HANDLED)('%s: every object in it is closed', (operation) => {
    const { params, query, body } = route(operation)
    for (const part of [params, query, body]) {
      if (!part) continue
      expect(openObjects(z.toJSONSchema(part, { io: 'input', unrepresentable: 'any' }))).toEqual([])
    }
  })
})

/** Objects with named fields that take others too. */
function openObjects(schema: unknown): readonly unknown[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties, additionalProperties } = schema as Readonly<Record<string, unknown>>
  const open = properties && additionalProperties !== false ? [properties] : []
  return [...open, ...Object.values(schema).flatMap(openObjects)]
}

describe('nothing that is sent makes the server stumble', () => {
  const NASTY: readonly unknown[] = [
    null,
    [{}],
    '',
    'a\u0000b',
    '\ud800',
    "' or 1=1 --",
    '%\\../../etc/passwd',
    '<script>{{7*7}}${7*7}',
    'x'.repeat(100_000),
    -1,
    Number.MAX_SAFE_INTEGER,
    '2026-02-30',
    '9999-12-31T00:00:00Z',
  ]

  test.each(OPERATIONS)(
    '%s',
    async (operation) => {
      const { who, input } = await given(operation)
      const statuses: (readonly [string, number])[] = []
      for (const part of ['params', 'query', 'body'] as const)
        for (const [path, changed] of variations(
          { ...absent(route(operation)[part]), ...(input[part] as object) },
          NASTY,
        )) {
          const { status } = await sent(operation, who, { ...input, [part]: changed })
          if (status >= 500) statuses.push([`${part}.${path}`, status])
          if (status < 400 && route(operation).method !== 'GET') {
            await stage.tables.restore()
            await given(operation)
          }
        }
      expect(statuses).toEqual([])
      await stage.tables.restore()
    },
    120_000,
  )
})

/** The fields of a schema, each with nothing in it. */
const absent = (schema: z.ZodType | undefined): Readonly<Record<string, undefined>> => {
  const { properties = {} } = schema ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) : {}
  return Object.fromEntries(Object.keys(properties).map((key) => [key, undefined]))
}

/** The value with each of its leaves replaced by each of some others. */
function variations(value: unknown, others: readonly unknown[], path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]): (readonly [string, unknown])[] => {
    const put = (other: unknown): unknown =>
      Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other }
    const here = `${path}${key}`
    return [
      ...others.map((other) => [here, put(other)] as const),
      ...variations(inner, others, `${here}.`).map(([at, changed]) => [at, put(changed)] as const),
    ]
  })
}

describe('reading changes nothing', () => {
  // The clock has gone on: from here everybody is fresh again.
  afterAll(async () => {
    await stage.tables.restore()
    await stage.confirmEverybody()
    await stage.tables.keep()
  })

  /** What is written down about reading itself. */
  const JOURNALLED: ReadonlySet<Operation> = new Set([
    'conference.export',
    'conference.briefPapers',
    'application.roster',
    'journal.export',
    'worklist.export',
    'verification.sheet',
    'assignment.sheet',
    'recognition.export',
    'objection.read',
    'objection.file',
  ])

  test.each(READING)('%s', async (operation) => {
    // Late enough for the sign of life to be written.
    stage.district.clock.advance(61_000)
    await stage.confirmEverybody()
    const inputs = new Map<Who, Asking>()
    for (const who of EVERYBODY)
      inputs.set(who, (await SAMPLES[operation](stage, { who, someone: stage.someone(who) })) as Asking)
    const { session: _, ...before } = await stage.tables.checksums()
    for (const [who, input] of inputs) for (let time = 0; time < 2; time++) await sent(operation, who, input)
    const { session: __, ...after } = await stage.tables.checksums()
    const but = JOURNALLED.has(operation) ? { journal: '', journal_head: '' } : {}
    expect({ ...after, ...but }).toEqual({ ...before, ...but })
  })
})

describe('every answer carries the headers that keep it safe', () => {
  const ALWAYS: Readonly<Record<string, RegExp>> = {
    'x-content-type-options': /^nosniff$/,
    'referrer-policy': /^no-referrer$/,
    'cross-origin-opener-policy': /^same-origin$/,
    'cross-origin-resource-policy': /^same-origin$/,
    'permissions-policy': /camera=\(\)/,
    'content-security-policy': /(default-src 'self'|sandbox).*frame-ancestors 'self'/,
  }

  function expectSafe({ headers }: Pick<Answer, 'headers'>, of: string): void {
    for (const [name, wanted] of Object.entries(ALWAYS))
      expect([of, name, headers.get(name) ?? '']).toEqual([of, name, expect.stringMatching(wanted)])
    expect([of, headers.get('content-security-policy')]).not.toEqual([of, expect.stringMatching(/unsafe|\*|http:/)])
    for (const banner of ['server', 'x-powered-by', 'access-control-allow-origin'])
      expect([of, banner, headers.get(banner)]).toEqual([of, banner, null])
    for (const cookie of headers.getSetCookie()) expect([of, cookie]).toEqual([of, expect.stringMatching(SAFE_COOKIE)])
  }

  const SAFE_COOKIE = /^jiangxin=[\w-]*; (?=.*Path=\/)(?=.*HttpOnly)(?=.*SameSite=Strict)/

  test.each(OPERATIONS)('%s, allowed and refused', async (operation) => {
    const { who, input } = await given(operation)
    const answers = [await sent(operation, who, input), await sent(operation, 'nobody', input)]
    for (const answer of answers) {
      expectSafe(answer, operation)
      const known = operation.startsWith('programmes.')
      expect([operation, answer.headers.get('cache-control')]).toEqual([operation, known ? 'no-cache' : 'no-store'])
    }
    await stage.tables.restore()
  })

  test.each([
    ['the entrance', '/'],
    ['the self-check', '/self-check'],
    ['a page behind the sign-in', '/home'],
    ['the description', '/openapi.json'],
    ['an address that is not there', '/nothing'],
    ['an address that is none', '/%E0%A4%A'],
    ['a file that is not there', '/assets/nothing.js'],
    ['a way out of the folder', '/..%2f..%2fpackage.json'],
    ['an unknown operation', '/api/nothing'],
    ['a document with nothing behind it', '/programmes/none/programme.json'],
  ])('%s', async (what, path) => {
    for (const accept of ['text/html', 'application/json']) {
      const answer = await fetch(stage.address + path, { headers: { accept } })
      expectSafe(answer, what)
      expect([what, answer.status < 500]).toEqual([what, true])
    }
  })

  test('a page behind the sign-in allows one style by a number that is never the same', async () => {
    const policies = new Set<string>()
    for (let time = 0; time < 5; time++) {
      const { headers } = await fetch(`${stage.address}/home`)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/style-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='/)
      expect(headers.get('cache-control')).toBe('no-store')
      policies.add(policy)
    }
    expect(policies.size).toBe(5)
  })

  test('evidence runs nothing, and its name cannot leave its header', async () => {
    const { evidence, file } = stage.own.submitted
    await sql`update evidence_file set name = ${'a"\r\nset-cookie: x=1\u202e/..\\b.pdf'} where id = ${file}`.execute(
      stage.db,
    )
    const original = await sent('evidence.content', 'officeClerk', { params: { id: evidence } })
    expect(original.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
    expect(original.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[^"\r\n/\\]*"; filename\*=UTF-8''[\w%.-]+$/,
    )
    expect(original.headers.getSetCookie()).toEqual([])
    await stage.tables.restore()
  })

  test('a method that an address does not have is refused', async () => {
    for (const [method, path] of [
      ['DELETE', '/api/people'],
      ['PUT', '/api/session'],
      ['TRACE', '/api/session'],
      ['PATCH', '/'],
    ] as const) {
      const answer = await fetch(stage.address + path, { method }).catch(() => undefined)
      if (answer) expect([method, answer.status < 500, answer.status >= 400]).toEqual([method, true, true])
    }
    expect.hasAssertions()
  })
})

test('the log knows of no person, no number, no secret and no address', () => {
  const log = stage.district.server.log()
  for (const secret of [
    /1[3-9]\d{9}/,
    /\d{17}[\dX]/,
    /甲织造|乙美妆|经办|法人/,
    /jiangxin=/,
    /Kiln-and-Loom/,
    /[0-9a-f]{8}-[0-9a-f]{4}-/,
  ])
    expect(log).not.toMatch(secret)
  expect(log).not.toContain(stage.own.agent.client.cookie.split('=')[1]!)
})
