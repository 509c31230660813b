import type { Transaction } from 'kysely'
import { appendJournal } from '#store/journal.ts'
import type { Tables } from '#store/tables.ts'
import type { Call, Note } from './call.ts'
import { NO_SCOPE } from './scope.ts'
import type { World } from './world.ts'
import type { Operation } from '#contract/routes.ts'

export type SystemCall = Pick<Call<Operation>, 'tx' | 'now' | 'world' | 'actor' | 'scope' | 'record'>

/** What the clock does: one transaction, written into the journal as the system's own. */
export async function asSystem<T>(world: World, now: Date, act: (call: SystemCall) => Promise<T>): Promise<T> {
  return world.db.transaction().execute(async (tx: Transaction<Tables>) => {
    const notes: Note[] = []
    const record = (note: Note): void => void notes.push(note)
    const result = await act({ tx, now, world, actor: undefined, scope: NO_SCOPE, record })
    for (const note of notes) await appendJournal(tx, world.vault, { ...note, at: now, actor: 'system' })
    return result
  })
}
