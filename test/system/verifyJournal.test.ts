/** `jiangxin verify-journal` against somebody who owns the database: a superuser, with every trigger switched off. */
import { randomBytes } from 'node:crypto'
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anchorsFileIn, keyFileIn } from '#app/kit/vault/keysFolder.ts'
import { openVault, type Vault } from '#app/kit/vault.ts'
import { canonical } from '#core/journal/canonical.ts'
import type { Entry } from '#core/journal/entry.ts'
import { anchorJournal } from '#store/journal/anchorJournal.ts'
import { exportJournal, readJournal } from '#store/journal/readJournal.ts'
import { appendJournal, journalHash } from '#store/journal.ts'
import type { Tables } from '#store/tables.ts'
import { cli } from '../../src/cli/cli.ts'
import type { Terminal } from '../../src/cli/command.ts'
import { type TestDatabases, testDatabases } from '../support/databases.ts'
import { temporaryFolder } from '../support/folders.ts'
import { recordedTerminal } from '../support/terminal.ts'

const MOST = 100
let databases: TestDatabases
let folder: ReturnType<typeof temporaryFolder>
let db: Kysely<Tables>
let url: string
let data: string
/** A journal of a hundred entries, anchored after the sixtieth and at its end. */
beforeAll(async () => {
  databases = await testDatabases()
  folder = temporaryFolder()
  db = await databases.clone()
  url = await addressOf(db)
  data = join(folder.path, 'data')
  const vault = openVault({ keyFile: keyFileIn(data), suite: 'intl', mayCreate: true, random: randomBytes })
  await append(vault, 1, 60)
  await anchorJournal(db, anchorsFileIn(data))
  await append(vault, 61, MOST)
  await anchorJournal(db, anchorsFileIn(data))
  await sql`create table saved_journal as select * from journal`.execute(db)
  await sql`create table saved_journal_head as select * from journal_head`.execute(db)
  cpSync(data, `${data}.saved`, { recursive: true })
})
afterAll(async () => {
  await databases.stop()
  folder.remove()
})
/** As it was, for each test. */
beforeEach(async () => {
  const restored = (table: string) => [`truncate ${table}`, `insert into ${table} select * from saved_${table}`]
  await tamper(...restored('journal'), ...restored('journal_head'))
  rmSync(data, { recursive: true })
  cpSync(`${data}.saved`, data, { recursive: true })
})

async function append(vault: Vault, from: number, to: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (let seq = from; seq <= to; seq++) {
      const at = new Date(Date.UTC(2030, 0, 31) + seq * 1000)
      const what = {
        act: 'application.submitted',
        object: 'application',
        objectId: `a${seq}`,
        detail: { version: seq },
      }
      await appendJournal(tx, vault, { at, actor: `account-${seq % 7}`, role: 'signatory', ...what })
    }
  })
}

async function addressOf(database: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ user: string; name: string; socket: string }>`
    select current_user as user, current_database() as name, current_setting('unix_socket_directories') as socket`.execute(
    database,
  )
  const { user, name, socket } = rows[0]!
  return `postgres://${user}@localhost/${name}?host=${encodeURIComponent(socket)}`
}

type Given = Partial<Terminal> & { readonly input?: string }

async function run(args: readonly string[], given: Given = {}) {
  const terminal = recordedTerminal({ folder: folder.path, now: () => new Date(), ...given })
  const code = await cli(['verify-journal', ...args], terminal)
  return { code, out: terminal.out(), err: terminal.err() }
}
const verify = (args: readonly string[] = [], given: Given = {}) =>
  run(['--data', data, ...args], { env: { DATABASE_URL: url }, ...given })

interface Told {
  readonly entries: number
  readonly root: string
  readonly unbroken: boolean
  readonly checked: { readonly seals: boolean; readonly anchors: number | null }
  readonly findings: readonly {
    readonly code: string
    readonly seq: number
    readonly through: number
    readonly message: string
  }[]
}
const toldBy = async (args: readonly string[] = [], given?: Given): Promise<Told & { readonly code: number }> => {
  const { code, out } = await verify([...args, '--json'], given)
  return { code, ...(JSON.parse(out) as Told) }
}
const findings = async () => {
  const { code, findings: found } = await toldBy()
  expect(code).toBe(1)
  return found.map(({ code: what, seq, through }) => (seq === through ? `${what} ${seq}` : `${what} ${seq}–${through}`))
}

/** What the owner of the database can do: anything, for the triggers obey him. */
async function tamper(...statements: readonly string[]): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection)
    for (const statement of statements) await sql.raw(statement).execute(connection)
    await sql`set session_replication_role = origin`.execute(connection)
  })
}

async function entries(): Promise<Entry[]> {
  const result: Entry[] = []
  for await (const entry of readJournal(db)) result.push(entry)
  return result
}

