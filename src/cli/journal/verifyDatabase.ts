import { existsSync } from 'node:fs'
import type { Kysely } from 'kysely'
import type { Verdict } from '#core/journal/verify.ts'
import { openDatabase } from '#store/database.ts'
import { journalHead, readJournal } from '#store/journal/readJournal.ts'
import type { Tables } from '#store/tables.ts'
import { InputError, type Terminal } from '../command.ts'
import { startProblem } from '../startProblem.ts'
import type { KeptApart } from './keptApart.ts'
import { verifyEntries } from './verifyEntries.ts'

/**
 * Verifies the journal of the database that DATABASE_URL names, else of the one in the data folder.
 * @throws {InputError}
 */
export async function verifyDatabase(folder: string, kept: KeptApart, terminal: Terminal): Promise<Verdict> {
  const url = terminal.env['DATABASE_URL']
  if (!url && !existsSync(folder)) throw noDatabase(folder)
  const database = await openDatabase({ dataFolder: folder, ...(url && { url }) }).catch((error) => {
    throw startProblem(error)
  })
  try {
    return await atOneMoment(database.db, async (db) => {
      const head = await journalHead(db)
      return verifyEntries(readJournal(db), kept, terminal, head)
    })
  } catch (error) {
    throw isNoTable(error) ? noJournal() : error
  } finally {
    await database.close()
  }
}

const noDatabase = (folder: string): InputError =>
  new InputError({
    zh: `数据目录 ${folder} 不存在。请用 --data 指定，或设置 DATABASE_URL。`,
    en: `There is no data folder ${folder}. Name one with --data, or set DATABASE_URL.`,
  })

const noJournal = (): InputError =>
  new InputError({
    zh: '数据库中还没有日志。请先运行 jiangxin migrate。',
    en: 'The database has no journal yet. Run jiangxin migrate first.',
  })

const isNoTable = (error: unknown): boolean => (error as { code?: unknown }).code === '42P01'

/** Entries, head and anchors belong together, though the server may go on writing. */
const atOneMoment = <T>(db: Kysely<Tables>, read: (db: Kysely<Tables>) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
