/** Any list as comma-separated values, row by row. */
import { formatPoints } from '#core/kernel/points.ts'
import { exportable, type WorkCell, type WorkColumn, type WorkList } from './list/workList.ts'

/** Spreadsheets read UTF-8 only behind this mark. */
const MARK = '\ufeff'
const LINE_END = '\r\n'
/** Some lines are sent together: a chunk for each would cost more than the lines. */
const CHUNK = 16_384

/**
 * Lines of RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula begins with an apostrophe; numbers
 * are numbers.
 */
export async function* workListCsv({ columns, rows }: Omit<WorkList, 'sheet'>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let lines = MARK + lineOf(columns.map(({ head }) => textOf(head)))
  for await (const row of rows) {
    lines += lineOf(columns.map(({ kind }, at) => valueOf(row[at] ?? null, kind)))
    if (lines.length < CHUNK) continue
    yield encoder.encode(lines)
    lines = ''
  }
  if (lines !== '') yield encoder.encode(lines)
}

const lineOf = (values: readonly string[]): string => values.join(',') + LINE_END

function valueOf(cell: WorkCell, kind: WorkColumn['kind']): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return textOf(cell)
  // A file has no true minus sign: programs read it.
  return kind === 'points' ? formatPoints(cell).replace('−', '-') : String(cell)
}

/** Signs that begin a formula, half and full width, also behind blanks; and blanks that some programs strip. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

function textOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${exportable(text)}` : exportable(text)
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
