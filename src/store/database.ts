import { availableParallelism } from 'node:os'
import { type Kysely, sql } from 'kysely'
import { Client } from 'pg'
import { connect } from './connect.ts'
import { type EmbeddedPostgres, startPostgres } from './embedded/startPostgres.ts'
import type { Tables } from './tables.ts'

export interface Database {
  readonly db: Kysely<Tables>
  /** How else to reach it, for tools that take an address. */
  readonly url: string
  /** Where the embedded database keeps its files; undefined when the database is somebody else's. */
  readonly folder?: string
  /** Settles only if the embedded database ends by itself. */
  readonly lost: Promise<Error>
  close(): Promise<void>
}

/** The database that was named does not answer; `cause` says how. */
export class DatabaseUnreachable extends Error {}

/**
 * The database at `url` (`postgres://…`), or without one the embedded PostgreSQL with its files in `dataFolder`.
 * @throws {DatabaseUnreachable | DataFolderInUse | Error}
 */
export async function openDatabase(place: { readonly url?: string; readonly dataFolder: string }): Promise<Database> {
  if (place.url) return openNamed(place.url)
  const postgres = await startPostgres(place.dataFolder)
  try {
    await ensureDatabase(postgres)
    return open(postgres.url(DATABASE), postgres)
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

/** Answers when the database does. */
export const ping = async (db: Kysely<Tables>): Promise<void> => void (await sql`select 1`.execute(db))

async function openNamed(url: string): Promise<Database> {
  const database = open(url)
  try {
    await ping(database.db)
    return database
  } catch (error) {
    await database.close()
    throw new DatabaseUnreachable(messageOf(error), { cause: error })
  }
}

/** A refused connection over several addresses says what happened only in its parts. */
const messageOf = (error: unknown): string =>
  error instanceof AggregateError
    ? error.errors.map(messageOf).join('; ')
    : error instanceof Error
      ? error.message
      : String(error)

const DATABASE = 'jiangxin'
const CONNECTIONS = 10
/** On our own processors: more at work at once than these can serve only wait for each other, at twice the cost. */
const EMBEDDED_CONNECTIONS = Math.max(4, 2 * availableParallelism())

function open(url: string, postgres?: EmbeddedPostgres): Database {
  const db = connect(url, postgres ? EMBEDDED_CONNECTIONS : CONNECTIONS)
  return {
    db,
    url,
    ...(postgres && { folder: postgres.folder }),
    lost: postgres?.lost ?? new Promise<never>(() => undefined),
    async close() {
      await db.destroy()
      await postgres?.stop()
    },
  }
}

async function ensureDatabase(postgres: EmbeddedPostgres): Promise<void> {
  const client = new Client(postgres.url('postgres'))
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (!rowCount) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}
