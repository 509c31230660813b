/** A filled-in spreadsheet, read against what was asked: answers, or everything that is wrong and where. */
import { sameValue } from '../claims/sameValue.ts'
import type { Words } from '../kernel/words.ts'
import type { AskedFact } from './asked.ts'
import { ANSWER_FAULTS, ANSWER_NAMES, type AnswerKind, ANSWERS, claimedBy } from './answer.ts'
import { SHEET_COLUMNS, SHEET_HEADS, type SheetColumn } from './sheet.ts'
import { readValue, valueFaultWords } from './valueText.ts'

/** A row of a spreadsheet as text, by its number in the sheet. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** What is known of an application that the sheet may speak of. */
export interface AskedAbout {
  readonly application: string
  readonly number: number
  readonly creditCode: string
  /** By fact: what the enterprise states, and the number of the department's last word. */
  readonly stated: Readonly<Record<string, unknown>>
  readonly seen: Readonly<Record<string, string>>
}

export interface ReturnedAnswer {
  readonly application: string
  readonly fact: string
  readonly kind: AnswerKind
  readonly value?: unknown
  readonly reason: string
  readonly seen: string | null
}

export interface ReturnedProblem extends Words {
  readonly row: number
  readonly column: SheetColumn
  readonly found: string
}

export interface Returned {
  readonly answers: readonly ReturnedAnswer[]
  readonly problems: readonly ReturnedProblem[]
  /** Lines without an answer. */
  readonly blank: number
}

type Line = Readonly<Record<SheetColumn, string>>

/** The heads are found wherever they stand, in either language; more columns may stand between them. */
export function readReturned(
  rows: readonly SheetRow[],
  asked: readonly AskedFact[],
  about: readonly AskedAbout[],
): Returned {
  const head = rows.findIndex(({ cells }) => NEEDED.every((name) => placeOf(cells, name) >= 0))
  if (head < 0) return { answers: [], problems: [problemAt(1, 'fact', '', NO_HEADS)], blank: 0 }
  const places = SHEET_COLUMNS.map((name) => [name, placeOf(rows[head]!.cells, name)] as const)
  const lines = rows.slice(head + 1).map(({ number, cells }) => ({
    row: number,
    line: Object.fromEntries(places.map(([name, place]) => [name, (cells[place] ?? '').trim()])) as Line,
  }))
  const byNumber = new Map(about.map((one) => [String(one.number), one]))
  const byKey = new Map(asked.map((one) => [one.key, one]))
  const read = lines.filter(({ line }) => !isEmpty(line)).map((one) => readLine(one.row, one.line, byNumber, byKey))
  const answers = read.flatMap(({ answer }) => answer ?? [])
  return {
    answers,
    problems: [...read.flatMap(({ problems }) => problems), ...twice(read)],
    blank: read.filter(({ answer, problems }) => !answer && problems.length === 0).length,
  }
}

const NEEDED: readonly SheetColumn[] = ['number', 'fact', 'kind', 'value', 'reason']

const placeOf = (cells: readonly string[], name: SheetColumn): number => {
  const { zh, en } = SHEET_HEADS[name]
  return cells.findIndex((cell) => cell.trim() === zh || cell.trim().toLowerCase() === en.toLowerCase())
}

const isEmpty = (line: Line): boolean => SHEET_COLUMNS.every((name) => line[name] === '')

interface LineRead {
  readonly row: number
  readonly answer?: ReturnedAnswer
  readonly problems: readonly ReturnedProblem[]
}

const wrong = (row: number, column: SheetColumn, line: Line, words: Words): LineRead => ({
  row,
  problems: [problemAt(row, column, line[column], words)],
})

