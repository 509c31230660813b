import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Terminal } from './command.ts'

/** The folder of this package. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/**
 * Where data is kept: as said, else `.data` in a checkout. A copy installed below node_modules is replaced at
 * every update, so its data lives with the user.
 */
export function dataFolder({ env, folder }: Terminal, said: string | undefined): string {
  if (said) return resolve(folder, said)
  if (basename(dirname(ROOT)) !== 'node_modules') return join(ROOT, '.data')
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'jiangxin')
}
