// Brings node_modules up to the lockfile. Plain JavaScript for Node ≥ 16: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined)

/**
 * Whether what npm noted down after its last install is what the lockfile asks for. Optional parts may be
 * absent, and without `tests` the parts that only tests and benches use.
 */
export function isInstalled(root, { tests }) {
  const wanted = read(join(root, 'package-lock.json'))
  const present = read(join(root, 'node_modules', '.package-lock.json'))
  if (!present) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional, dev, devOptional }]) => {
    const found = present[path]
    if (path === '' || (!found && (optional || devOptional || (dev && !tests)))) return true
    return found?.version === version && found?.integrity === integrity
  })
}

/** Runs `npm ci` when it has to, whatever NODE_ENV says. Without `tests` a third less is installed. */
export function install(root, { tests }) {
  if (isInstalled(root, { tests })) return
  const began = Date.now()
  console.log('Installing the packages (npm ci) …')
  const args = ['ci', tests ? '--include=dev' : '--omit=dev', '--include=optional']
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync('npm', [...args, ...quiet], { cwd: root, stdio: 'inherit' })
  if (done.status !== 0) {
    const why = done.error ? `: ${done.error.message}` : ''
    console.error(`npm ci failed${why}. Look at its messages above, then run the command again.`)
    process.exit(1)
  }
  console.log(`Installed in ${((Date.now() - began) / 1000).toFixed(0)} s.`)
}
