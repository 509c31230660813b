// `npm test`: every check and every test once, from a fresh clone on. `--checks` leaves the tests out.
// The last lines name what failed and say how many passed and failed; a check counts as one.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join, relative } from 'node:path'
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
  return good ? { passed: 1, failed: 0, names: [] } : { passed: 0, failed: 1, names: [`${name}: ${line.join(' ')}`] }
}

/** Each test that failed, or whose file broke before it, with the first lines of what it said. */
function failures({ name, status, message, assertionResults }) {
  const file = relative(ROOT, name)
  const said = (text) => (text ?? '').split('\n').slice(0, 8).join('\n    ')
  if (assertionResults.length === 0 && status === 'failed') return [`${file}\n    ${said(message)}`]
  return assertionResults
    .filter((result) => result.status !== 'passed')
    .map((result) => `${file} > ${result.fullName} (${result.status})\n    ${said(result.failureMessages?.[0])}`)
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
  if (!existsSync(report)) return { passed: 0, failed: 1, names: [`${name}: no report was written`] }
  const { numPassedTests: passed, numTotalTests: total, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(report)
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const failed = total - passed + broken
  const names = testResults.flatMap(failures)
  if (failed === 0 && !good)
    return { passed, failed: 1, names: [`${name}: vitest ended with an error outside its tests`] }
  return { passed, failed, names }
}

function everything(checksOnly) {
  const results = [...CHECKS.map(check), ...(checksOnly ? [] : SUITES.map(suite))]
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  for (const name of results.flatMap((result) => result.names)) console.log(`✗ ${name}`)
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
