/** Every address the server answers at stands in the contract, and so in the table of access, or in a short list here. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServer, type HttpParts } from '#adapters/http/server.ts'
import { handlers } from '#app/handlers.ts'
import { ACCESS, type Grant, UPLOAD_ACCESS } from '#contract/access.ts'
import { type Operation, OPERATIONS, routeOf } from '#contract/routes.ts'
import type { Route } from '#contract/route.ts'
import { SITE_PATHS } from '#contract/sitePaths.ts'
import { temporaryFolder } from '../support/folders.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

/** What anybody may have, and what runs over a protocol of its own with an entry beside the table. */
const BESIDE_THE_CONTRACT: ReadonlySet<string> = new Set([
  ...['/', '/*', '/self-check', '/openapi.json', ...SITE_PATHS].map((page) => `GET ${page}`),
  'POST /api/uploads',
  'POST /api/uploads/*',
  'PATCH /api/uploads/*',
  'DELETE /api/uploads/*',
  'HEAD /api/uploads/*',
])

let printed = ''
beforeAll(async () => {
  for (const page of ['index', 'self-check', 'app', 'not-found']) writeFileSync(join(folder.path, `${page}.html`), '')
  // Routes are only entered and never asked: the parts that would answer them are not there.
  const parts: Partial<HttpParts> = {
    webFolder: folder.path,
    version: '0.0.0-test',
    programmes: [],
    log: new Writable(),
    world: { publicUrl: 'http://localhost' } as HttpParts['world'],
    handlers,
  }
  const server = await buildServer(parts as HttpParts)
  await server.ready()
  printed = server.printRoutes({ commonPrefix: false })
  await server.close()
})

/** `METHOD /address` for each line of Fastify's tree, where a branch goes on from its stem. */
function registered(): readonly string[] {
  const stems: string[] = []
  return printed.split('\n').flatMap((line) => {
    const [, indent, rest, methods] = /^(.*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? []
    if (rest === undefined) return []
    const depth = indent!.length / 4
    stems.length = depth
    const address = stems.join('') + rest
    stems.push(address.slice(stems.join('').length))
    return (methods ?? '').split(', ').map((method) => `${method} ${address.replace(/([^/])\*$/, '$1/*')}`)
  })
}

const inContract = (operation: Operation): string => {
  const { method, path }: Route = routeOf(operation)
  return `${method} ${path}`
}

test('nothing is answered that stands nowhere', () => {
  const known = new Set([...OPERATIONS.map(inContract), ...BESIDE_THE_CONTRACT])
  // HEAD is GET without the body; OPTIONS tells of the upload protocol.
  const strange = registered().filter(
    (route) =>
      !known.has(route) && !known.has(route.replace(/^HEAD/, 'GET')) && !route.startsWith('OPTIONS /api/uploads'),
  )
  expect(strange).toEqual([])
})

test('everything of the contract is answered', () => {
  const answered = new Set(registered())
  expect(OPERATIONS.map(inContract).filter((route) => !answered.has(route))).toEqual([])
})

test('no two operations share an address', () => {
  expect(new Set(OPERATIONS.map(inContract)).size).toBe(OPERATIONS.length)
})

test('the table has an entry for each operation and none besides, and each entry lets somebody in', () => {
  expect(Object.keys(ACCESS).sort()).toEqual([...OPERATIONS].sort())
  for (const grant of [...Object.values(ACCESS), UPLOAD_ACCESS] as Grant[])
    expect(grant.everybody ?? grant.self ?? Object.keys(grant.roles ?? {}).length > 0).toBe(true)
})

test('a missing entry does not compile', () => {
  const { 'dossier.accept': planted, ...rest } = ACCESS
  // @ts-expect-error -- one operation has no entry
  const incomplete = rest satisfies Record<Operation, Grant>
  expect(OPERATIONS.filter((operation) => !(operation in incomplete))).toEqual(['dossier.accept'])
  expect(planted.roles).toEqual({ programmeOfficer: 'district' })
})

test('an entry for a role that does not exist, or a reach that does not, does not compile', () => {
  // @ts-expect-error -- no such role
  const noRole = { roles: { clerk: 'area' } } satisfies Grant
  // @ts-expect-error -- no such reach
  const noReach = { roles: { officeClerk: 'everywhere' } } satisfies Grant
  expect([noRole, noReach]).toHaveLength(2)
})
