import type { RosterField, RosterRules } from '#core/programme/rosterRules.ts'
import { CellKind, type CellRef, type Grid, refKind, refText } from '#roster/spreadsheet/grid.ts'
import { type Cell, cellOf } from './cell.ts'
import { type Vocabulary, readChoice } from './choice.ts'
import { readDate } from './date.ts'
import type { CellFinding, CellReading } from './finding.ts'
import { readMoney, readPlainYuan, type Units } from './money.ts'
import { comparable, plain, wordSet } from './words.ts'

/**
 * Turns cells of one column into numbers: yes 1 and no 0, the rank of a choice (0 none), whole fen, the
 * day since 1970, 1 for a text that is there. NaN is blank or unreadable.
 */
export class FieldReader {
  /** Person → value. */
  readonly values: Float64Array
  /** What the cell that was read last has to say besides its value. */
  finding: CellFinding | undefined
  readonly #blank: CellReading
  readonly #plain: PlainReader
  readonly #read: (ref: CellRef) => CellReading
  // A column repeats itself: what a cell said is kept for the next that says the same.
  readonly #refs = new Uint32Array(REMEMBERED)
  readonly #remembered = new Float64Array(REMEMBERED)
  readonly #findings: (CellFinding | undefined)[] = new Array(REMEMBERED)

  constructor(people: number, blank: CellReading, readPlain: PlainReader, read: (ref: CellRef) => CellReading) {
    this.values = new Float64Array(people)
    this.#blank = blank
    this.#plain = readPlain
    this.#read = read
  }

  /** Puts the cell's value down for a person. False when there is something to say: see `finding`. */
  read(ref: CellRef, person: number): boolean {
    if (ref === 0) return this.#put(person, this.#blank.value, this.#blank.finding)
    const value = this.#plain(ref)
    if (value !== undefined) return this.#put(person, value, undefined)
    const slot = (ref >>> 3) & (REMEMBERED - 1)
    if (this.#refs[slot] !== ref) {
      const reading = this.#read(ref)
      this.#refs[slot] = ref
      this.#remembered[slot] = reading.value
      this.#findings[slot] = reading.finding
    }
    return this.#put(person, this.#remembered[slot]!, this.#findings[slot])
  }

  #put(person: number, value: number, finding: CellFinding | undefined): boolean {
    this.values[person] = value
    this.finding = finding
    return finding === undefined
  }
}

/** The value of a cell that needs no closer look, else undefined. */
type PlainReader = (ref: CellRef) => number | undefined

const REMEMBERED = 2 ** 12

/** What the readers of one list share. */
export interface ReaderContext {
  readonly rules: RosterRules
  readonly grid: Grid
  readonly units: Units
}

/** A column that is to be read. */
export interface ReadColumn {
  readonly id: string
  readonly field: RosterField
  /** Unit of a money column: 100 for yuan. */
  readonly fen: number
}

export function fieldReader({ id, field, fen }: ReadColumn, people: number, context: ReaderContext): FieldReader {
  const none = wordSet([...context.rules.words.blank, ...(field.none ?? [])])
  const finding = blankFinding(id, field)
  const blank: CellReading = { value: blankValue(field), ...(finding && { finding }) }
  const read = valueReader(field, fen, context)
  return new FieldReader(people, blank, plainReader(field, fen, context.grid), (ref) => {
    const cell = cellOf(context.grid, ref)
    if (cell.kind === CellKind.uncalculated) return bad({ code: 'formula-without-value', level: 'error' })
    if (cell.kind === CellKind.error) return bad({ code: 'formula-error', level: 'error' })
    // No word for "nothing" is as long as a number or a paper's code.
    const said = cell.text.length <= LONGEST_NONE && none.has(comparable(cell.text))
    return said ? blank : read(cell)
  })
}

const LONGEST_NONE = 12

/** Names and free texts are not looked into; amounts mostly are plain digits. */
function plainReader(field: RosterField, fen: number, grid: Grid): PlainReader {
  if (field.kind === 'name' || field.kind === 'text') return (ref) => (refKind(ref) <= CellKind.yesNo ? 1 : undefined)
  if (field.kind !== 'money' || fen !== 100) return () => undefined
  const [least, most] = field.usual ?? [0, Number.POSITIVE_INFINITY]
  return (ref) => {
    const amount = refKind(ref) <= CellKind.number ? readPlainYuan(grid.texts, refText(ref)) : undefined
    return amount === undefined || amount < least * 100 || amount > most * 100 ? undefined : amount
  }
}

