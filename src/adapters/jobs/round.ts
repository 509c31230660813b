import { setTimeout as pause } from 'node:timers/promises'
import { parseCronItems, run, type Runner, type RunnerOptions } from 'graphile-worker'
import { Pool } from 'pg'
import { discreet, type JobLog, libraryLogger } from './jobLog.ts'
import { type Lease, openLease } from './lease.ts'
import type { Task, TaskTable } from './task.ts'

/** One run of the library, from a living database to its end. */
export interface Round {
  /** Settles when it ended by itself. */
  readonly over: Promise<unknown>
  end(): Promise<void>
}

export interface RoundParts {
  readonly databaseUrl: string
  readonly tasks: TaskTable
  readonly crontab?: { readonly [name: string]: string | undefined }
  readonly log: JobLog
}

const AT_ONCE = 3
/** What the clock should have ordered while no node was there is made up for, once. */
const CAUGHT_UP_MS = 86_400_000
const POLL_MS = 2000
const FREE_EVERY_MS = 60_000
/** How long a job at work may go on when we stop, before its signal fires, and before we leave it behind. */
const GRACE_MS = 5000
const STOP_MS = 20_000

export async function begin(parts: RoundParts): Promise<Round> {
  const { databaseUrl, log } = parts
  const lease = await openLease(databaseUrl)
  const pool = openPool(databaseUrl)
  const close = async (): Promise<void> => {
    await lease.end().catch(() => undefined)
    await within(STOP_MS, pool.end())
  }
  try {
    await lease.freeTheDead()
    const runner = await run(options(parts, lease, pool))
    const freeing = setInterval(
      () => void lease.freeTheDead().catch(() => log('error', 'the lease is lost')),
      FREE_EVERY_MS,
    )
    return {
      over: Promise.race([runner.promise.catch(() => undefined), lease.lost]),
      async end() {
        clearInterval(freeing)
        await stop(runner)
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

function openPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: AT_ONCE + 2, connectionTimeoutMillis: 10_000 })
  // What a lost connection was doing tells by its own error.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

function options({ tasks, crontab = {}, log }: RoundParts, lease: Lease, pgPool: Pool): RunnerOptions {
  return {
    pgPool,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, guarded(task)])),
    parsedCronItems: parseCronItems(
      Object.entries(crontab).flatMap(([task, match]) =>
        match === undefined ? [] : [{ task, match, options: { ...once(task), backfillPeriod: CAUGHT_UP_MS } }],
      ),
    ),
    concurrency: AT_ONCE,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: libraryLogger(log),
    preset: {
      // Without batches the library lets the process die of a connection lost while it marks a job as done.
      worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0, gracefulShutdownAbortTimeout: GRACE_MS },
      plugins: [holdBeforeWork(lease)],
    },
  }
}

/** It never waits twice, and never runs beside itself, on whichever node. */
const once = (task: string) => ({ jobKey: task, queueName: task })

/** No job is taken before the name it is taken under is held. */
const holdBeforeWork = (lease: Lease) => ({
  name: 'HoldBeforeWork',
  version: '1.0.0',
  worker: {
    hooks: {
      startWorker: (
        _context: unknown,
        { worker }: { readonly worker: { readonly workerPool: { readonly id: string } } },
      ) => lease.hold(worker.workerPool.id),
    },
  },
})

const guarded =
  (task: Task) =>
  async (payload: unknown, { abortSignal }: { readonly abortSignal: AbortSignal }): Promise<void> => {
    try {
      await task.run(payload, { signal: abortSignal })
    } catch (error) {
      throw discreet(error)
    }
  }

/** Asks first, and leaves behind what does not come to its end: a lost database can keep the library waiting long. */
async function stop(runner: Runner): Promise<void> {
  await within(STOP_MS, Promise.allSettled([runner.stop(), runner.promise]))
}

const within = (ms: number, work: Promise<unknown>): Promise<unknown> => {
  const late = new AbortController()
  const limit = pause(ms, undefined, { signal: late.signal }).catch(() => undefined)
  return Promise.race([work, limit]).finally(() => late.abort())
}
