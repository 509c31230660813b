import { createHash } from 'node:crypto'
import { chownSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Account, canReach } from './account.ts'

/** Root's place for what PostgreSQL's own account must reach. Only root can write there, so nobody can plant files. */
export const SHARED = '/var/lib/jiangxin'

export const SOCKET_PREFIX = 'jiangxin-'

/**
 * The folder of the database's files: `postgres` inside the data folder, or, when we are root and the data
 * folder is closed to PostgreSQL's account, one below {@link SHARED} that is named after the data folder.
 */
export function clusterFolder(dataFolder: string, account: Account): string {
  const data = resolve(dataFolder)
  mkdirSync(data, { recursive: true })
  if (canReach(data, account)) return join(data, 'postgres')
  const name = createHash('sha256').update(data).digest('hex').slice(0, 12)
  mkdirSync(SHARED, { recursive: true, mode: 0o755 })
  return join(SHARED, `data-${name}`)
}

/** A new private folder for the socket. The kernel allows its path about a hundred characters. */
export function socketFolder(account: Account): string {
  const usual = tmpdir().length <= 60 && canReach(tmpdir(), account) ? tmpdir() : '/tmp'
  return ownFolder(mkdtempSync(join(usual, SOCKET_PREFIX)), account)
}

/** Makes a folder that only the account can enter. */
export function ownFolder(path: string, { uid, gid }: Account): string {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
  return path
}
