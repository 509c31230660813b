import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { anchorJournal } from './anchorJournal.ts'

export interface Anchoring {
  readonly db: Kysely<Tables>
  readonly file: string
  readonly everyMs: number
  /** Told of each time that failed; the next time tries again. */
  readonly failed: (error: unknown) => void
}

/** Anchors the journal now and then until it is stopped, and a last time then. */
export function keepAnchoring({ db, file, everyMs, failed }: Anchoring): { stop(): Promise<void> } {
  const anchor = (): Promise<void> => anchorJournal(db, file).then(() => undefined, failed)
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(anchor)
  }, everyMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
      await anchor()
    },
  }
}
