/** A filled-in sheet of the assignment: all that would change by it, or everything that is wrong and where. */
import { halfWidth } from '../codes/plainText.ts'
import type { Words } from '../kernel/words.ts'
import { MOST_EACH } from './assign.ts'
import { NOBODY, reviewersText, SHEET_COLUMNS, SHEET_HEADS, type SheetColumn } from './assignmentSheet.ts'
import type { ProposedChange } from './propose.ts'
import { TIE_NAMES, type TieGround } from './ties.ts'

/** A row of a spreadsheet as text, by its number in the sheet. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** An application that the sheet may speak of. */
export interface AboutApplication {
  readonly application: string
  readonly number: number
  readonly enterprise: string
  /** In their order: those on it, and which of them have handed in. */
  readonly live: readonly string[]
  readonly finished: readonly string[]
  /** Were on it and recused themselves. */
  readonly recused: readonly string[]
  readonly tied: ReadonlyMap<string, readonly TieGround[]>
}

export interface SheetProblem extends Words {
  readonly row: number
  readonly column: SheetColumn
  readonly found: string
}

export interface ReturnedAssignments {
  readonly changes: readonly ProposedChange[]
  readonly problems: readonly SheetProblem[]
  /** Lines that change nothing. */
  readonly same: number
}

type Line = Readonly<Record<SheetColumn, string>>

interface LineRead {
  readonly row: number
  readonly application?: string
  readonly change?: ProposedChange
  readonly problems: readonly SheetProblem[]
}

/** The heads are found wherever they stand, in either language. `names`: how each reviewer is written. */
export function readReturnedAssignments(
  rows: readonly SheetRow[],
  about: readonly AboutApplication[],
  names: ReadonlyMap<string, string>,
): ReturnedAssignments {
  const head = rows.findIndex(({ cells }) => NEEDED.every((name) => placeOf(cells, name) >= 0))
  if (head < 0) return { changes: [], problems: [problemAt(1, 'reviewers', '', TEXTS.noHeads)], same: 0 }
  const places = SHEET_COLUMNS.map((name) => [name, placeOf(rows[head]!.cells, name)] as const)
  const byNumber = new Map(about.map((one) => [String(one.number), one]))
  const read = rows.slice(head + 1).flatMap(({ number, cells }) => {
    const line = Object.fromEntries(places.map(([name, place]) => [name, (cells[place] ?? '').trim()])) as Line
    return SHEET_COLUMNS.every((name) => line[name] === '') ? [] : [readLine(number, line, byNumber, names)]
  })
  const problems = [...read.flatMap((one) => one.problems), ...twice(read)]
  const changes = read.flatMap(({ change }) => change ?? [])
  return { changes, problems, same: read.length - changes.length }
}

const NEEDED: readonly SheetColumn[] = ['number', 'reviewers']

const placeOf = (cells: readonly string[], name: SheetColumn): number => {
  const { zh, en } = SHEET_HEADS[name]
  return cells.findIndex((cell) => cell.trim() === zh || cell.trim().toLowerCase() === en.toLowerCase())
}

function readLine(
  row: number,
  line: Line,
  byNumber: ReadonlyMap<string, AboutApplication>,
  names: ReadonlyMap<string, string>,
): LineRead {
  const wrong = (column: SheetColumn, found: string, words: Words): SheetProblem => problemAt(row, column, found, words)
  const about = byNumber.get(line.number)
  if (!about) return { row, problems: [wrong('number', line.number, TEXTS.unknownNumber)] }
  const { application, live } = about
  if (line.enterprise !== '' && line.enterprise !== about.enterprise)
    return {
      row,
      application,
      problems: [wrong('enterprise', line.enterprise, TEXTS.otherEnterprise(about.enterprise))],
    }
  if (line.reviewers === '') return { row, application, problems: [] }
  const now = reviewersText(live, names)
  if (line.present !== '' && !sameNames(line.present, now === '' ? NOBODY.zh : now))
    return { row, application, problems: [wrong('present', line.present, TEXTS.changedSince(now))] }
  const asked = isNobody(line.reviewers) ? [] : parted(line.reviewers)
  const found = asked.map((name) => ({ name, read: reviewerNamed(name, names) }))
  const wanted = [...new Set(found.flatMap(({ read }) => (read.ok ? [read.id] : [])))]
  const problems = [
    ...found.flatMap(({ name, read }) => (read.ok ? [] : [wrong('reviewers', name, TEXTS[read.fault])])),
    ...judged(about, wanted, names).map(({ name, words }) => wrong('reviewers', name, words)),
  ]
  const change: ProposedChange = {
    application,
    seen: live,
    add: wanted.filter((id) => !live.includes(id)),
    remove: live.filter((id) => !wanted.includes(id)),
  }
  const isChange = change.add.length + change.remove.length > 0
  return { row, application, problems, ...(problems.length === 0 && isChange && { change }) }
}

