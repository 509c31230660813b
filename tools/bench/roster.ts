// The roster's bounds: reading 100,000 people, checking and counting them, and refusing what means harm.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { prepare, ROWS } from './roster/files.ts'

const CHILD = join(import.meta.dirname, 'roster', 'child.ts')
const RUNS = 5

interface Measured {
  readonly ms: number
  readonly peak: number
  readonly above: number
  readonly rows: number
  readonly code?: string
}

function run(what: string, path: string): Measured {
  const { stdout, stderr } = spawnSync(process.execPath, [CHILD, what, path], { encoding: 'utf8' })
  const line = stdout.trim().split('\n').at(-1)
  if (!line) throw new Error(`${what} ${path}: ${stderr}`)
  return JSON.parse(line) as Measured
}

/** The run that was disturbed least, with the worst of the peaks. */
function best(runs: readonly Measured[]): Measured {
  const quickest = runs.toSorted((a, b) => a.ms - b.ms)[0]!
  return {
    ...quickest,
    peak: Math.max(...runs.map(({ peak }) => peak)),
    above: Math.max(...runs.map(({ above }) => above)),
  }
}

const broken: string[] = []
function bound(name: string, value: number, most: number, unit: string): string {
  if (value > most) broken.push(`${name}: ${value.toFixed(2)} ${unit}, at most ${most}`)
  return `${value > most ? '✗' : '✓'} ${name} ${value.toFixed(unit === '×' ? 2 : 0)} ${unit} (≤ ${most})`
}

function sayTimes(title: string, path: string): void {
  const runs = Array.from({ length: RUNS }, () => ({
    read: run('read', path),
    count: run('count', path),
    exceljs: run('exceljs', path),
  }))
  const read = best(runs.map((each) => each.read))
  const count = best(runs.map((each) => each.count))
  const exceljs = best(runs.map((each) => each.exceljs))
  console.log(`\n${title}, best of ${RUNS}`)
  for (const [name, { ms, peak }] of Object.entries({
    'reading alone': read,
    'read, checked, counted': count,
    'exceljs, streaming, reading alone': exceljs,
  }))
    console.log(`  ${name.padEnd(36)} ${ms.toFixed(0).padStart(6)} ms   peak ${peak.toFixed(0).padStart(4)} MB`)
  console.log(`  ${bound('counted / read', count.ms / read.ms, 1.5, '×')}`)
  console.log(`  ${bound('counted / exceljs', count.ms / exceljs.ms, 1, '×')}`)
  console.log(`  ${bound('peak', count.peak, 200, 'MB')}`)
}

const files = await prepare()
sayTimes(`${ROWS} people × 17 columns, inline texts`, files.list)
sayTimes(`${ROWS} people × 17 columns, shared texts`, files.shared)

console.log('\nA million blank rows')
for (const path of files.empty) {
  const { ms, above } = best([1, 2, 3].map(() => run('count', path)))
  const name = path.split('/').at(-1)!
  console.log(`  ${name.padEnd(26)} ${bound('time', ms, 1000, 'ms')}   ${bound('above idle', above, 50, 'MB')}`)
}

console.log('\nRefused')
for (const { name, path, code } of files.hostile) {
  const measured = best(Array.from({ length: RUNS }, () => run('count', path)))
  if (measured.code !== code) broken.push(`${name}: ${measured.code}, not ${code}`)
  console.log(
    `  ${code.padEnd(20)} ${bound('time', measured.ms, 100, 'ms').padEnd(22)} ${bound('above idle', measured.above, 50, 'MB').padEnd(28)} ${name}`,
  )
}

for (const line of broken) console.error(`out of bounds: ${line}`)
process.exitCode = broken.length === 0 ? 0 : 1
