/** The server is killed in the middle of things: what it had acknowledged is there when it is back, whole or not at all. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { Upload } from 'tus-js-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#store/database.ts'
import { build } from '../../tools/build.mjs'
import { filledApplication, publishBatch, settled, sign } from '../support/district/application.ts'
import { Client } from '../support/district/client.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import { type Enterprise, startDistrict, testClock } from '../support/district/district.ts'
import { temporaryFolder } from '../support/folders.ts'
import { JIANGXIN, launch, type Running } from '../support/processes.ts'

const folder = temporaryFolder()
let enterprise: Enterprise
let [draft, ready, contentHash] = ['', '', '']
let server: Running
let address: string

beforeAll(async () => {
  await build()
  // Everything is prepared under a clock that ends before the real one, on which the killed server runs.
  const clock = testClock(new Date(Date.now() - 15 * 60_000).toISOString())
  const district = await startDistrict({ clock, settings: { dataFolder: folder.path } })
  try {
    const clerk = await district.official('officeClerk', 'zhili')
    const officer = await district.official('programmeOfficer')
    const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()
    const batch = await publishBatch(officer, { opensAt: day(-1), closesAt: day(30) })
    const other = await publishBatch(officer, { opensAt: day(-1), closesAt: day(30), number: 2 })
    enterprise = await district.enterprise({ name: '不怕断电企业', creditCode: creditCode(1), office: 'zhili', clerk })
    ready = await filledApplication(enterprise, batch)
    contentHash = await sign(enterprise, ready, district.confirm)
    draft = (await enterprise.agent.client.get('application.start', { body: { batch: other } })).id
  } finally {
    await district.stop()
  }
  await start()
})
afterAll(async () => {
  server.child.kill('SIGTERM')
  await server.finished
  folder.remove()
})

/** On the same port each time, so that a browser finds it again. */
async function start(): Promise<void> {
  const port = address ? new URL(address).port : '0'
  server = launch(process.execPath, [JIANGXIN, 'serve', '--port', port, '--data', folder.path])
  const [, at = ''] = await server.said(/(http:\/\/[\d.]+:\d+)/)
  address = at
}

async function kill(): Promise<void> {
  const gone = once(server.child, 'exit')
  server.child.kill('SIGKILL')
  await gone
}

function agent(): Client {
  const client = new Client(address)
  client.cookie = enterprise.agent.client.cookie
  return client
}

const FIELDS = ['summary', 'headcount', 'revenue', 'tax', 'contactName']

test('during autosave: no acknowledged change is lost, and none appears that nobody made', async () => {
  const acknowledged = new Map<string, { readonly version: number; readonly value: string }>()
  for (let round = 0; round < 3; round++) {
    const stopped = new AbortController()
    const typing = FIELDS.map(async (field, at) => {
      for (let count = 0; !stopped.signal.aborted; count++) {
        const [value, base] = [`${round}.${count}`, acknowledged.get(field)?.version ?? 0]
        const body = { changes: [{ section: 'profile' as const, field, value, base }] }
        const answer = await agent()
          .ask('application.save', { params: { id: draft }, body })
          .catch(() => undefined)
        if (!answer) return
        const [saved] = answer.value.saved
        const [conflict] = answer.value.conflicts
        // The one that was on its way when the server died may have been saved unheard.
        if (saved) acknowledged.set(field, { version: saved.version, value })
        else if (conflict)
          acknowledged.set(field, { version: conflict.current.version, value: conflict.current.value as string })
        await pause(at)
      }
    })
    await pause(400 + round * 150)
    await kill()
    stopped.abort()
    await Promise.all(typing)
    await start()
    const { answers } = await agent().get('application.read', { params: { id: draft } })
    for (const [field, { version, value }] of acknowledged) {
      const stored = answers.find((one) => one.field === field)!
      expect(stored.version).toBeGreaterThanOrEqual(version)
      expect(stored.version).toBeLessThanOrEqual(version + 1)
      if (stored.version === version) expect(stored.value).toBe(value)
    }
  }
  expect(acknowledged.size).toBe(FIELDS.length)
})

test('during an upload: it goes on where it was, and arrives whole', async () => {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(6 * 2 ** 20)])
  let killed: Promise<void> | undefined
  await new Promise<void>((resolve, reject) => {
    const upload = new Upload(bytes as never, {
      endpoint: `${address}/api/uploads`,
      metadata: { application: draft, row: 'A1', filename: '扫描件.pdf' },
      headers: { cookie: enterprise.agent.client.cookie },
      uploadSize: bytes.length,
      chunkSize: 256 * 1024,
      retryDelays: Array.from({ length: 60 }, () => 500),
      onProgress: (sent) => {
        if (sent > 2 * 2 ** 20 && !killed) killed = kill().then(start)
      },
      onSuccess: () => resolve(),
      onError: reject,
    })
    upload.start()
  })
  await killed
  // Random bytes are no PDF: the file arrived whole and is refused for what it is.
  const { evidence } = await settled({ ...enterprise.agent, client: agent() }, draft)
  expect(evidence).toMatchObject([{ name: '扫描件.pdf', size: bytes.length, state: 'refused' }])
})

/** Looks into the database while no server has it. */
async function inDatabase<T>(look: (db: Database['db']) => Promise<T>): Promise<T> {
  server.child.kill('SIGTERM')
  await server.finished
  const database = await openDatabase({ dataFolder: folder.path })
  try {
    return await look(database.db)
  } finally {
    await database.close()
    await start()
  }
}

test('during submission: submitted with everything that belongs to it, or not at all', async () => {
  const client = agent()
  const { version } = await client.get('application.read', { params: { id: ready } })
  const asked = client
    .ask('application.submit', { params: { id: ready }, body: { version, contentHash } })
    .catch(() => undefined)
  await pause(25)
  await kill()
  const heard = (await asked)?.status === 200
  await start()
  const { state, steps } = await agent().get('application.read', { params: { id: ready } })
  if (heard) expect(state).toBe('submitted')
  const { rows } = await inDatabase((db) =>
    sql<Record<string, string>>`
      select (select count(*) from submission where application_id = ${ready}) as submissions,
        (select count(*) > 0 from claim where application_id = ${ready})::int as claimed,
        (select count(*) from journal where object_id = ${ready} and act = 'application.submitted') as entries`.execute(
      db,
    ),
  )
  const whole = state === 'submitted' ? 1 : 0
  expect([steps.length, ...Object.values(rows[0] ?? {}).map(Number)]).toEqual([whole, whole, whole, whole])
  if (!whole) {
    const again = await agent().ask('application.submit', { params: { id: ready }, body: { version, contentHash } })
    expect(again.status).toBe(200)
  }
})
