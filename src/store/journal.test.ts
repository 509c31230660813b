import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestDatabases, testDatabases } from '#test/support/databases.ts'
import { appendJournal, journalHash, type NewEntry } from './journal.ts'
import type { Tables } from './tables.ts'

let databases: TestDatabases
let db: Kysely<Tables>
beforeAll(async () => {
  databases = await testDatabases()
})
afterAll(() => databases.stop())

const vault = { sealJournal: (hash: string) => `sealed:${hash}` }
const NOON = new Date('2030-01-31T12:00:00.000Z')

const act = (given: Partial<NewEntry> = {}): NewEntry => ({
  at: NOON,
  actor: 'account-1',
  role: 'clerk',
  act: 'application.submitted',
  object: 'application',
  objectId: 'a1',
  detail: { items: 2 },
  ...given,
})
const append = (given?: Partial<NewEntry>) => db.transaction().execute((tx) => appendJournal(tx, vault, act(given)))
const seqs = async () => (await db.selectFrom('journal').select('seq').orderBy('seq').execute()).map(({ seq }) => seq)

describe('an act', () => {
  beforeEach(async () => {
    db = await databases.clone()
  })

  test('is written as it was told, hashing the one before, and sealed', async () => {
    const first = await append()
    const second = await append({ actor: 'system', role: '', detail: { z: 1, a: ['x', null], '10': 0.1 } })
    const rows = await db.selectFrom('journal').selectAll().orderBy('seq').execute()
    expect(rows[0]).toEqual({
      seq: '1',
      at: NOON,
      actor: 'account-1',
      role: 'clerk',
      act: 'application.submitted',
      object: 'application',
      object_id: 'a1',
      detail: { items: 2 },
      previous: '0'.repeat(64),
      hash: journalHash(
        `[1,"2030-01-31T12:00:00.000Z","account-1","clerk","application.submitted","application","a1","{\\"items\\":2}","${'0'.repeat(64)}"]`,
      ),
      seal: `sealed:${first.hash}`,
    })
    expect(rows[1]).toMatchObject({ seq: '2', previous: first.hash, hash: second.hash, role: '' })
    expect(first.seq).toBe('1')
  })

  test('that is taken back leaves no line and no gap', async () => {
    await append()
    const failing = db.transaction().execute(async (tx) => {
      await appendJournal(tx, vault, act())
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    await append()
    expect(await seqs()).toEqual(['1', '2'])
  })

  test('is never earlier than the one before, whatever the clock says', async () => {
    await append()
    await append({ at: new Date(NOON.getTime() - 3_600_000) })
    await append({ at: new Date(NOON.getTime() + 1) })
    const rows = await db.selectFrom('journal').select('at').orderBy('seq').execute()
    expect(rows.map(({ at }) => at.getTime() - NOON.getTime())).toEqual([0, 0, 1])
  })

  test('fifty at once become one chain, and none is lost', async () => {
    const ids = Array.from({ length: 50 }, (_, at) => `a${at}`)
    await Promise.all(ids.map((objectId) => append({ objectId })))
    const rows = await db.selectFrom('journal').selectAll().orderBy('seq').execute()
    expect(rows.map(({ seq }) => Number(seq))).toEqual(ids.map((_, at) => at + 1))
    expect(rows.map(({ object_id }) => object_id).toSorted()).toEqual(ids.toSorted())
    for (const [at, row] of rows.entries()) expect(row.previous).toBe(rows[at - 1]?.hash ?? '0'.repeat(64))
  })
})

describe('the database itself refuses, to the application’s own user', () => {
  beforeAll(async () => {
    db = await databases.clone()
    for (const objectId of ['a1', 'a2', 'a3']) await append({ objectId })
  })
  const kept = async () => {
    expect(await seqs()).toEqual(['1', '2', '3'])
    const head = await db.selectFrom('journal_head').selectAll().execute()
    const last = await db.selectFrom('journal').selectAll().where('seq', '=', '3').executeTakeFirstOrThrow()
    expect(head).toEqual([{ only_row: true, seq: '3', at: last.at, hash: last.hash }])
  }

  test.each([
    ['changing an entry', sql`update journal set actor = 'x' where seq = 2`],
    ['changing it to itself', sql`update journal set actor = actor`],
    ['taking out the last', sql`delete from journal where seq = 3`],
    ['emptying it', sql`truncate journal`],
    ['moving the head', sql`update journal_head set seq = 2`],
    ['a second head', sql`insert into journal_head (only_row, seq, at, hash) values (false, 1, now(), '')`],
    ['a head beside the head', sql`insert into journal_head (seq, at, hash) values (1, now(), '')`],
    ['taking the head away', sql`delete from journal_head`],
    ['emptying the head', sql`truncate journal_head`],
  ])('%s', async (_what, statement) => {
    await expect(statement.execute(db)).rejects.toThrow(/append-only|moves only with the journal|check|duplicate/)
    await kept()
  })

  const insert = (seq: string, previous: string, at = `'2031-01-01Z'`, rest = '') =>
    sql.raw(`insert into journal (seq, at, actor, role, act, object, object_id, detail, previous, hash, seal)
      values (${seq}, ${at}, 'x', '', 'a.done', 'a', '1', '{}', ${previous}, repeat('e', 64), 's') ${rest}`)
  const last = '(select hash from journal where seq = 3)'

  test.each([
    ['an entry after a gap', insert('5', last)],
    ['an entry that was there already', insert('3', last)],
    ['one from before the beginning', insert('0', last)],
    ['an entry that hashes another before it', insert('4', `repeat('0', 64)`)],
    ['an entry from before the last', insert('4', last, `'2030-01-31T11:59:59.999Z'`)],
    [
      'two entries for one place',
      insert('4', last, undefined, `, (4, now(), 'x', '', 'a.done', 'a', '1', '{}', '', '', '')`),
    ],
  ])('%s', async (_what, statement) => {
    await expect(statement.execute(db)).rejects.toThrow(/does not continue|duplicate|check/)
    await kept()
  })

  test('and a statement that leaves its row out quietly moves nothing', async () => {
    const { numAffectedRows } = await insert('3', last, undefined, 'on conflict do nothing').execute(db)
    expect(numAffectedRows).toBe(0n)
    await kept()
  })

  test('but takes the entry that continues', async () => {
    await insert('4', last).execute(db)
    expect(await seqs()).toEqual(['1', '2', '3', '4'])
  })
})
