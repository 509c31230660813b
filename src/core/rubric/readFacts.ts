/** Facts as they arrive (JSON of `policy/rubric.md`) become a fact sheet of whole numbers, or problems. */
import type { FactBook, FactKey, RecordFieldKey } from './factBook.ts'

/** What an enterprise's facts are, in whole units (0/1, rank, people, fen); NaN and undefined are unknown. */
export interface FactSheet {
  readonly numbers: Float64Array
  readonly records: (RecordList | undefined)[]
}

/** Records field by field: `fields[f][r]` is the rank, count or subject number of record r; −1 is not stated. */
export interface RecordList {
  readonly length: number
  readonly fields: readonly Int32Array[]
  readonly stated: readonly Readonly<Record<string, unknown>>[]
}

export type FactProblemCode =
  | 'not-an-object'
  | 'unknown-fact'
  | 'unknown-value'
  | 'negative-count'
  | 'count-not-whole'
  | 'negative-money'
  | 'money-too-fine'
  | 'out-of-range'
  | 'more-than-whole'

export interface FactProblem {
  readonly fact: string
  readonly code: FactProblemCode
  /** Values the message speaks of: the value found, the record's number (from 1), the field, the limit. */
  readonly params: Readonly<Record<string, string | number>>
}

export interface FactsRead {
  readonly sheet: FactSheet
  readonly problems: readonly FactProblem[]
}

type Report = (code: FactProblemCode, params?: Readonly<Record<string, string | number>>) => void

/** Reads a JSON object of facts. A missing or null fact is unknown. All problems are told, each naming its fact. */
export function readFacts(book: FactBook, facts: unknown): FactsRead {
  const sheet = emptySheet(book)
  const problems: FactProblem[] = []
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) {
    return { sheet, problems: [{ fact: '', code: 'not-an-object', params: {} }] }
  }
  for (const [name, value] of Object.entries(facts)) {
    const report: Report = (code, params = {}) => problems.push({ fact: name, code, params })
    const key = book.byKey.get(name)
    if (!key) report('unknown-fact')
    else if (value !== null && value !== undefined) readFact(key, value, sheet, report)
  }
  checkWithin(book, sheet, problems)
  return { sheet, problems }
}

export function emptySheet(book: FactBook): FactSheet {
  return {
    numbers: new Float64Array(book.keys.length).fill(Number.NaN),
    records: new Array<RecordList | undefined>(book.keys.length).fill(undefined),
  }
}

function readFact(key: FactKey, value: unknown, sheet: FactSheet, report: Report): void {
  if (key.fact.type === 'records') {
    const list = readRecords(key, value, report)
    if (list) sheet.records[key.index] = list
    return
  }
  const number = readNumber(key, value, report)
  if (number !== undefined) sheet.numbers[key.index] = number
}

function readNumber(key: FactKey, value: unknown, report: Report): number | undefined {
  switch (key.fact.type) {
    case 'yesNo':
      return typeof value === 'boolean' ? Number(value) : unknownValue(value, report)
    case 'choice':
      return (typeof value === 'string' ? key.ranks.get(value) : undefined) ?? unknownValue(value, report)
    case 'money':
      return readMoney(value, key.max, report)
    case 'score':
      return readScore(key, value, report)
    default:
      return readCount(value, 0, key.max, report)
  }
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

function unknownValue(value: unknown, report: Report): undefined {
  report('unknown-value', { value: shown(value) })
  return undefined
}

function readCount(value: unknown, min: number, max: number, report: Report): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return unknownValue(value, report)
  if (value < 0) report('negative-count', { value })
  else if (!Number.isInteger(value)) report('count-not-whole', { value })
  else if (value < min || value > max) report('out-of-range', { value, min, max })
  else return value
  return undefined
}

const FEN = 100
const INT_MAX = 2_000_000_000

