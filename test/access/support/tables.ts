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
  // The order of rows is no matter, so their hashes are added up.
  const sums = names.map(
    (name) => sql`
      select ${sql.lit(name)} as name, count(*) || ' ' || coalesce(sum(hashtextextended(${sql.table(name)}::text, 0)), 0)
        as sum from ${sql.table(name)}`,
  )
  const checksums = async (): Promise<Checksums> => {
    const found = await sql<{ name: string; sum: string }>`${sql.join(sums, sql` union all `)}`.execute(db)
    return Object.fromEntries(found.rows.map(({ name, sum }) => [name, sum]))
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
      const steps = names.filter((name) => now[name] !== kept[name]).map((name) => back.get(name))
      if (steps.length === 0) return
      await sql.raw(`do $$ begin set local session_replication_role = replica; ${steps.join('')} end $$`).execute(db)
    },
  }
}
