import type { Kysely } from 'kysely'
import { Client } from 'pg'
import { connect } from '#store/connect.ts'
import { type EmbeddedPostgres, startPostgres } from '#store/embedded/startPostgres.ts'
import { migrate } from '#store/migrate.ts'
import type { Tables } from '#store/tables.ts'
import { beginWithEmptyCluster } from './emptyCluster.ts'
import { temporaryFolder } from './folders.ts'

export interface TestDatabases {
  /** A migrated database of its own, cloned from the template within a tenth of a second. */
  clone(): Promise<Kysely<Tables>>
  /** The address of an empty database, for a program of its own. */
  address(): Promise<string>
  stop(): Promise<void>
}

const TEMPLATE = 'template_migrated'

/** One embedded PostgreSQL for a test file: migrated once, then cloned for each test that wants a fresh one. */
export async function testDatabases(): Promise<TestDatabases> {
  const folder = temporaryFolder()
  beginWithEmptyCluster(folder.path)
  const postgres = await startPostgres(folder.path)
  await command(postgres, `create database ${TEMPLATE}`)
  const template = connect(postgres.url(TEMPLATE), 2)
  await migrate(template)
  await template.destroy()
  const open: Kysely<Tables>[] = []
  return {
    async address() {
      await command(postgres, 'create database empty')
      return postgres.url('empty')
    },
    async clone() {
      const name = `test_${open.length + 1}`
      await command(postgres, `create database ${name} template ${TEMPLATE} strategy wal_log`)
      const db = connect(postgres.url(name), 5)
      open.push(db)
      return db
    },
    async stop() {
      await Promise.all(open.map((db) => db.destroy()))
      await postgres.stop()
      folder.remove()
    },
  }
}

async function command(postgres: EmbeddedPostgres, text: string): Promise<void> {
  const client = new Client(postgres.url('postgres'))
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