function readMoney(yuan: unknown, maxFen: number, report: Report): number | undefined {
  if (typeof yuan !== 'number' || !Number.isFinite(yuan)) return unknownValue(yuan, report)
  const fen = Math.round(yuan * FEN)
  if (yuan < 0) report('negative-money', { value: yuan })
  else if (fen > maxFen) report('out-of-range', { value: yuan, min: 0, max: maxFen / FEN })
  // The nearest double to a whole number of fen is what the text "…35" parsed to; any other double is finer.
  else if (fen / FEN !== yuan) report('money-too-fine', { value: yuan })
  else return fen
  return undefined
}

function readScore(key: FactKey, value: unknown, report: Report): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value) || !key.score) return unknownValue(value, report)
  const { perOne, min, step } = key.score
  const units = Math.round(value * perOne)
  if (units < min || units > key.max) report('out-of-range', { value, min: min / perOne, max: key.max / perOne })
  else if (units / perOne !== value || (units - min) % step !== 0) report('unknown-value', { value })
  else return units
  return undefined
}

function readRecords(key: FactKey, value: unknown, report: Report): RecordList | undefined {
  if (!Array.isArray(value)) return unknownValue(value, report)
  const stated = value as unknown[]
  const fields = key.fields.map(() => new Int32Array(stated.length).fill(-1))
  const subjects = key.fields.map(() => new Map<string, number>())
  let sound = true
  stated.forEach((record, at) => {
    const place = { record: at + 1 }
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      report('unknown-value', { ...place, value: shown(record) })
      sound = false
      return
    }
    const reportField: Report = (code, params) => {
      report(code, { ...place, ...params })
      sound = false
    }
    for (const name of Object.keys(record)) {
      if (!key.fields.some((field) => field.name === name)) reportField('unknown-value', { field: name, value: name })
    }
    key.fields.forEach((field, index) => {
      const read = readField(field, (record as Record<string, unknown>)[field.name], subjects[index]!, reportField)
      fields[index]![at] = read
    })
  })
  return sound ? { length: stated.length, fields, stated: stated as RecordList['stated'] } : undefined
}

function readField(key: RecordFieldKey, value: unknown, subjects: Map<string, number>, report: Report): number {
  const { field } = key
  const tell: Report = (code, params) => report(code, { field: key.name, ...params })
  if (value === undefined || value === null) {
    if (!(field.type === 'choice' && field.optional)) tell('unknown-value', { value: '' })
    return -1
  }
  if (field.type === 'subject') {
    const subject = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    if (subject === '') unknownValue(value, tell)
    return numberOf(subjects, subject)
  }
  if (field.type === 'count') return readRecordCount(value, field, tell) ?? -1
  // Ranks are looked up by text, so that `1` and `"1"` name the same choice.
  const rank = typeof value === 'string' || typeof value === 'number' ? key.ranks.get(String(value)) : undefined
  return rank ?? unknownValue(value, tell) ?? -1
}

/** A field with its own scale (a grade of 1–10) is out of range where a plain count would be negative. */
function readRecordCount(value: unknown, { min, max }: { min?: number; max?: number }, report: Report) {
  if (min !== undefined && typeof value === 'number' && Number.isInteger(value) && value < min) {
    report('out-of-range', { value, min, max: max ?? INT_MAX })
    return undefined
  }
  return readCount(value, min ?? 0, max ?? INT_MAX, report)
}

function numberOf(subjects: Map<string, number>, value: string): number {
  const known = subjects.get(value)
  if (known !== undefined) return known
  subjects.set(value, subjects.size)
  return subjects.size - 1
}

function checkWithin(book: FactBook, sheet: FactSheet, problems: FactProblem[]): void {
  for (const { part, whole } of book.within) {
    const [some, all] = [sheet.numbers[part]!, sheet.numbers[whole]!]
    if (some > all) {
      const wholeKey = book.keys[whole]!
      problems.push({
        fact: book.keys[part]!.key,
        code: 'more-than-whole',
        params: { value: some, whole: wholeKey.key, limit: all },
      })
    }
  }
}