/** Hashes everything anew from an entry on, and makes up seals, for the key is not in the database. */
async function rehash(from: number): Promise<void> {
  const all = await entries()
  const statements: string[] = []
  let previous = all[from - 2]?.hash ?? ''
  for (const entry of all.slice(from - 1)) {
    const hash = journalHash(canonical({ ...entry, previous }))
    const seal = `intl.${randomBytes(32).toString('base64url')}`
    const values = `previous = '${previous}', hash = '${hash}', seal = '${seal}'`
    statements.push(`update journal set ${values} where seq = ${entry.seq}`)
    previous = hash
  }
  await tamper(...statements, `update journal_head set hash = '${previous}'`)
}

test('an untouched journal is clean, and told by its root', async () => {
  const root = (await entries()).at(-1)!.hash
  expect(await verify()).toEqual({
    code: 0,
    out: `100 entries, chain unbroken, root ${root}\nCompared with 2 anchors kept outside the database.\n`,
    err: '',
  })
  expect((await verify([], { language: 'zh' })).out).toBe(
    `共 100 条，链条完整，根 ${root}\n与数据库之外留存的 2 个锚点比对过。\n`,
  )
  expect((await verify(['--json'])).out).toBe(
    `{"entries":100,"root":"${root}","unbroken":true,"checked":{"seals":true,"anchors":2},"findings":[],"more":0}\n`,
  )
})

describe('five tamperings are found', () => {
  test('deletion', async () => {
    await tamper('delete from journal where seq in (41, 42)')
    expect(await findings()).toEqual(['missing 41–42'])
  })

  test('deletion, with the numbers closed up behind it', async () => {
    await tamper('delete from journal where seq = 98', 'update journal set seq = seq - 1 where seq > 98')
    await tamper('update journal_head set seq = 99')
    expect(await findings()).toEqual(['reordered 98', 'reordered 99', 'truncated 100'])
  })

  test('edit', async () => {
    await tamper(`update journal set actor = 'account-x' where seq = 41`)
    expect(await findings()).toEqual(['edited 41'])
  })

  test('edit, with its hash and the whole chain behind it made anew', async () => {
    await tamper(`update journal set detail = '{"version":0}' where seq = 41`)
    await rehash(41)
    expect(await findings()).toEqual(['forged 41–100', 'anchor-mismatch 60', 'anchor-mismatch 100'])
  })

  test('reorder', async () => {
    await tamper(
      'update journal set seq = 1041 where seq = 41',
      'update journal set seq = 41 where seq = 42',
      'update journal set seq = 42 where seq = 1041',
    )
    expect(await findings()).toEqual(['reordered 41', 'reordered 42'])
  })

  test('back-dating, with the whole chain behind it made anew', async () => {
    await tamper(`update journal set at = '2030-01-30T12:00:00Z' where seq = 41`)
    await rehash(41)
    expect(await findings()).toEqual(['forged 41–100', 'back-dated 41', 'anchor-mismatch 60', 'anchor-mismatch 100'])
  })

  test('truncation, with the head moved back', async () => {
    await tamper('delete from journal where seq > 80')
    await tamper('update journal_head set (seq, at, hash) = (select seq, at, hash from journal where seq = 80)')
    expect(await findings()).toEqual(['truncated 81–100'])
  })

  test('truncation, with the head left behind, and of everything', async () => {
    rmSync(anchorsFileIn(data))
    await tamper('delete from journal where seq > 80')
    expect(await findings()).toEqual(['truncated 81–100'])
    await tamper('delete from journal')
    expect(await findings()).toEqual(['truncated 1–100'])
  })

  test('each in words, in both languages, with what comes of it', async () => {
    await tamper(`delete from journal where seq = 7`, `update journal set actor = 'x' where seq = 41`)
    const root = (await entries()).at(-1)!.hash
    expect(await verify()).toEqual({
      code: 1,
      out: `99 entries, 2 findings, root ${root}
- Entry 7 is missing: taken out after being written.
- Entry 41 does not match its hash: changed after being written.
Compared with 2 anchors kept outside the database.
`,
      err: '',
    })
    expect((await verify([], { language: 'zh' })).out).toContain(
      `共 99 条，发现 2 处问题，根 ${root}\n- 第 7 条缺失：前后序号不连续，写入后被删除。\n- 第 41 条的内容与其哈希值不符：写入后被改动。\n`,
    )
  })
})