function blankFinding(id: string, field: RosterField): CellFinding | undefined {
  if (field.required) return { code: 'blank-required', level: 'error', params: { field: id } }
  return field.warnBlank === true ? { code: 'blank-unknown', level: 'warning', params: { field: id } } : undefined
}

function blankValue(field: RosterField): number {
  switch (field.kind) {
    case 'yesNo':
    case 'attendance':
      return 0
    case 'choice':
    case 'money':
      return field.blank === 'none' ? 0 : Number.NaN
    default:
      return Number.NaN
  }
}

const bad = (finding: CellFinding): CellReading => ({ value: Number.NaN, finding })
const PRESENT: CellReading = { value: 1 }

function valueReader(field: RosterField, fen: number, context: ReaderContext): (cell: Cell) => CellReading {
  switch (field.kind) {
    case 'yesNo':
      return yesNoReader(context.rules)
    case 'attendance':
      return attendanceReader(context.rules)
    case 'choice':
      return choiceReader(field)
    case 'money':
      return moneyReader(field, fen, context.units)
    case 'date':
      return (cell) => readDate(cell, field.partial, context.grid.from1904)
    case 'code':
      return codeReader(field.patterns)
    default:
      return () => PRESENT
  }
}

function yesNoReader(rules: RosterRules): (cell: Cell) => CellReading {
  const yes = wordSet(rules.words.yes)
  const no = wordSet(rules.words.no)
  const expected = [...rules.words.yes, ...rules.words.no].join(' ')
  return ({ text }) => {
    const word = comparable(text)
    if (yes.has(word)) return { value: 1 }
    return no.has(word) ? { value: 0 } : bad({ code: 'word-unknown', level: 'error', params: { expected } })
  }
}

/** Hours above 0 or a yes; 0 hours or a no. */
function attendanceReader(rules: RosterRules): (cell: Cell) => CellReading {
  const yes = wordSet(rules.words.yes)
  const no = wordSet(rules.words.no)
  return ({ text }) => {
    const word = comparable(text)
    const hours = /^(\d+(?:\.\d+)?)(?:小时|学时|课时|时|h|hours?)?$/.exec(word)
    if (hours) return { value: Number(hours[1]) > 0 ? 1 : 0 }
    if (yes.has(word)) return { value: 1 }
    return no.has(word) ? { value: 0 } : bad({ code: 'attendance-unreadable', level: 'error' })
  }
}

function choiceReader(field: Extract<RosterField, { kind: 'choice' }>): (cell: Cell) => CellReading {
  const vocabulary: Vocabulary = new Map([
    ...field.values.flatMap(({ words }, at) => words.map((word) => [comparable(word), at + 1] as const)),
    ...(field.none ?? []).map((word) => [comparable(word), 0] as const),
  ])
  const expected = field.values.map(({ words }) => words[0]).join('、')
  return ({ text }) => {
    const rank = readChoice(text, vocabulary)
    if (rank !== undefined) return { value: rank }
    return field.others === 'ignore'
      ? { value: 0 }
      : bad({ code: 'word-unknown', level: 'error', params: { expected } })
  }
}

function moneyReader(
  field: Extract<RosterField, { kind: 'money' }>,
  fen: number,
  units: Units,
): (cell: Cell) => CellReading {
  const [least, most] = field.usual ?? [0, Number.POSITIVE_INFINITY]
  return ({ text }) => {
    const amount = readMoney(text, fen, units)
    if (amount === undefined) return bad({ code: 'amount-unreadable', level: 'error' })
    if (amount < 0) return bad({ code: 'amount-negative', level: 'error' })
    if (amount === 0 || (amount >= least * 100 && amount <= most * 100)) return { value: amount }
    return { value: amount, finding: { code: 'amount-unusual', level: 'warning', params: { yuan: amount / 100 } } }
  }
}

function codeReader(patterns: readonly string[]): (cell: Cell) => CellReading {
  const usual = new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'u')
  const unusual: CellReading = { value: 1, finding: { code: 'code-unusual', level: 'warning' } }
  return ({ text }) => {
    if (usual.test(text)) return PRESENT
    return usual.test(plain(text).replace(/\s+/g, '').toUpperCase()) ? PRESENT : unusual
  }
}
