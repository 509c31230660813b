// Brings node_modules up to the lockfile. Plain JavaScript for Node ≥ 16: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined)

/** Whether what npm noted down after its last install is what the lockfile asks for; optional parts may be absent. */
export function isInstalled(root) {
  const wanted = read(join(root, 'package-lock.json'))
  const present = read(join(root, 'node_modules', '.package-lock.json'))
  if (!present) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = present[path]
    if (path === '' || (!found && optional)) return true
    return found?.version === version && found?.integrity === integrity
  })
}

/** Runs `npm ci` when it has to. The tools that build the pages and run the tests belong to it, whatever NODE_ENV says. */
export function install(root) {
  if (isInstalled(root)) return
  const began = Date.now()
  console.log('Installing the packages (npm ci) …')
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) {
    console.error(
      `npm ci failed${done.error ? `: ${done.error.message}` : ''}. Look at its messages above, then run the command again.`,
    )
    process.exit(1)
  }
  console.log(`Installed in ${((Date.now() - began) / 1000).toFixed(0)} s.`)
}
