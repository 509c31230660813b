import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestDatabases, testDatabases } from '#test/support/databases.ts'
import { migrate, readMigrations } from './migrate.ts'
import { addProgrammeVersion, programmeVersions } from './programmes.ts'
import type { Tables } from './tables.ts'

let databases: TestDatabases
let db: Kysely<Tables>
beforeAll(async () => {
  databases = await testDatabases()
})
afterAll(() => databases.stop())
beforeEach(async () => {
  db = await databases.clone()
})

const versionOf = (content: string, day: number) => ({
  id: '2030-01-01-harbour',
  sha256: createHash('sha256').update(content).digest('hex'),
  content,
  firstLoadedAt: new Date(Date.UTC(2030, 0, day)),
})

describe('migrations', () => {
  test('three nodes at once: one works, the others find it done', async () => {
    await sql`drop schema public cascade`.execute(db)
    await sql`create schema public`.execute(db)
    await sql`drop schema graphile_worker cascade`.execute(db)
    const taken = await Promise.all([migrate(db), migrate(db), migrate(db)])
    expect(taken.flat()).toEqual(Object.keys(await readMigrations()))
  })

  test('a second time nothing is left to do', async () => expect(await migrate(db)).toEqual([]))

  test('the tables are those the code knows', async () => {
    const { rows } = await sql<{ table: string; column: string; type: string }>`
      select table_name as table, column_name as column, data_type as type from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely%' order by table_name, ordinal_position`.execute(db)
    expect(rows.map(({ table, column, type }) => `${table}.${column} ${type}`)).toEqual([
      'delivery.id text',
      'delivery.notification_id text',
      'delivery.channel text',
      'delivery.state text',
      'delivery.attempts integer',
      'delivery.link_sealed text',
      'delivery.sent_to text',
      'delivery.last_error text',
      'delivery.sent_at timestamp with time zone',
      'journal.seq bigint',
      'journal.at timestamp with time zone',
      'journal.actor text',
      'journal.role text',
      'journal.act text',
      'journal.object text',
      'journal.object_id text',
      'journal.detail json',
      'journal.previous text',
      'journal.hash text',
      'journal.seal text',
      'journal_head.only_row boolean',
      'journal_head.seq bigint',
      'journal_head.at timestamp with time zone',
      'journal_head.hash text',
      'notification.id text',
      'notification.account_id text',
      'notification.code text',
      'notification.params json',
      'notification.created_at timestamp with time zone',
      'notification.read_at timestamp with time zone',
      'programme.id text',
      'programme.sha256 text',
      'programme.content json',
      'programme.first_loaded_at timestamp with time zone',
    ])
  })
})

describe('programme versions', () => {
  const first = versionOf('{"b":1,"a":2}', 1)
  const changed = versionOf('{"b":1,"a":3}', 2)

  test('the same content is recorded once, changed content beside it', async () => {
    expect(await addProgrammeVersion(db, first)).toBe(true)
    expect(await addProgrammeVersion(db, { ...first, firstLoadedAt: changed.firstLoadedAt })).toBe(false)
    expect(await addProgrammeVersion(db, changed)).toBe(true)
    expect(await programmeVersions(db, first.id)).toEqual([
      { sha256: first.sha256, firstLoadedAt: first.firstLoadedAt },
      { sha256: changed.sha256, firstLoadedAt: changed.firstLoadedAt },
    ])
  })

  test('two nodes recording the same at once do not disturb each other', async () => {
    const results = await Promise.all([first, first, first, first].map((version) => addProgrammeVersion(db, version)))
    expect(results.filter(Boolean)).toHaveLength(1)
  })

  test('the content comes back in its order of keys', async () => {
    await addProgrammeVersion(db, first)
    const { content } = await db.selectFrom('programme').select('content').executeTakeFirstOrThrow()
    expect(JSON.stringify(content)).toBe(first.content)
  })

  test('content under a hash that is not its own is refused', async () => {
    await expect(addProgrammeVersion(db, { ...changed, sha256: first.sha256 })).rejects.toThrow('check')
  })

  test.each([
    ['update', sql`update programme set id = 'other'`],
    ['delete', sql`delete from programme`],
    ['truncate', sql`truncate programme`],
  ])('%s is refused', async (_act, statement) => {
    await addProgrammeVersion(db, first)
    await expect(statement.execute(db)).rejects.toThrow('append-only')
    expect(await programmeVersions(db, first.id)).toHaveLength(1)
  })
})
