import { type Kysely, sql } from 'kysely'
import type { Tables } from '#store/tables.ts'

/** Table → a sum over all its rows. */
export type Checksums = Readonly<Record<string, string>>

/** Everything the system has written down: to see that nothing changed, and to go back to where a test began. */
export interface TableKeeper {
  checksums(): Promise<Checksums>
  /** Remembers everything as it is now. */
  keep(): Promise<void>
  /** Back to what was kept, past every guard: only the owner of the database can. */
  restore(): Promise<void>
}

export async function tableKeeper(db: Kysely<Tables>): Promise<TableKeeper> {
  // Columns that the database computes itself are not put back.
  const { rows } = await sql<{ name: string; columns: string }>`
    select table_name as name, string_agg(quote_ident(column_name), ', ') as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
    group by table_name order by table_name`.execute(db)
  const names = rows.map(({ name }) => name)
  await sql`create schema if not exists kept`.execute(db)
  const back = new Map(
    rows.map(({ name, columns }) => [
      name,
      `delete from public."${name}";
      insert into public."${name}" (${columns}) overriding system value select ${columns} from kept."${name}";`,
    ]),
  )
  await countWrites(db, names)
  /** Table → its sum, and how often it had been written to when that was reckoned. */
  const known = new Map<string, { readonly writes: string; readonly sum: string }>()
  const checksums = async (): Promise<Checksums> => {
    const writes = await writesTo(db, names)
    const stale = names.filter((name) => known.get(name)?.writes !== writes[name])
    const sums = await sumsOf(db, stale)
    for (const name of stale) known.set(name, { writes: writes[name]!, sum: sums[name]! })
    return Object.fromEntries([...known].map(([name, { sum }]) => [name, sum]))
  }
  let kept: Checksums = {}
  return {
    checksums,
    async keep() {
      for (const name of names) {
        await sql`drop table if exists ${sql.id('kept', name)}`.execute(db)
        await sql`create table ${sql.id('kept', name)} as table ${sql.id('public', name)}`.execute(db)
      }
      kept = await checksums()
    },
    async restore() {
      const now = await checksums()
      const changed = names.filter((name) => now[name] !== kept[name])
      if (changed.length === 0) return
      const steps = changed.map((name) => back.get(name)).join('')
      await sql.raw(`do $$ begin set local session_replication_role = replica; ${steps} end $$`).execute(db)
      const writes = await writesTo(db, changed)
      for (const name of changed) known.set(name, { writes: writes[name]!, sum: kept[name]! })
    },
  }
}

/** Summing up every table takes long, so each counts its writes, also those that are rolled back, and nobody waits. */
async function countWrites(db: Kysely<Tables>, names: readonly string[]): Promise<void> {
  await sql`
    create or replace function kept.count_write() returns trigger language plpgsql security definer as
      $$ begin perform nextval(format('kept.%I', tg_argv[0])); return null; end $$`.execute(db)
  for (const name of names) {
    const counter = `${name}_writes`
    await sql`create sequence if not exists ${sql.id('kept', counter)}`.execute(db)
    await sql`
      create or replace trigger kept_count_write after insert or update or delete on ${sql.id('public', name)}
        for each statement execute function kept.count_write(${sql.lit(counter)})`.execute(db)
    // What is written past the guards counts too.
    await sql`alter table ${sql.id('public', name)} enable always trigger kept_count_write`.execute(db)
  }
}

const named = (rows: readonly { readonly name: string; readonly value: string }[]): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.map(({ name, value }) => [name, value]))

async function writesTo(db: Kysely<Tables>, names: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const each = names.map(
    (name) => sql`
      select ${sql.lit(name)} as name, last_value || ' ' || is_called as value
        from ${sql.id('kept', `${name}_writes`)}`,
  )
  const found = await sql<{ name: string; value: string }>`${sql.join(each, sql` union all `)}`.execute(db)
  return named(found.rows)
}

/** The order of rows is no matter, so their hashes are added up. */
async function sumsOf(db: Kysely<Tables>, names: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (names.length === 0) return {}
  const each = names.map(
    (name) => sql`
      select ${sql.lit(name)} as name, count(*) || ' ' || coalesce(sum(hashtextextended(${sql.table(name)}::text, 0)), 0)
        as value from ${sql.table(name)}`,
  )
  const found = await sql<{ name: string; value: string }>`${sql.join(each, sql` union all `)}`.execute(db)
  return named(found.rows)
}
