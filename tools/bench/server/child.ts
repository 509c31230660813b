// The real server in a process of its own: `child.ts DATA_FOLDER`. Prints one line of JSON when it listens, and runs
// until it is told to stop. Pages are blank: benches ask operations only.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startSystem } from '../../../src/system.ts'

const [folder = ''] = process.argv.slice(2)
const webFolder = join(folder, 'web')
mkdirSync(webFolder, { recursive: true })
for (const page of ['index', 'self-check', 'app', 'not-found'])
  writeFileSync(join(webFolder, `${page}.html`), '<!doctype html><title>blank</title>')

const system = await startSystem({
  host: '127.0.0.1',
  port: 0,
  dataFolder: join(folder, 'data'),
  webFolder,
  version: 'bench',
  now: () => new Date(),
  log: process.stderr,
})
console.log(JSON.stringify({ address: system.address, databaseUrl: system.databaseUrl, setupCode: system.setupCode }))
process.once('SIGTERM', () => void system.stop())
