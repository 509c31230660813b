import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
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

  test('the tables are those the code knows, column by column', async () => {
    const { rows } = await sql<Column>`
      select table_name as table, column_name as column, data_type as type, is_nullable = 'YES' as nullable
      from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely%' order by table_name, ordinal_position`.execute(db)
    const present = rows.map(
      ({ table, column, type, nullable }) => `${table}.${column} ${READ_AS[type]}${nullable ? ' | null' : ''}`,
    )
    expect(present).toEqual(columnsInCode())
  })
})

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly nullable: boolean
}

/** What the driver makes of each type of the database. */
const READ_AS: Readonly<Record<string, string>> = {
  text: 'string',
  bigint: 'string',
  date: 'string',
  integer: 'number',
  boolean: 'boolean',
  json: 'json',
  ARRAY: 'string[]',
  bytea: 'Buffer',
  'timestamp with time zone': 'Date',
}

/** The columns as `tables.ts` and `tables/` declare them, in the same form. */
function columnsInCode(): readonly string[] {
  const folder = new URL('./', import.meta.url)
  const files = ['tables.ts', ...readdirSync(new URL('tables/', folder)).map((file) => `tables/${file}`)]
  const text = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n')
  const tables = [...text.matchAll(/readonly (\w+): (\w+Table)$/gm)]
  return tables
    .toSorted(([, a = ''], [, b = '']) => (a < b ? -1 : 1))
    .flatMap(([, table, name]) => {
      const [, body = ''] = new RegExp(`interface ${name} \\{([^}]*)\\}`).exec(text) ?? []
      return [...body.matchAll(/readonly (\w+): (.+)$/gm)].map(
        ([, column, type = '']) => `${table}.${column} ${readAs(type)}`,
      )
    })
}

/** The type on reading: the first argument of a column type. */
function readAs(type: string): string {
  const [, read = type] = /^(?:Generated|ColumnType)<([^,>]+)/.exec(type) ?? []
  return read === 'unknown' || type.startsWith('JSONColumnType')
    ? `json${type.includes('| null') ? ' | null' : ''}`
    : read
}

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
    ['truncate', sql`truncate programme cascade`],
  ])('%s is refused', async (_act, statement) => {
    await addProgrammeVersion(db, first)
    await expect(statement.execute(db)).rejects.toThrow('append-only')
    expect(await programmeVersions(db, first.id)).toHaveLength(1)
  })
})
