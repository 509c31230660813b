import type { RosterRules } from '#core/programme/rosterRules.ts'
import { cellOf, shown } from './cells/cell.ts'
import { formatDay } from './cells/day.ts'
import { holds, sizeOf } from './counting/mask.ts'
import { measuredField } from './counting/measure.ts'
import { dayOf, type Period } from './counting/period.ts'
import { measureUnder } from './counting/readings.ts'
import { type Reason, reasonsAgainst } from './counting/reasons.ts'
import { type Language, wordsIn } from './messages.ts'
import type { ReadTable } from './rosterReading.ts'
import { columnLetters } from './spreadsheet/columns.ts'
import { Standing } from './table/people.ts'

/** Who stands behind a fact, and who does not and why. */
export interface Counted {
  readonly key: string
  readonly counted: number
  readonly leftOut: number
  /** The first of each, in the order of the list. */
  readonly countedPeople: readonly PersonLine[]
  readonly leftOutPeople: readonly (PersonLine & { readonly why: Why })[]
}

export interface PersonLine {
  /** Row number in the sheet. */
  readonly row: number
  readonly name: string
}

/** `faulty`: a required cell is wrong. `double`: the person counts on another row. `tests`: what is not so. */
export type Why =
  | { readonly kind: 'faulty' | 'double' }
  | { readonly kind: 'tests'; readonly reasons: readonly WhyNot[] }

export interface WhyNot extends Reason {
  readonly field: string
  readonly cell: string
  readonly found: string
}

/** Undefined when the list can't tell the fact. `most` bounds the names listed of each kind. */
export function whoCounted(table: ReadTable, key: string, most = 200): Counted | undefined {
  const fact = table.counted.find((candidate) => candidate.key === key)
  if (!fact) return undefined
  const { counter, people } = table
  const measure = measureUnder(table.rules.facts[fact.fact]!, fact.choice)
  const rule =
    'count' in measure ? measure.count : { all: [measure.of, { field: measuredField(measure), known: true as const }] }
  const mask = counter.counted(rule, fact.choice)
  const lines = { counted: [] as PersonLine[], leftOut: [] as (PersonLine & { why: Why })[] }
  for (let person = 0; person < people.count; person++) {
    if (holds(mask, person)) {
      if (lines.counted.length < most) lines.counted.push(personLine(table, person))
    } else if (lines.leftOut.length < most) {
      lines.leftOut.push({
        ...personLine(table, person),
        why: whyNot(table, person, () => reasonsAgainst(rule, person, fact.choice, counter)),
      })
    }
  }
  const size = sizeOf(mask)
  return {
    key,
    counted: size,
    leftOut: people.count - size,
    countedPeople: lines.counted,
    leftOutPeople: lines.leftOut,
  }
}

function personLine(table: ReadTable, person: number): PersonLine {
  const name = Object.entries(table.rules.fields).find(([, { kind }]) => kind === 'name')?.[0]
  return {
    row: table.grid.rowNumber(table.people.rows[person]!),
    name: name === undefined ? '' : cellShown(table, person, name).found,
  }
}

function whyNot(table: ReadTable, person: number, reasons: () => readonly Reason[]): Why {
  const standing = table.people.standing[person]
  if (standing === Standing.double) return { kind: 'double' }
  if (standing === Standing.faulty) return { kind: 'faulty' }
  return {
    kind: 'tests',
    reasons: reasons().map((reason) => ({
      ...reason,
      field: reason.test.field,
      ...cellShown(table, person, reason.test.field),
    })),
  }
}

function cellShown(table: ReadTable, person: number, field: string): { cell: string; found: string } {
  const column = table.columnMap.mapped.find(({ id }) => id === field)?.column
  if (column === undefined) return { cell: '', found: '' }
  const row = table.people.rows[person]!
  const cells = new Uint32Array(column + 1)
  table.grid.load(row, cells)
  return {
    cell: columnLetters(column) + table.grid.rowNumber(row),
    found: shown(cellOf(table.grid, cells[column]!), table.grid.from1904),
  }
}

/** The reasons as a sentence: which column says what, and what it would have to say. */
export function whyText(why: Why, rules: RosterRules, period: Period, language: Language): string {
  if (why.kind !== 'tests') return STANDINGS[why.kind][language]
  return why.reasons.map((reason) => reasonText(reason, rules, period, language)).join(language === 'zh' ? '；' : '; ')
}

const STANDINGS = {
  faulty: { zh: '必填的内容有误', en: 'something that is needed is wrong' },
  double: { zh: '同一人已在另一行计入', en: 'the same person counts on another row' },
} as const

function reasonText(
  { test, negated, field, found }: WhyNot,
  rules: RosterRules,
  period: Period,
  language: Language,
): string {
  const rule = rules.fields[field]!
  const label = wordsIn(rule.label, language) ?? field
  const nothing = { zh: '空', en: 'blank' }[language]
  const stands = `${label} ${found === '' ? nothing : found}`
  const valueLabel = (id: string) =>
    (rule.kind === 'choice' && wordsIn(rule.values.find((value) => value.id === id)?.label, language)) || id
  const [zh, en] = sentence(test, negated, valueLabel, period)
  return language === 'zh' ? `${stands}，${zh}` : `${stands}: ${en}`
}

function sentence(
  test: Reason['test'],
  negated: boolean,
  valueLabel: (id: string) => string,
  period: Period,
): [zh: string, en: string] {
  const not = negated ? ['', ''] : ['不', 'not ']
  if ('marked' in test) return negated ? ['已标明', 'marked'] : ['未标明', 'not marked']
  if ('known' in test) return negated ? ['已知', 'known'] : ['不详', 'unknown']
  if ('is' in test)
    return [`${not[0]}是${test.is.map(valueLabel).join('、')}`, `${not[1]}${test.is.map(valueLabel).join(', ')}`]
  if ('atLeast' in test)
    return [
      `${negated ? '达到' : '未达到'}${valueLabel(test.atLeast)}`,
      `${negated ? '' : 'below '}${valueLabel(test.atLeast)}`,
    ]
  if ('onOrBefore' in test) {
    const day = formatDay(dayOf(test.onOrBefore, period))
    return negated ? [`不晚于 ${day}`, `not after ${day}`] : [`不在 ${day} 或之前`, `not on or before ${day}`]
  }
  if ('fullMonths' in test)
    return [
      `${negated ? '已满' : '不满'} ${test.fullMonths} 个月`,
      `${negated ? '' : 'less than '}${test.fullMonths} months`,
    ]
  return [`${negated ? '超过' : '未超过'} ${test.over}`, `${negated ? 'over' : 'not over'} ${test.over}`]
}
