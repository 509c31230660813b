/**
 * Made once for a run of tests: the files of a database that is migrated and holds nothing. Each test that starts a
 * server begins with a copy of them, which takes a tenth of the time of making them.
 */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'
import { temporaryFolder } from './folders.ts'

/** Tests run in processes of their own: it reaches them by the environment. */
const NAME = 'JIANGXIN_EMPTY_CLUSTER'

/** Named as the test runner wants it. */
export async function setup(): Promise<() => void> {
  const folder = temporaryFolder()
  const database = await openDatabase({ dataFolder: folder.path })
  await migrate(database.db)
  // What a test wrote must outlive a killed process, not a machine without power.
  await sql`alter system set fsync = off`.execute(database.db)
  await database.close()
  if (database.folder && dirname(database.folder) === folder.path) process.env[NAME] = database.folder
  return () => folder.remove()
}

/** Puts it where a server will look for its database; without one the server makes its own. */
export function beginWithEmptyCluster(dataFolder: string): void {
  const from = process.env[NAME]
  // With owners and rights as they are: PostgreSQL's own account must find its own files.
  if (from) spawnSync('cp', ['-a', from, join(dataFolder, 'postgres')], { stdio: 'inherit' })
}