/** What stands against some of those that were written, or against leaving out others. */
function judged(
  { live, finished, recused, tied }: AboutApplication,
  wanted: readonly string[],
  names: ReadonlyMap<string, string>,
): readonly { readonly name: string; readonly words: Words }[] {
  const name = (id: string): string => names.get(id) ?? ''
  const added = wanted.filter((id) => !live.includes(id))
  return [
    ...added.flatMap((id) => {
      const [ground] = tied.get(id) ?? []
      if (ground) return [{ name: name(id), words: TEXTS.tied(name(id), TIE_NAMES[ground]) }]
      return recused.includes(id) ? [{ name: name(id), words: TEXTS.recused(name(id)) }] : []
    }),
    ...finished.filter((id) => !wanted.includes(id)).map((id) => ({ name: name(id), words: TEXTS.finished(name(id)) })),
    ...(wanted.length > MOST_EACH ? [{ name: reviewersText(wanted, names), words: TEXTS.tooMany }] : []),
  ]
}

const parted = (text: string): readonly string[] =>
  text
    .split(/[、，,;；\n]/)
    .map((one) => one.trim())
    .filter(Boolean)

const plain = (text: string): string => halfWidth(text).replace(/\s/g, '').toLowerCase()

const isNobody = (text: string): boolean => [NOBODY.zh, NOBODY.en].some((one) => plain(one) === plain(text))

const nameList = (text: string): string => parted(text).map(plain).sort().join()

const sameNames = (one: string, other: string): boolean =>
  nameList(one) === nameList(other) || (isNobody(one) && isNobody(other))

type NameRead =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly fault: 'unknownName' | 'several' }

function reviewerNamed(text: string, names: ReadonlyMap<string, string>): NameRead {
  const exact = [...names].find(([, name]) => plain(name) === plain(text))
  if (exact) return { ok: true, id: exact[0] }
  const isShared = [...names.values()].some((name) => plain(name).startsWith(`${plain(text)}(`))
  return { ok: false, fault: isShared ? 'several' : 'unknownName' }
}

function twice(read: readonly LineRead[]): readonly SheetProblem[] {
  const first = new Map<string, number>()
  return read.flatMap(({ row, application }) => {
    if (application === undefined) return []
    const before = first.get(application)
    if (before === undefined) first.set(application, row)
    return before === undefined ? [] : [problemAt(row, 'number', '', TEXTS.twice(before))]
  })
}

const problemAt = (row: number, column: SheetColumn, found: string, { zh, en }: Words): SheetProblem => ({
  row,
  column,
  found,
  zh,
  en,
})

const heads = (language: keyof Words): string =>
  NEEDED.map((name) => SHEET_HEADS[name][language]).join(language === 'zh' ? '、' : ', ')

const TEXTS = {
  noHeads: {
    zh: `没有找到表头。请用下载的分配表填写，保留这几列：${heads('zh')}。`,
    en: `The heads are not there. Fill in the sheet as it was downloaded, with these columns: ${heads('en')}.`,
  },
  unknownNumber: {
    zh: '这个批次里没有这个编号的申报，或它不在评审阶段。',
    en: 'No application of this batch has this number, or it is not under review.',
  },
  otherEnterprise: (expected: string): Words => ({
    zh: `编号和企业对不上，该编号的企业是${expected}。`,
    en: `Number and enterprise do not fit; the number is that of ${expected}.`,
  }),
  changedSince: (now: string): Words => ({
    zh: `下载后有变动，现在是${now === '' ? '没有人' : now}。请重新下载，或把这一格改成现在的。`,
    en: `Changed since the download; now it is ${now === '' ? 'nobody' : now}. Download again, or correct this cell.`,
  }),
  unknownName: {
    zh: '没有这位评审专家，请核对姓名；几位之间用顿号隔开。',
    en: 'There is no such reviewer. Check the name; several are parted by commas.',
  },
  several: {
    zh: '有几位专家同名，请写成“姓名（用户名）”。',
    en: 'Several reviewers have this name. Write the name with the user name in brackets.',
  },
  tied: (name: string, { zh, en }: Words): Words => ({
    zh: `${name}应当回避：${zh}。`,
    en: `${name} cannot review it: ${en}.`,
  }),
  recused: (name: string): Words => ({
    zh: `${name}已回避这家企业。`,
    en: `${name} is recused from it.`,
  }),
  finished: (name: string): Words => ({
    zh: `${name}已交评审，不能去掉。`,
    en: `${name} has handed in the review and stays.`,
  }),
  tooMany: { zh: `一家企业最多 ${MOST_EACH} 位评审专家。`, en: `At most ${MOST_EACH} reviewers for an application.` },
  twice: (row: number): Words => ({
    zh: `这家企业在第 ${row} 行已经写过。`,
    en: `This application stands in row ${row} already.`,
  }),
} as const
