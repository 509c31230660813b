// One measurement in a process of its own: `child.ts read|count|exceljs FILE`. Prints one line of JSON.
import { existsSync, openAsBlob, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import type { RosterRules } from '#core/programme/rosterRules.ts'
import { readRosterFile } from '#roster/readRosterFile.node.ts'
import { openSpreadsheet } from '#roster/spreadsheet/openSpreadsheet.ts'

const FORGET = '/proc/self/clear_refs'
const ROOT = join(import.meta.dirname, '..', '..', '..')
const [what, path] = process.argv.slice(2) as ['read' | 'count' | 'exceljs', string]

const work = {
  /** Every cell into the grid, nothing looked at. */
  async read() {
    const { sheets } = await openSpreadsheet(await openAsBlob(path), basename(path))
    const grid = await sheets[0]!.read({})
    return { rows: grid.rows }
  },
  async count() {
    const { people, counted, facts, problems } = await readRosterFile(path, rules!, { year: 2025 })
    return { rows: people, counted, facts: Object.keys(facts).length, code: problems[0]?.code }
  },
  async exceljs() {
    let rows = 0
    const reader = new ExcelJS!.stream.xlsx.WorkbookReader(path, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
    })
    for await (const sheet of reader) for await (const row of sheet) rows += row.cellCount > 0 ? 1 : 0
    return { rows }
  },
} as const

const rules =
  what === 'count'
    ? (parse(readFileSync(join(ROOT, 'programmes/2024-10-04-wuxing/roster.yaml'), 'utf8')) as RosterRules)
    : undefined
const ExcelJS = what === 'exceljs' ? (await import('exceljs')).default : undefined

const idle = process.memoryUsage().rss
forgetPeak()
const before = process.cpuUsage()
const start = performance.now()
const result = await work[what]()
const ms = performance.now() - start
const cpu = process.cpuUsage(before)
const peak = peakMemory()
console.log(
  JSON.stringify({
    ms,
    cpu: (cpu.user + cpu.system) / 1000,
    peak: peak / 2 ** 20,
    above: (peak - idle) / 2 ** 20,
    ...result,
  }),
)

/** Starting up takes more than running: on Linux the peak so far can be forgotten. */
function forgetPeak(): void {
  if (existsSync(FORGET)) writeFileSync(FORGET, '5')
}

function peakMemory(): number {
  const status = existsSync(FORGET) ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS
  return Number(kilobytes) * 1024
}
