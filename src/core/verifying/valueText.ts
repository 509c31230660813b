/** Values of facts as people write them in a cell of a spreadsheet, and back. */
import { typedNumber } from '../applying/typedNumber.ts'
import type { Words } from '../kernel/words.ts'
import type { Fact, RecordField, RecordsFact, Text } from '../programme/programme.ts'

export type SheetLanguage = 'zh' | 'en'

const WORDS = {
  zh: { yes: '是', no: '否', none: '无', between: '；', inside: '，' },
  en: { yes: 'Yes', no: 'No', none: 'None', between: '; ', inside: ', ' },
} as const

/** The value in words; empty where nothing is stated. Read back by `readValue` to the same value. */
export function valueText(fact: Fact, value: unknown, language: SheetLanguage): string {
  const words = WORDS[language]
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (fact.type === 'choice' && typeof value === 'string') return labelIn(fact.values[value], value, language)
  if (typeof value === 'number' || typeof value === 'string') return String(value)
  if (fact.type !== 'records' || !Array.isArray(value)) return ''
  if (value.length === 0) return words.none
  return (value as readonly Readonly<Record<string, unknown>>[])
    .map((record) => recordText(fact, record, language))
    .join(words.between)
}

function recordText(fact: RecordsFact, record: Readonly<Record<string, unknown>>, language: SheetLanguage): string {
  return Object.entries(fact.fields)
    .filter(([name]) => record[name] !== undefined)
    .map(([name, field]) => {
      const value = record[name]
      return field.type === 'choice' ? labelIn(field.values[String(value)], String(value), language) : String(value)
    })
    .join(WORDS[language].inside)
}

const labelIn = (label: Text | undefined, id: string, language: SheetLanguage): string =>
  label?.[language] ?? Object.values(label ?? {})[0] ?? id

export type ValueRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: ValueFault }

export interface ValueFault {
  readonly code: 'not-yes-or-no' | 'not-a-choice' | 'not-a-number' | 'not-a-record'
  readonly found: string
  /** What could have stood there, in the words of every language. */
  readonly expected: readonly string[]
}

/** What could be written instead. */
export const valueFaultWords = ({ expected }: ValueFault): Words =>
  expected.length > 0
    ? {
        zh: `看不懂这个值，可以写：${expected.join('、')}。`,
        en: `Not understood. Write for example: ${expected.join(', ')}.`,
      }
    : { zh: '看不懂这个值，请写数字。', en: 'Not understood. A number is needed.' }

/** What somebody wrote, in whichever language; ids of choices are understood too. */
export function readValue(fact: Fact, text: string): ValueRead {
  const found = text.trim()
  switch (fact.type) {
    case 'yesNo':
      return readYesNo(found)
    case 'choice':
      return readChoice(fact.values, found)
    case 'count':
    case 'money':
    case 'score':
      return readNumber(found)
    case 'records':
      return readRecords(fact, found)
  }
}

const YES: ReadonlySet<string> = new Set(['是', '有', 'yes', 'y', 'true', '1'])
const NO: ReadonlySet<string> = new Set(['否', '无', '没有', 'no', 'n', 'false', '0'])

function readYesNo(found: string): ValueRead {
  const word = found.toLowerCase()
  if (YES.has(word)) return { ok: true, value: true }
  if (NO.has(word)) return { ok: true, value: false }
  return { ok: false, fault: { code: 'not-yes-or-no', found, expected: [WORDS.zh.yes, WORDS.zh.no] } }
}

function readChoice(values: Readonly<Record<string, Text>>, found: string): ValueRead {
  const id = choiceNamed(values, found)
  if (id !== undefined) return { ok: true, value: id }
  return { ok: false, fault: { code: 'not-a-choice', found, expected: Object.values(values).map(firstWord) } }
}

const firstWord = (text: Text): string => Object.values(text)[0] ?? ''

const choiceNamed = (values: Readonly<Record<string, Text>>, found: string): string | undefined =>
  Object.entries(values).find(
    ([id, label]) => id === found || Object.values(label).some((word) => sameWord(word ?? '', found)),
  )?.[0]

const sameWord = (a: string, b: string): boolean => bare(a) === bare(b)
const bare = (text: string): string => text.replaceAll(/[\s\u00a0]/g, '').toLowerCase()

function readNumber(found: string): ValueRead {
  const number = typedNumber(found)
  return typeof number === 'number'
    ? { ok: true, value: number }
    : { ok: false, fault: { code: 'not-a-number', found, expected: [] } }
}

const NOTHING: ReadonlySet<string> = new Set(['无', '没有', 'none', 'no'])
const BETWEEN = /[;；\n]+/
const INSIDE = /[,，、]+/

function readRecords(fact: RecordsFact, found: string): ValueRead {
  if (NOTHING.has(found.toLowerCase())) return { ok: true, value: [] }
  const records: Record<string, unknown>[] = []
  for (const text of found.split(BETWEEN).map((one) => one.trim())) {
    if (text === '') continue
    const record = readRecord(fact.fields, text)
    if (!record) return { ok: false, fault: { code: 'not-a-record', found: text, expected: exampleOf(fact) } }
    records.push(record)
  }
  if (records.length > 0) return { ok: true, value: records }
  return { ok: false, fault: { code: 'not-a-record', found, expected: exampleOf(fact) } }
}

/** Field by field in the order of the fact; a field that may be left out is passed over where nothing fits it. */
function readRecord(fields: RecordsFact['fields'], text: string): Record<string, unknown> | undefined {
  const parts = text.split(INSIDE).map((part) => part.trim())
  const record: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = parts[0] === undefined ? undefined : fieldValue(field, parts[0])
    if (value !== undefined) {
      record[name] = value
      parts.shift()
    } else if (!(field.type === 'choice' && field.optional)) return undefined
  }
  return parts.length === 0 ? record : undefined
}

function fieldValue(field: RecordField, part: string): unknown {
  if (field.type === 'choice') return choiceNamed(field.values, part)
  if (field.type === 'subject') return part === '' ? undefined : part
  const number = typedNumber(part.replace(/[^\d０-９]+$/, ''))
  return typeof number === 'number' ? number : undefined
}

const exampleOf = (fact: RecordsFact): readonly string[] => [exampleText(fact, 'zh')]

/** One record as it may be written. */
export const exampleText = ({ fields }: RecordsFact, language: SheetLanguage): string =>
  Object.values(fields)
    .map((field) => {
      if (field.type === 'count') return String(Math.max(field.min ?? 0, 6))
      const [first] = field.type === 'choice' ? Object.values(field.values) : [field.label]
      return labelIn(first, '', language)
    })
    .join(WORDS[language].inside)
