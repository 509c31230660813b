import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { namePrepared } from './prepared.ts'
import type { Tables } from './tables.ts'

/** A day has no time zone: it stays the text it is. */
types.setTypeParser(types.builtins.DATE, (text) => text)

/** Connections to the database at `url`, opened as they are needed, at most so many at once. */
export function connect(url: string, connections: number): Kysely<Tables> {
  const pool = new Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 10_000 })
  // One that is lost while idle is no event: the next query opens another. One that is lost at work tells by its query.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    namePrepared(client)
  })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}

const pools = new WeakMap<Kysely<Tables>, Pool>()

/** The connections behind a database, for a library that wants them bare. */
export function poolOf(db: Kysely<Tables>): Pool {
  const pool = pools.get(db)
  if (!pool) throw new Error('not a database that connect() opened')
  return pool
}
