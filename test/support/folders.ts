import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The folder of the repository, and the one in it for what tests and benches make. */
export const ROOT = resolve(import.meta.dirname, '..', '..')
export const CACHE = join(ROOT, '.cache')

/**
 * A new folder that is removed again. When we are root the embedded database runs under another account,
 * so others may pass through it.
 */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'jiangxin-test-'))
  chmodSync(path, 0o755)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
