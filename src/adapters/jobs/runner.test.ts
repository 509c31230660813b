import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { poolOf } from '#store/connect.ts'
import type { Tables } from '#store/tables.ts'
import { type TestDatabases, testDatabases } from '#test/support/databases.ts'
import { type JobParts, type RunningJobs, startJobs } from './runner.ts'
import { task, type TaskTable, TryAgain } from './task.ts'

let databases: TestDatabases
let db: Kysely<Tables>
let running: RunningJobs[]
let log: string
beforeAll(async () => {
  databases = await testDatabases()
})
afterAll(() => databases.stop())
beforeEach(async () => {
  db = await databases.clone()
  running = []
  log = ''
})
afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()))
})

const databaseUrl = (): string => poolOf(db).options.connectionString as string

async function start<T extends TaskTable>(tasks: T, crontab: JobParts<T>['crontab'] = {}): Promise<RunningJobs> {
  const stream = new PassThrough().on('data', (chunk) => (log += String(chunk)))
  const jobs = await startJobs({ databaseUrl: databaseUrl(), tasks, crontab, log: stream, now: () => new Date(0) })
  running.push(jobs)
  return jobs
}

const order = (name: string, payload: object = {}) =>
  sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json)`.execute(db)
const left = async () => {
  const { rows } = await sql<{ attempts: number; last_error: string | null; locked_by: string | null }>`
    select attempts, last_error, locked_by from graphile_worker.jobs order by id`.execute(db)
  return rows
}
/** Waiting jobs need not wait as long as they would. */
const hurry = () => sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null`.execute(db)

describe('the runner', () => {
  test('does what is ordered, soon and once, and checks what it is given', async () => {
    const done: string[] = []
    await start({ note: task(z.object({ word: z.string() }), async ({ word }) => void done.push(word)) })
    for (const word of ['a', 'b', 'c']) await order('note', { word })
    await order('note', { word: 7 })
    await expect.poll(() => done.toSorted()).toEqual(['a', 'b', 'c'])
    await expect.poll(left).toMatchObject([{ attempts: 1, last_error: 'ZodError', locked_by: null }])
  })

  test('two nodes share the work', async () => {
    const done: number[] = []
    const tasks = { count: task(z.object({ n: z.number() }), async ({ n }) => void done.push(n)) }
    await Promise.all([start(tasks), start(tasks)])
    const numbers = Array.from({ length: 60 }, (_, n) => n)
    await Promise.all(numbers.map((n) => order('count', { n })))
    await expect.poll(() => done.toSorted((a, b) => a - b)).toEqual(numbers)
  })

  test('tries again what was not possible yet, later each time', async () => {
    let tries = 0
    const busy = task(z.object({}), async () => {
      if (++tries < 3) throw new TryAgain('busy')
    })
    await start({ busy })
    await order('busy')
    await expect.poll(left).toMatchObject([{ attempts: 1, last_error: 'try again: busy', locked_by: null }])
    for (const n of [2, 3]) {
      await expect.poll(async () => (await hurry(), tries)).toBe(n)
    }
    await expect.poll(left).toEqual([])
  })

  test('neither logs nor stores what an error quotes', async () => {
    const failing = task(z.object({}), async () => {
      throw Object.assign(new TypeError('no such person: 沈燕 13800000001'), { code: 'E42' })
    })
    await start({ failing })
    await order('failing', { name: '沈燕' })
    await expect.poll(left).toMatchObject([{ last_error: 'TypeError E42' }])
    await expect.poll(() => log).toContain('TypeError E42')
    expect(log).toContain('runner.test.ts')
    expect(log).not.toMatch(/沈燕|138/)
    for (const line of log.trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ level: 50, time: 0 })
  })

  test('stopping waits for the job at work, and takes no other', async () => {
    const done: string[] = []
    const slow = task(z.object({ word: z.string() }), async ({ word }) => {
      done.push(`${word} begun`)
      await pause(1200)
      done.push(`${word} ended`)
    })
    const jobs = await start({ slow })
    await order('slow', { word: 'a' })
    await expect.poll(() => done).toEqual(['a begun'])
    const stopping = jobs.stop()
    // A worker that asked for a job just before it was told still gets one.
    await pause(200)
    await order('slow', { word: 'b' })
    await stopping
    expect(done).toEqual(['a begun', 'a ended'])
    expect(await left()).toMatchObject([{ attempts: 0 }])
    running = []
  })

  test('a job that would go on for ever is told to come to its end', async () => {
    const endless = task(z.object({}), async (_payload, { signal }) => {
      if (!signal.aborted) await once(signal, 'abort')
      throw new TryAgain('told to stop')
    })
    const jobs = await start({ endless })
    await order('endless')
    await expect.poll(async () => (await left())[0]?.locked_by).toBeTruthy()
    await jobs.stop()
    running = []
    expect(await left()).toMatchObject([{ last_error: 'try again: told to stop', locked_by: null }])
  })

  test('begins again when every connection was cut', async () => {
    const done: string[] = []
    await start({ note: task(z.object({ word: z.string() }), async ({ word }) => void done.push(word)) })
    await order('note', { word: 'before' })
    await expect.poll(() => done).toEqual(['before'])
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(db)
    await expect.poll(() => log).toContain('beginning again')
    await order('note', { word: 'after' })
    await expect.poll(() => done).toEqual(['before', 'after'])
  })

  test('what the clock should have ordered while nobody was there is made up for, once', async () => {
    let times = 0
    await sql`insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
      values ('tick', now() - interval '1 hour', now() - interval '10 minutes')`.execute(db)
    await start({ tick: task(z.object({}), async () => void times++) }, { tick: '* * * * *' })
    await expect.poll(() => times).toBeGreaterThan(0)
    expect(times).toBeLessThan(3)
  })
})

describe('a node that is gone', () => {
  const NODE = `
    import { startJobs } from ${JSON.stringify(new URL('runner.ts', import.meta.url).href)}
    await startJobs({
      databaseUrl: process.env.TEST_DATABASE,
      tasks: { hang: { run: () => new Promise(() => console.log('at work')) } },
      log: process.stderr,
      now: () => new Date(),
    })`

  /** Another node, which takes the job and never ends it. */
  async function hangingNode() {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', NODE], {
      env: { ...process.env, TEST_DATABASE: databaseUrl() },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    return child
  }

  const anHourAgo = () =>
    sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 hour'`.execute(db)

  test.each([
    ['killed: another takes its job', 'SIGKILL', 1],
    ['at work for an hour: its job stays its own', undefined, 0],
  ] as const)('%s', async (_what, signal, times) => {
    await order('hang')
    const child = await hangingNode()
    try {
      await anHourAgo()
      if (signal) {
        child.kill(signal)
        await once(child, 'exit')
      }
      let taken = 0
      await start({ hang: task(z.object({}), async () => void taken++) })
      if (signal) await expect.poll(() => taken).toBe(times)
      else await pause(1500)
      expect(taken).toBe(times)
    } finally {
      child.kill('SIGKILL')
    }
  })
})
