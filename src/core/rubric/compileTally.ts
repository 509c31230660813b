/** Records become points by a table over the classes of their fields. */
import type { Condition, Deduct, Tally } from '#core/programme/programme.ts'
import { inUnits } from '#core/kernel/rational.ts'
import { classAt, isPossible, leastOf } from './caseClasses.ts'
import { exact, factOf, points, type RowContext } from './rowContext.ts'
import type { CaseField, CaseTable, Counts, Gate, TallyNode } from './compiled.ts'
import type { FactKey, RecordFieldKey } from './factBook.ts'

interface PlainCase {
  readonly when: Readonly<Record<string, Condition>>
  readonly points: number
  readonly veto: boolean
}

export function compileCounts(counts: NonNullable<Tally['counts']>, gates: readonly Gate[], row: RowContext): Counts {
  const items = counts.map((item) => ({
    fact: factOf(item.fact, row, 'count').index,
    points: points(item.points, row),
  }))
  return { kind: 'counts', items, gates }
}

export function compileTally(shape: Tally, gates: readonly Gate[], row: RowContext): TallyNode {
  const key = factOf(shape.records ?? row.fail('a tally needs records or counts'), row, 'records')
  const cases = (shape.cases ?? []).map((one) => ({ when: one.when, points: points(one.points, row), veto: false }))
  return {
    kind: 'tally',
    shape: 'tally',
    fact: key.index,
    per: shape.per === undefined ? -1 : fieldOf(key, shape.per, row),
    take: shape.take ?? 'sum',
    table: caseTable(key, cases, shape.factor, row),
    gates,
  }
}

export function compileDeductRecords(shape: Deduct, gates: readonly Gate[], row: RowContext): TallyNode {
  const key = factOf(shape.records ?? row.fail('a deduction needs a value or records'), row, 'records')
  const cases = (shape.cases ?? []).map((one) => ({
    when: one.when,
    points: 0 - points(one.minus ?? 0, row),
    veto: one.veto ?? false,
  }))
  const table = caseTable(key, cases, undefined, row)
  return { kind: 'tally', shape: 'deduct', fact: key.index, per: -1, take: 'sum', table, gates }
}

function fieldOf(key: FactKey, name: string, row: RowContext): number {
  const at = key.fields.findIndex((field) => field.name === name)
  return at < 0 ? row.fail(`records of "${key.name}" have no field "${name}"`) : at
}

function caseTable(key: FactKey, cases: readonly PlainCase[], factor: Tally['factor'], row: RowContext): CaseTable {
  const names = [...new Set([...cases.flatMap((one) => Object.keys(one.when)), ...(factor ? [factor.by] : [])])]
  const fields: CaseField[] = []
  let size = 1
  for (const name of names) {
    const at = fieldOf(key, name, row)
    const cuts = cutsOf(name, key.fields[at]!, cases, row)
    const classes = (cuts ? cuts.length : key.fields[at]!.ranks.size) + 1
    fields.push({ field: at, stride: size, classes, cuts })
    size *= classes
  }
  const table = {
    fields,
    points: new Int32Array(size),
    vetoes: new Uint8Array(size),
    cases: new Int16Array(size).fill(-1),
  }
  for (let entry = 0; entry < size; entry++) {
    if (isPossible(fields, key.fields, entry)) fillEntry(entry, table, key, names, cases, factor, row)
  }
  return { ...table, nearest: nearestEntry(table.points) }
}

function nearestEntry(byEntry: Int32Array): number {
  let nearest = -1
  byEntry.forEach((won, entry) => {
    if (won > 0 && (nearest < 0 || won < byEntry[nearest]!)) nearest = entry
  })
  return nearest
}

/** Where the conditions on a count change their answer, ascending; undefined for a choice. */
function cutsOf(name: string, key: RecordFieldKey, cases: readonly PlainCase[], row: RowContext): number[] | undefined {
  if (key.field.type === 'choice') return undefined
  if (key.field.type === 'subject') return row.fail(`field "${name}" names a subject and cannot be a condition`)
  const cuts = new Set<number>()
  for (const { when } of cases) {
    for (const [from, to] of rangesOf(when[name])) {
      if (from > 0) cuts.add(from)
      if (to !== Number.POSITIVE_INFINITY) cuts.add(to + 1)
    }
  }
  return [...cuts].sort((a, b) => a - b)
}

function rangesOf(condition: Condition | undefined): [from: number, to: number][] {
  if (condition === undefined) return []
  if (Array.isArray(condition)) return condition.map((value) => [Number(value), Number(value)])
  if (typeof condition === 'object') {
    const { atLeast, atMost } = condition as { atLeast?: number; atMost?: number }
    return [[atLeast ?? 0, atMost ?? Number.POSITIVE_INFINITY]]
  }
  return [[Number(condition), Number(condition)]]
}

function fillEntry(
  entry: number,
  table: Omit<CaseTable, 'nearest'>,
  key: FactKey,
  names: readonly string[],
  cases: readonly PlainCase[],
  factor: Tally['factor'],
  row: RowContext,
): void {
  const classOf = (name: string): number => classAt(table.fields[names.indexOf(name)]!, entry)
  const holds = (name: string, condition: Condition): boolean => {
    const { field, cuts } = table.fields[names.indexOf(name)]!
    const at = classOf(name)
    if (!cuts) return listOf(condition).some((value) => key.fields[field]!.ranks.get(String(value)) === at)
    const lowest = leastOf(cuts, at)
    return rangesOf(condition).some(([from, to]) => lowest >= from && lowest <= to)
  }
  const at = cases.findIndex(({ when }) => Object.entries(when).every(([name, condition]) => holds(name, condition)))
  const found = cases[at]
  if (!found) return
  table.cases[entry] = at
  table.vetoes[entry] = Number(found.veto)
  table.points[entry] = factor ? times(found.points, factorAt(key, factor, classOf(factor.by), row), row) : found.points
}

const listOf = (condition: Condition): readonly (string | number)[] =>
  Array.isArray(condition) ? condition : [condition as string | number]

function factorAt(key: FactKey, factor: NonNullable<Tally['factor']>, rank: number, row: RowContext) {
  const ranks = key.fields[fieldOf(key, factor.by, row)]!.ranks
  const value = [...ranks].find(([, at]) => at === rank)?.[0]
  return exact(value === undefined ? 1 : (factor.of[value] ?? 1), row)
}

function times(won: number, factor: { num: bigint; den: bigint }, row: RowContext): number {
  const product = inUnits({ num: factor.num * BigInt(won), den: factor.den }, 1n)
  return product === undefined ? row.fail('a factor does not give whole hundredths of a point') : Number(product)
}
