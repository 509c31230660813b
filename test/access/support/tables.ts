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
  // In one go: it is done after every cell of a matrix.
  const back = rows.map(
    ({ name, columns }) => `delete from public."${name}";
      insert into public."${name}" (${columns}) overriding system value select ${columns} from kept."${name}";`,
  )
  return {
    async checksums() {
      const sums = names.map(
        (name) => sql`
          select ${sql.lit(name)} as name, coalesce(md5(string_agg(row, ',' order by row)), '') as sum
          from (select md5(${sql.table(name)}::text) as row from ${sql.table(name)}) as rows`,
      )
      const found = await sql<{ name: string; sum: string }>`${sql.join(sums, sql` union all `)}`.execute(db)
      return Object.fromEntries(found.rows.map(({ name, sum }) => [name, sum]))
    },
    async keep() {
      for (const name of names) {
        await sql`drop table if exists ${sql.id('kept', name)}`.execute(db)
        await sql`create table ${sql.id('kept', name)} as table ${sql.id('public', name)}`.execute(db)
      }
    },
    async restore() {
      await sql.raw(`do $$ begin set local session_replication_role = replica; ${back.join('')} end $$`).execute(db)
    },
  }
}
