import type { ColumnType, JSONColumnType } from 'kysely'
import type { ApplyingTables } from './tables/applying.ts'
import type { JournalTables } from './tables/journal.ts'
import type { MessageTables } from './tables/messages.ts'
import type { PeopleTables } from './tables/people.ts'
import type { SelectingTables } from './tables/selecting.ts'

/** The tables as the migrations make them; `store.test.ts` holds the two together. */
export interface Tables extends PeopleTables, JournalTables, ApplyingTables, MessageTables, SelectingTables {
  readonly programme: ProgrammeTable
}

export interface ProgrammeTable {
  readonly id: string
  readonly sha256: string
  readonly content: JSONColumnType<object, string, never>
  readonly first_loaded_at: ColumnType<Date, Date, never>
}
