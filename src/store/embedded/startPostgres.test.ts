import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ROOT, temporaryFolder } from '#test/support/folders.ts'
import { DataFolderInUse } from './lock.ts'
import { type EmbeddedPostgres, startPostgres } from './startPostgres.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

async function ask(postgres: EmbeddedPostgres, text: string): Promise<unknown> {
  const client = new Client(postgres.url('postgres'))
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(text)
    return Object.values(rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

const isRunning = (pid: number): boolean =>
  existsSync(`/proc/${pid}/stat`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
const pidOf = (postgres: EmbeddedPostgres): number =>
  Number(readFileSync(join(postgres.folder, 'postmaster.pid'), 'utf8').split('\n')[0])

describe('the embedded PostgreSQL', () => {
  test('starts, keeps its data over a restart, and leaves nothing behind', async () => {
    const first = await startPostgres(folder.path)
    const pid = pidOf(first)
    await ask(first, 'create table kept as select 42 as answer')
    await first.stop()
    expect(isRunning(pid)).toBe(false)
    const second = await startPostgres(folder.path)
    expect(await ask(second, 'select answer from kept')).toBe(42)
    await second.stop()
  })

  test('knows Chinese letters as letters, and listens on no port', async () => {
    const postgres = await startPostgres(folder.path)
    await ask(postgres, 'create extension pg_trgm')
    expect(await ask(postgres, "select array_length(show_trgm('智能科技'), 1)")).toBeGreaterThan(0)
    expect(await ask(postgres, 'show listen_addresses')).toBe('')
    await postgres.stop()
  })

  test('its files and its socket are closed to other accounts', async () => {
    const postgres = await startPostgres(folder.path)
    const socket = decodeURIComponent(new URL(postgres.url('x')).searchParams.get('host') ?? '')
    expect([postgres.folder, socket].map((path) => statSync(path).mode & 0o077)).toEqual([0, 0])
    await postgres.stop()
    expect(existsSync(socket)).toBe(false)
  })

  test('a folder belongs to one server at a time', async () => {
    const postgres = await startPostgres(folder.path)
    await expect(startPostgres(folder.path)).rejects.toThrow(DataFolderInUse)
    expect(await ask(postgres, 'select 1')).toBe(1)
    await postgres.stop()
  })

  test('a lock left by a process that is gone, or whose number another has now, is taken over', async () => {
    const lock = join(folder.path, 'server.lock')
    writeFileSync(lock, JSON.stringify({ pid: process.pid, born: '1' }))
    const postgres = await startPostgres(folder.path)
    expect(readFileSync(lock, 'utf8')).not.toContain('"born":"1"')
    await postgres.stop()
    expect(existsSync(lock)).toBe(false)
  })

  test('a parent that was killed takes it along, and nothing is lost', async () => {
    const program = `import { startPostgres } from '#store/embedded/startPostgres.ts'
      const postgres = await startPostgres(${JSON.stringify(folder.path)})
      console.log('up'); setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: join(ROOT, 'src') })
    await new Promise((resolve) => parent.stdout.once('data', resolve))
    const orphan = Number(readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    parent.kill('SIGKILL')
    await new Promise((resolve) => parent.once('close', resolve))
    const postgres = await startPostgres(folder.path)
    const answer = await ask(postgres, 'select 1')
    await postgres.stop()
    expect({ answer, orphan: isRunning(orphan) }).toEqual({ answer: 1, orphan: false })
  })

  test('one that outlived its parent is stopped by the next', async () => {
    const first = await startPostgres(folder.path)
    await ask(first, 'create table kept as select 42 as answer')
    writeFileSync(join(folder.path, 'server.lock'), JSON.stringify({ pid: 1, born: 'long ago' }))
    const second = await startPostgres(folder.path)
    expect((await first.lost).message).toContain('ended by itself')
    expect(await ask(second, 'select answer from kept')).toBe(42)
    await second.stop()
  })

  test('an end that nobody asked for is told', async () => {
    const postgres = await startPostgres(folder.path)
    process.kill(pidOf(postgres), 'SIGQUIT')
    expect((await postgres.lost).message).toContain('ended by itself')
  })

  test('a creation that was cut short is begun anew', async () => {
    mkdirSync(join(folder.path, 'postgres.new'))
    writeFileSync(join(folder.path, 'postgres.new', 'PG_VERSION'), '18\n')
    const postgres = await startPostgres(folder.path)
    expect(await ask(postgres, 'select 1')).toBe(1)
    await postgres.stop()
  })

  test('works in a folder that others cannot enter', async () => {
    chmodSync(folder.path, 0o700)
    const data = join(folder.path, 'data')
    const postgres = await startPostgres(data)
    expect(await ask(postgres, 'select 1')).toBe(1)
    await postgres.stop()
    if (!postgres.folder.startsWith(folder.path)) rmSync(postgres.folder, { recursive: true })
  })
})
