import type { ColumnType, JSONColumnType } from 'kysely'

export interface JournalTables {
  readonly journal: JournalTable
  readonly journal_head: JournalHeadTable
}

/** Rows are written by `appendJournal` and never changed. */
export interface JournalTable {
  readonly seq: ColumnType<string, string, never>
  readonly at: ColumnType<Date, string, never>
  /** The id of an account, or `system`, or `public`. */
  readonly actor: ColumnType<string, string, never>
  /** The role it was done in; empty where there is none. */
  readonly role: ColumnType<string, string, never>
  readonly act: ColumnType<string, string, never>
  readonly object: ColumnType<string, string, never>
  readonly object_id: ColumnType<string, string, never>
  readonly detail: JSONColumnType<object, string, never>
  readonly previous: ColumnType<string, string, never>
  readonly hash: ColumnType<string, string, never>
  readonly seal: ColumnType<string, string, never>
}

/** One row, moved by the database with every entry. */
export interface JournalHeadTable {
  readonly only_row: ColumnType<boolean, never, never>
  readonly seq: ColumnType<string, never, never>
  readonly at: ColumnType<Date, never, never>
  readonly hash: ColumnType<string, never, never>
}
