// `npm run bench`: every tools/bench/*.ts, one after the other, each in a process of its own.
// `npm run bench -- roster rules` runs those two.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
const FOLDER = join(ROOT, 'tools', 'bench')

const asked = process.argv.slice(2)
const present = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'))
const unknown = asked.filter((name) => !present.includes(`${name}.ts`))
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(', ')}. There are: ${present.map((file) => file.slice(0, -3)).join(', ')}`,
  )
  process.exit(2)
}
const failed = present
  .filter((file) => asked.length === 0 || asked.includes(file.slice(0, -3)))
  .filter((file) => {
    console.log(`\n== ${file}`)
    return spawnSync(process.execPath, [join(FOLDER, file)], { cwd: ROOT, stdio: 'inherit' }).status !== 0
  })
if (failed.length > 0) console.error(`\nOut of bounds or broken: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
