import { readdir, readFile } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { poolOf } from './connect.ts'
import type { Tables } from './tables.ts'

const FOLDER = new URL('./migrations/', import.meta.url)

/**
 * Brings the database to the newest structure and gives the names of the steps taken, oldest first.
 * Several nodes may do it at once: one works, the others wait. A step that fails leaves nothing behind.
 */
export async function migrate(db: Kysely<Tables>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) {
    const failed = results.find((step) => step.status === 'Error')?.migrationName ?? ''
    throw new Error(`migration ${failed} failed`, { cause: error })
  }
  await migrateJobs(db)
  return results.filter((step) => step.status === 'Success').map((step) => step.migrationName)
}

/** The tables of the jobs are the library's own; it too lets one node work and the others find it done. */
async function migrateJobs(db: Kysely<Tables>): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker')
  await runMigrations({ pgPool: poolOf(db), logger: new Logger(() => () => undefined) })
}

/** The steps of `migrations/`: plain SQL, each file run once, in the order of their names. */
export async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).sort()
  const entries = files.map(async (file): Promise<[string, Migration]> => {
    const text = await readFile(new URL(file, FOLDER), 'utf8')
    return [file.replace(/\.sql$/, ''), { up: async (db) => void (await sql.raw(text).execute(db)) }]
  })
  return Object.fromEntries(await Promise.all(entries))
}