function readLine(
  row: number,
  line: Line,
  byNumber: ReadonlyMap<string, AskedAbout>,
  byKey: ReadonlyMap<string, AskedFact>,
): LineRead {
  if (line.kind === '' && line.value === '' && line.reason === '') return { row, problems: [] }
  const about = byNumber.get(line.number)
  if (!about) return wrong(row, 'number', line, TEXTS.unknownNumber)
  if (line.creditCode !== '' && line.creditCode !== about.creditCode)
    return wrong(row, 'creditCode', line, TEXTS.otherEnterprise(about.creditCode))
  const asked = byKey.get(line.fact)
  if (!asked) return wrong(row, 'fact', line, TEXTS.unknownFact)
  const read = line.value === '' ? ({ ok: true, value: undefined } as const) : readValue(asked.fact, line.value)
  if (!read.ok) return wrong(row, 'value', line, valueFaultWords(read.fault))
  const stated = about.stated[asked.key]
  const kind = line.kind === '' ? meant(read.value, stated) : kindNamed(line.kind)
  if (!kind) return wrong(row, 'kind', line, TEXTS.unknownKind)
  if (kind === 'agree' && read.value !== undefined && !sameValue(read.value, stated))
    return wrong(row, 'value', line, TEXTS.agreesNot)
  const claimed = claimedBy({ kind, value: read.value, reason: line.reason }, stated)
  if (!claimed.ok) return wrong(row, ANSWER_FAULTS[claimed.fault].field, line, ANSWER_FAULTS[claimed.fault])
  const answer = { application: about.application, fact: asked.key, kind, reason: line.reason }
  const seen = about.seen[asked.key] ?? null
  return { row, answer: { ...answer, seen, ...(kind === 'correct' && { value: read.value }) }, problems: [] }
}

/** A value without an answer is one all the same. */
const meant = (value: unknown, stated: unknown): AnswerKind | undefined => {
  if (value === undefined) return undefined
  return stated !== undefined && stated !== null && sameValue(value, stated) ? 'agree' : 'correct'
}

const kindNamed = (text: string): AnswerKind | undefined =>
  ANSWERS.find((kind) => kind === text || Object.values(ANSWER_NAMES[kind]).includes(text))

function twice(read: readonly LineRead[]): readonly ReturnedProblem[] {
  const first = new Map<string, number>()
  return read.flatMap(({ row, answer }) => {
    if (!answer) return []
    const key = JSON.stringify([answer.application, answer.fact])
    const before = first.get(key)
    if (before === undefined) first.set(key, row)
    return before === undefined ? [] : [problemAt(row, 'fact', answer.fact, TEXTS.twice(before))]
  })
}

const problemAt = (row: number, column: SheetColumn, found: string, { zh, en }: Words): ReturnedProblem => ({
  row,
  column,
  found,
  zh,
  en,
})

const heads = (names: readonly SheetColumn[], language: keyof Words): string =>
  names.map((name) => SHEET_HEADS[name][language]).join(language === 'zh' ? '、' : ', ')

const NO_HEADS: Words = {
  zh: `没有找到表头。请用下载的核查表填写，保留这几列：${heads(NEEDED, 'zh')}。`,
  en: `The heads are not there. Fill in the sheet as it was downloaded, with these columns: ${heads(NEEDED, 'en')}.`,
}

const kinds = (language: keyof Words): string =>
  ANSWERS.map((kind) => ANSWER_NAMES[kind][language]).join(language === 'zh' ? '、' : ', ')

const TEXTS = {
  unknownNumber: {
    zh: '这个批次里没有这个编号的申报，或它已不在核查阶段。',
    en: 'No application of this batch has this number, or it is no longer being verified.',
  },
  otherEnterprise: (expected: string): Words => ({
    zh: `编号和信用代码对不上，该编号的企业是 ${expected}。`,
    en: `Number and credit code do not fit; the number is that of ${expected}.`,
  }),
  unknownFact: { zh: '这一项不由本部门核查。', en: 'This is not asked of the department.' },
  unknownKind: { zh: `核查结论请写：${kinds('zh')}。`, en: `Write one of: ${kinds('en')}.` },
  agreesNot: {
    zh: '结论写“一致”，核查值却和企业填报不同。',
    en: 'The answer agrees, and yet the value is not the stated one.',
  },
  twice: (row: number): Words => ({
    zh: `同一家企业的同一项在第 ${row} 行已经写过。`,
    en: `The same fact of the same enterprise stands in row ${row} already.`,
  }),
} as const
