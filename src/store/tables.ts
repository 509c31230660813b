import type { ColumnType, JSONColumnType } from 'kysely'

/** The tables as the migrations make them; `tables.test.ts` holds the two together. */
export interface Tables {
  readonly programme: ProgrammeTable
}

export interface ProgrammeTable {
  readonly id: string
  readonly sha256: string
  readonly content: JSONColumnType<object, string, never>
  readonly first_loaded_at: ColumnType<Date, Date, never>
}
