import { appendFileSync, chmodSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readEntryLine } from '#core/journal/lines.ts'
import { verifyChain } from '#core/journal/verify.ts'
import { type TestDatabases, testDatabases } from '#test/support/databases.ts'
import { temporaryFolder } from '#test/support/folders.ts'
import { appendJournal, journalHash } from '../journal.ts'
import type { Tables } from '../tables.ts'
import { anchorJournal } from './anchorJournal.ts'
import { AnchorsUnreadable, readAnchors, seeAnchors } from './anchorsFile.ts'
import { keepAnchoring } from './keepAnchoring.ts'
import { exportJournal, journalHead, readJournal } from './readJournal.ts'

let databases: TestDatabases
let folder: ReturnType<typeof temporaryFolder>
beforeAll(async () => {
  databases = await testDatabases()
  folder = temporaryFolder()
})
afterAll(async () => {
  await databases.stop()
  folder.remove()
})

let db: Kysely<Tables>
let file: string
let made = 0
beforeEach(async () => {
  db = await databases.clone()
  file = join(folder.path, `${++made}`, 'keys', 'journal.anchors')
})

const vault = { sealJournal: (hash: string) => `sealed:${hash}` }
const append = (at: string, detail: object = {}) => {
  const entry = { at: new Date(at), actor: 'system', act: 'a.done', object: 'a', objectId: '1', detail }
  return db.transaction().execute((tx) => appendJournal(tx, vault, entry))
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const result: T[] = []
  for await (const item of items) result.push(item)
  return result
}
const seqs = async () => (await all(readAnchors(await seeAnchors(file)))).map(({ seq }) => seq)
const verdict = async () =>
  verifyChain(readJournal(db), {
    hash: journalHash,
    seal: (hash, seal) => seal === vault.sealJournal(hash),
    anchors: readAnchors(await seeAnchors(file)),
    head: await journalHead(db),
  })

describe('the journal read back', () => {
  test.each([
    ['as the database keeps it', {}],
    ['numbers and texts of every kind', { n: [0.1, 1e21, -0, 2 ** 53], s: '\u0000\ud800\u2028"\\ 吴', u: undefined }],
    ['keys in their order', { z: 1, a: 2, '2': 3, '1': 4, ['__proto__']: 5 }],
  ])('hashes to what was written: %s', async (_what, detail) => {
    await append('2030-01-31T08:00:00.000Z', detail)
    const [entry] = await all(readJournal(db))
    expect(entry!.detail).toBe(JSON.stringify(detail))
    expect((await verdict()).findings).toEqual([])
  })

  test('before the first entry there is nothing', async () => {
    expect(await all(readJournal(db))).toEqual([])
    expect(await verdict()).toMatchObject({ entries: 0, findings: [] })
  })

  test('is exported a line an entry, and the lines are the entries', async () => {
    for (const minute of [1, 2, 3]) await append(`2030-01-31T08:0${minute}:00.000Z`, { text: 'two\nlines' })
    const lines = await all(exportJournal(db))
    expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true)
    expect(lines.map(readEntryLine)).toEqual(await all(readJournal(db)))
    expect(lines[0]).toMatch(/^\{"seq":1,"at":"2030-01-31T08:01:00.000Z","actor":"system","role":"","act":"a.done",/)
  })

  test('goes through more than one batch', async () => {
    const many = 4001
    await db.transaction().execute(async (tx) => {
      const entry = { at: new Date(0), actor: 'system', act: 'a.done', object: 'a', objectId: '1' }
      for (let count = 0; count < many; count++) await appendJournal(tx, vault, entry)
    })
    expect(await verdict()).toMatchObject({ entries: many, findings: [] })
  })

  test.each(['infinity', '-infinity', '0044-03-15 BC'])('a time of %s is told, not stumbled over', async (time) => {
    await append('2030-01-31T08:00:00.000Z')
    await sql`alter table journal disable trigger all`.execute(db)
    await sql`update journal set at = ${time}`.execute(db)
    expect((await verdict()).findings).toMatchObject([{ code: 'edited', seq: 1 }])
  })
})

