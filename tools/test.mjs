// `npm test`: every check and every test once, from a fresh clone on. `--checks` leaves the tests out.
// The last line says how many passed and failed; a check counts as one.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from './install.mjs'

const { ROOT, NO_NODE, findNode, become } = createRequire(import.meta.url)('../bin/runtime.js')

/** Where the code runs decides what it may name: each place has its own tsconfig. */
const TYPES = ['.', 'src/core', 'src/roster', 'src/papers', 'src/web', 'test/journeys']
const CHECKS = [
  ['build', 'node', 'tools/build.mjs'],
  ['format', 'biome', 'format', '.'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['unused', 'knip', '--no-progress'],
  ...TYPES.map((folder) => [`types ${folder}`, 'tsc', '-p', folder]),
]
const SUITES = ['code', 'journeys']

function run([command, ...args]) {
  const path = join(ROOT, 'node_modules', '.bin') + delimiter + process.env.PATH
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, PATH: path } }).status === 0
}

function check([name, ...line]) {
  console.log(`\n— ${name}`)
  const good = run(line)
  if (!good) console.log(`✗ ${name}: ${line.join(' ')}`)
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Runs one project of vitest. A file that breaks before its first test, and a test that is skipped, count as failed. */
function suite(name) {
  console.log(`\n— ${name}`)
  const report = join(ROOT, '.cache', `vitest-${name}-${process.pid}.json`)
  mkdirSync(join(ROOT, '.cache'), { recursive: true })
  const good = run([
    'vitest',
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ])
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests: passed, numTotalTests: total, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(report)
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const failed = total - passed + broken
  return { passed, failed: failed === 0 && !good ? 1 : failed }
}

function everything(checksOnly) {
  const results = [...CHECKS.map(check), ...(checksOnly ? [] : SUITES.map(suite))]
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}

install(ROOT, { tests: true })
const node = findNode()
if (!node) {
  process.stderr.write(NO_NODE)
  process.exitCode = 1
} else if (node !== process.execPath) {
  become(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)])
} else {
  everything(process.argv.includes('--checks'))
}
