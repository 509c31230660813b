import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { discreet, jobLog } from './jobLog.ts'
import type { TaskTable } from './task.ts'
import { begin, type Round } from './round.ts'

export interface JobParts<T extends TaskTable> {
  readonly databaseUrl: string
  readonly tasks: T
  /** Task → when the clock orders it: minute, hour, day, month, weekday, in UTC. */
  readonly crontab?: { readonly [Name in keyof T]?: string }
  readonly log: NodeJS.WritableStream
  readonly now: () => Date
}

export interface RunningJobs {
  /** Takes no more jobs and waits for those at work. */
  stop(): Promise<void>
}

const RESTART_MS = 5000

/**
 * Works through the jobs of the database: at once when one is ordered, and by looking now and then. Any number of
 * nodes may do so. When the database goes away it begins again with it.
 * @throws {Error} when it cannot begin.
 */
export async function startJobs<T extends TaskTable>(parts: JobParts<T>): Promise<RunningJobs> {
  const log = jobLog(parts.log, parts.now)
  const told = new AbortController()
  const stopped = once(told.signal, 'abort')
  const first = await begin({ ...parts, log })
  const kept = keep(first)
  return {
    async stop() {
      told.abort()
      await kept
    },
  }

  async function keep(round: Round): Promise<void> {
    await Promise.race([round.over, stopped])
    await round.end()
    const next = await again()
    if (next) await keep(next)
  }

  /** The next round, as soon as one can begin; none once we are told to stop. */
  async function again(): Promise<Round | undefined> {
    while (!told.signal.aborted) {
      log('error', 'ended unasked, beginning again')
      await pause(RESTART_MS, undefined, { signal: told.signal }).catch(() => undefined)
      if (told.signal.aborted) break
      try {
        return await begin({ ...parts, log })
      } catch (error) {
        log('error', `cannot begin: ${discreet(error).message}`)
      }
    }
    return undefined
  }
}
