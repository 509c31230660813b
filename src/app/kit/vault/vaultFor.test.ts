import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendJournal } from '#store/journal.ts'
import type { Tables } from '#store/tables.ts'
import { type TestDatabases, testDatabases } from '#test/support/databases.ts'
import { temporaryFolder } from '#test/support/folders.ts'
import type { SuiteName } from './suite.ts'
import { vaultFor } from './vaultFor.ts'

let databases: TestDatabases
let db: Kysely<Tables>
let folder: ReturnType<typeof temporaryFolder>
beforeAll(async () => {
  databases = await testDatabases()
  db = await databases.clone()
  folder = temporaryFolder()
})
afterAll(async () => {
  await databases.stop()
  folder.remove()
})

test('from the first act on, a database opens with its own key only', async () => {
  const [keyFile, other] = [join(folder.path, 'master.key'), join(folder.path, 'other.key')]
  const open = (file: string, suite: SuiteName = 'intl') => vaultFor(db, { keyFile: file, suite, random: randomBytes })
  await open(other)
  const vault = await open(keyFile)
  const entry = { at: new Date(0), actor: 'system', act: 'system.started', object: 'system', objectId: '' }
  await db.transaction().execute((tx) => appendJournal(tx, vault, entry))
  expect((await open(keyFile, 'sm')).open('identity', vault.seal('identity', 'a'))).toBe('a')
  await expect(open(other)).rejects.toMatchObject({ code: 'another', file: other })
  rmSync(keyFile)
  await expect(open(keyFile)).rejects.toMatchObject({ code: 'missing', file: keyFile })
  expect(existsSync(keyFile)).toBe(false)
})