describe('anchoring', () => {
  test('writes where the journal is, and where it was at the end of each day since', async () => {
    await append('2030-01-30T02:00:00.000Z')
    await append('2030-01-30T15:59:59.999Z')
    // In China the next day has begun.
    await append('2030-01-30T16:00:00.000Z')
    await append('2030-02-02T02:00:00.000Z')
    expect((await anchorJournal(db, file)).map(({ seq }) => seq)).toEqual([2, 3, 4])
    const [line] = readFileSync(file, 'utf8').split('\n')
    const { hash } = (await all(readJournal(db)))[1]!
    expect(line).toBe(`{"seq":2,"at":"2030-01-30T15:59:59.999Z","hash":"${hash}","seal":"sealed:${hash}"}`)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await verdict()).toMatchObject({ anchors: 3, findings: [] })
  })

  test('adds nothing when nothing was written, and goes on from the last line', async () => {
    expect(await anchorJournal(db, file)).toEqual([])
    await append('2030-01-30T02:00:00.000Z')
    expect(await anchorJournal(db, file)).toHaveLength(1)
    expect(await anchorJournal(db, file)).toEqual([])
    await append('2030-01-30T02:01:00.000Z')
    await anchorJournal(db, file)
    expect(await seqs()).toEqual([1, 2])
  })

  test('by several nodes at once leaves the lines in order', async () => {
    for (let hour = 1; hour < 9; hour++) {
      const nodes = Array.from({ length: 3 }, () => anchorJournal(db, file))
      await Promise.all([append(`2030-01-30T0${hour}:00:00.000Z`), ...nodes])
    }
    await anchorJournal(db, file)
    const found = await seqs()
    expect(found).toEqual([...new Set(found)].toSorted((one, other) => one - other))
    expect(found.at(-1)).toBe(8)
  })

  test('goes on after a machine that was switched off in the middle of a line', async () => {
    await append('2030-01-30T02:00:00.000Z')
    await anchorJournal(db, file)
    const whole = statSync(file).size
    await append('2030-01-30T03:00:00.000Z')
    await anchorJournal(db, file)
    for (const cut of [1, 10, statSync(file).size - whole - 1]) {
      truncateSync(file, statSync(file).size - cut)
      expect(await seqs()).toEqual([1])
      await anchorJournal(db, file)
      expect(await seqs()).toEqual([1, 2])
    }
  })

  test('starts anew on a file of half a line', async () => {
    await append('2030-01-30T02:00:00.000Z')
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, '{"seq":')
    await anchorJournal(db, file)
    expect(await seqs()).toEqual([1])
  })

  test('finds its last line in a long file', async () => {
    await append('2030-01-30T02:00:00.000Z')
    const [first] = await anchorJournal(db, file)
    appendFileSync(file, `${JSON.stringify({ ...first, seal: 'x'.repeat(60) })}\n`.repeat(200))
    expect(await anchorJournal(db, file)).toEqual([])
    expect(await seqs()).toHaveLength(201)
  })

  test('does not go on after a line that is none, and says which', async () => {
    for (const minute of [1, 2, 3]) {
      await append(`2030-01-30T02:0${minute}:00.000Z`)
      await anchorJournal(db, file)
    }
    const lines = readFileSync(file, 'utf8')
    writeFileSync(file, lines.replace('"seq":2', '"seq":two'))
    await expect(seqs()).rejects.toThrow(new AnchorsUnreadable(file, 2))
    writeFileSync(file, `${lines}nonsense\n`)
    await append('2030-01-30T03:00:00.000Z')
    await expect(anchorJournal(db, file)).rejects.toThrow(AnchorsUnreadable)
  })
})

describe('while the system runs', () => {
  const keep = (failed: (error: unknown) => void, everyMs = 20) => keepAnchoring({ db, file, everyMs, failed })

  test('the journal is anchored now and then, and at the stop', async () => {
    const anchoring = keep((error) => expect.fail(String(error)))
    await append('2030-01-30T02:00:00.000Z')
    await expect.poll(async () => (await seeAnchors(file)).last?.seq).toBe(1)
    const slow = keep((error) => expect.fail(String(error)), 3_600_000)
    await anchoring.stop()
    await append('2030-01-30T03:00:00.000Z')
    await slow.stop()
    expect(await seqs()).toEqual([1, 2])
  })

  test('a time that failed is told, and the next one tries again', async () => {
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, 'nonsense\n')
    chmodSync(file, 0o600)
    await append('2030-01-30T02:00:00.000Z')
    const failures: unknown[] = []
    const anchoring = keep((error) => failures.push(error))
    await expect.poll(() => failures.length).toBeGreaterThan(1)
    expect(failures[0]).toBeInstanceOf(AnchorsUnreadable)
    writeFileSync(file, '')
    await expect.poll(async () => (await seeAnchors(file)).last?.seq).toBe(1)
    await anchoring.stop()
  })
})