describe('what is kept apart', () => {
  test('somebody else’s key finds every seal false', async () => {
    rmSync(keyFileIn(data))
    openVault({ keyFile: keyFileIn(data), suite: 'sm', mayCreate: true, random: randomBytes })
    expect(await findings()).toEqual(['forged 1–100'])
  })

  test('without the key, seals are not checked, and that is said', async () => {
    rmSync(keyFileIn(data))
    const { code, out } = await verify()
    expect(code).toBe(0)
    expect(out).toContain('Seals were not checked')
    expect((await toldBy()).checked).toEqual({ seals: false, anchors: 2 })
  })

  test('without anchors, they are not compared, and that is said', async () => {
    rmSync(anchorsFileIn(data))
    expect((await verify()).out).toContain('Anchors were not compared')
    expect((await toldBy()).checked).toEqual({ seals: true, anchors: null })
  })

  test('anchors may be kept elsewhere', async () => {
    const elsewhere = join(folder.path, 'kept.anchors')
    copyFileSync(anchorsFileIn(data), elsewhere)
    rmSync(anchorsFileIn(data))
    await tamper('delete from journal where seq > 80', 'update journal_head set seq = 80')
    expect((await toldBy(['--anchors', 'kept.anchors'])).findings.map(({ code, seq }) => `${code} ${seq}`)).toEqual([
      'head-mismatch 80',
      'truncated 81',
    ])
  })

  test.each<[string, string, () => void]>([
    ['a key that others may read', 'chmod 600', () => chmodSync(keyFileIn(data), 0o644)],
    ['a key that is none', '32 bytes', () => writeFileSync(keyFileIn(data), 'x')],
    ['an anchor that is none', 'Line 2 of', () => changeAnchors((lines) => `${lines[0]}\nx\n${lines[1]}\n`)],
    ['a last anchor that is none', 'The last line of', () => changeAnchors((lines) => `${lines[0]}\nx\n`)],
  ])('%s stops it', async (_what, words, spoil) => {
    spoil()
    const { code, out, err } = await verify()
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(words)
    expect(err).not.toContain('fault inside')
  })

  const changeAnchors = (change: (lines: readonly string[]) => string): void => {
    const file = anchorsFileIn(data)
    writeFileSync(file, change(readFileSync(file, 'utf8').split('\n')))
  }
})

describe('an exported journal', () => {
  const exported = async () => {
    let text = ''
    for await (const line of exportJournal(db)) text += line
    return text
  }

  test('is verified from a file or from standard input, away from the database', async () => {
    const text = await exported()
    writeFileSync(join(folder.path, 'export.ndjson'), text)
    const root = (await entries()).at(-1)!.hash
    const first = await run(['--file', 'export.ndjson', '--data', data])
    expect(first).toMatchObject({
      code: 0,
      out: expect.stringContaining(`100 entries, chain unbroken, root ${root}\n`),
    })
    expect(await run(['--file', '-', '--data', data], { input: text })).toEqual(first)
  })

  test('is held against no key that merely lies here, only against what is named', async () => {
    const input = await exported()
    const alone = await run(['--file', '-', '--json'], { input })
    expect(JSON.parse(alone.out)).toMatchObject({ unbroken: true, checked: { seals: false, anchors: null } })
    const anchored = await run(['--file', '-', '--json', '--anchors', anchorsFileIn(data)], { input })
    expect(JSON.parse(anchored.out)).toMatchObject({ unbroken: true, checked: { seals: false, anchors: 2 } })
  })

  test('tells what was changed after the export', async () => {
    const lines = (await exported()).split('\n')
    lines[40] = lines[40]!.replace('account-6', 'account-5')
    lines.splice(90)
    const { code, out } = await run(['--file', '-', '--data', data], { input: `${lines.join('\r\n')}\r\n` })
    expect(code).toBe(1)
    expect(out).toContain('- Entry 41 does not match its hash')
    expect(out).toContain('- Entries 91 to 100 are gone')
  })

  test.each([
    ['a line that is no entry', '{"seq":1}\n', 'Line 1 of standard input is no entry'],
    ['a line cut short', undefined, 'Line 100 of standard input is no entry'],
  ])('%s stops it', async (_what, given, words) => {
    const input = given ?? (await exported()).slice(0, -40)
    const { code, err } = await run(['--file', '-'], { input })
    expect(code).toBe(1)
    expect(err).toContain(words)
  })

  test.each([
    ['--file', 'There is no file “nowhere”'],
    ['--anchors', 'There is no file of anchors “nowhere”'],
  ])('%s that is not there', async (option, words) => {
    const { code, err } = await verify([option, 'nowhere'])
    expect(code).toBe(1)
    expect(err).toContain(words)
  })
})

describe('where the journal is', () => {
  test('a data folder that is not there is not made', async () => {
    const nowhere = join(folder.path, 'nowhere')
    const { code, err } = await run(['--data', nowhere])
    expect([code, existsSync(nowhere)]).toEqual([1, false])
    expect(err).toContain(`There is no data folder ${nowhere}`)
  })

  test('a database without a journal says what to do', async () => {
    const { code, err } = await verify([], { env: { DATABASE_URL: await databases.address() } })
    expect(code).toBe(1)
    expect(err).toContain('Run jiangxin migrate first')
  })

  test('the built-in database of a data folder', async () => {
    const own = join(folder.path, 'built-in')
    mkdirSync(own)
    expect(await cli(['migrate', '--data', own], recordedTerminal())).toBe(0)
    const { code, out } = await run(['--data', own])
    expect(code).toBe(0)
    expect(out).toContain('0 entries, chain unbroken')
  })
})
