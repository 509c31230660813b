import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The account that PostgreSQL runs under; empty means our own. */
export interface Account {
  readonly uid?: number
  readonly gid?: number
}

/**
 * PostgreSQL refuses to run as root. When we are root it gets the account `postgres`, else `nobody`.
 * @throws {Error} when we are root and neither exists.
 */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error('running as root, and there is no account “postgres” or “nobody” to run the database under')
}

/** Whether the account can get at `path`: a checkout in a private folder is closed to others. */
export function canReach(path: string, account: Account): boolean {
  if (account.uid === undefined) return true
  const test = 'test -x "$0" && test -r "$0"'
  return spawnSync('/bin/sh', ['-c', test, path], { ...account, cwd: '/' }).status === 0
}
