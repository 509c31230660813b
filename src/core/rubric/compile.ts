/** Programme data and chosen readings become the compiled rubric. Data that makes no sense is told by row. */
import type { Amount, Group, Programme, Row } from '#core/programme/programme.ts'
import { inUnits, parseRational } from '#core/kernel/rational.ts'
import type { Points } from '#core/kernel/points.ts'
import type { Compiled, CompiledGroup, CompiledRow } from './compiled.ts'
import { compileNode } from './compileNode.ts'
import type { RowContext } from './rowContext.ts'
import { checkDeductions, vetoes } from './deductions.ts'
import { countingReadings, factBook, keyOf, type FactBook, type Within } from './factBook.ts'
import { factsOf } from './nodeFacts.ts'

/** Chosen alternatives by reading key; what is not named keeps its default. */
export type Readings = Readonly<Record<string, string>>

export class RubricError extends Error {
  readonly row: string
  constructor(row: string, message: string) {
    super(`${row}: ${message}`)
    this.row = row
  }
}

export class ReadingError extends Error {
  readonly code: 'unknown-reading' | 'unknown-alternative' | 'not-a-switch'
  readonly key: string
  constructor(code: ReadingError['code'], key: string, message: string) {
    super(message)
    this.code = code
    this.key = key
  }
}

/**
 * Compiles the rubric of `programme` under `chosen` readings.
 * @throws RubricError when a row's data cannot be a rule; ReadingError for a reading that is no switch here.
 */
export function compile(programme: Programme, chosen: Readings = {}): Compiled {
  const readings = readingsInForce(programme, chosen)
  const book = factBook(programme)
  const rows: CompiledRow[] = []
  programme.rubric.groups.forEach((group, at) => {
    for (const row of group.rows) rows.push(compileRow(programme, book, readings, rows.length, row, group, at))
  })
  const total = underReadings(programme.rubric.total, programme.rubric.under, readings)
  const groups = programme.rubric.groups.map((group, at) => compileGroup(group, at, rows))
  const read = new Set(rows.flatMap((row) => row.facts))
  // A fact no row reads may still stand between two that some rows read; twins of other readings do not.
  const matters = (fact: number) => read.has(fact) || book.keys[fact]!.variant === ''
  const within = book.within.filter(({ part, whole }) => matters(part) && matters(whole))
  return {
    programme,
    book,
    readings,
    rows,
    within,
    wholeOf: wholesByPart(book, within),
    groups,
    sections: {
      base: ofKind(rows, 'base'),
      bonus: ofKind(rows, 'bonus'),
      counted: total.bonusCounts === 'add' ? ofKind(rows, 'base', 'bonus') : ofKind(rows, 'base'),
      deduction: ofKind(rows, 'deduction'),
    },
    binds: groups.some((group) => group.binds),
    bonusCounts: total.bonusCounts,
    cap: total.cap === undefined ? undefined : pointsOf('total', total.cap),
  }
}

function wholesByPart(book: FactBook, within: readonly Within[]): Int32Array {
  const wholes = new Int32Array(book.keys.length).fill(-1)
  for (const { part, whole } of within) wholes[part] = whole
  return wholes
}

const ofKind = (rows: readonly CompiledRow[], ...kinds: Group['kind'][]): number[] =>
  rows.filter((row) => kinds.includes(row.kind)).map((row) => row.index)

function readingsInForce(programme: Programme, chosen: Readings): Record<string, string> {
  for (const [key, alternative] of Object.entries(chosen)) {
    const reading = Object.keys(programme.readings).includes(key) ? programme.readings[key] : undefined
    if (!reading) throw new ReadingError('unknown-reading', key, `${key}: no such reading`)
    if (reading.kind === 'guidance') throw new ReadingError('not-a-switch', key, `${key}: guidance, not a switch`)
    if (alternative !== reading.default.id && !Object.keys(reading.alternatives).includes(alternative)) {
      const known = [reading.default.id, ...Object.keys(reading.alternatives)].join(', ')
      throw new ReadingError('unknown-alternative', key, `${key}=${alternative}: not one of ${known}`)
    }
  }
  const switches = Object.entries(programme.readings).filter(([, reading]) => reading.kind !== 'guidance')
  return Object.fromEntries(switches.map(([key, reading]) => [key, chosen[key] ?? reading.default.id]))
}

function compileRow(
  programme: Programme,
  book: FactBook,
  readings: Readings,
  index: number,
  row: Row,
  group: Group,
  groupIndex: number,
): CompiledRow {
  const max = row.max === undefined ? 0 : pointsOf(row.id, row.max)
  const context: RowContext = {
    row: row.id,
    max,
    book,
    facts: programme.facts,
    keyOf: (fact) => keyOf(fact, variantFor(programme, readings, row.id, fact)),
    fail: (message) => {
      throw new RubricError(row.id, message)
    },
  }
  const node = compileNode(underReadings(row.rule, row.under, readings), context)
  checkDeductions(node, group.kind, context.fail)
  const own = { index, id: row.id, row, group: groupIndex, kind: group.kind }
  const { kind: shape, gates } = node
  return { ...own, max, node, shape, gates, mayVeto: vetoes(node), facts: factsOf(node) }
}

/** Which twin of a fact the row reads: the alternatives in force of the counting readings that touch both. */
function variantFor(programme: Programme, readings: Readings, row: string, fact: string): string {
  return countingReadings(programme, fact)
    .filter((key) => {
      const reading = programme.readings[key]!
      return reading.rows.includes(row) && readings[key] !== reading.default.id
    })
    .map((key) => readings[key])
    .join('+')
}

type Overrides = Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined

/** What the readings in force put in place of some parameters: objects merge, lists and values replace. */
export function underReadings<T extends object>(rule: T, under: Overrides, readings: Readings): T {
  return Object.entries(under ?? {}).reduce<T>((merged, [key, alternatives]) => {
    const override = alternatives[readings[key] ?? '']
    return override === undefined ? merged : (merge(merged, override) as T)
  }, rule)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function merge(base: unknown, override: unknown): unknown {
  if (!isObject(base) || !isObject(override)) return override
  const merged: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(override)) merged[key] = key in base ? merge(base[key], value) : value
  return merged
}

function compileGroup(group: Group, at: number, rows: readonly CompiledRow[]): CompiledGroup {
  const own = rows.filter((row) => row.group === at)
  const cap = group.max === undefined ? undefined : pointsOf(group.id, group.max)
  const sum = own.reduce((points, row) => points + row.max, 0)
  return { group, cap, binds: cap !== undefined && cap < sum, rows: own.map((row) => row.index) }
}

function pointsOf(place: string, amount: Amount): Points {
  const value = parseRational(amount)
  const points = value && inUnits(value, 100n)
  if (points === undefined) throw new RubricError(place, `"${amount}" is not a number of whole hundredths of a point`)
  return Number(points)
}
