import { formatPoints, type Points, toNumber } from '#core/kernel/points.ts'
import { dayText } from './letter/letterParts.ts'
import type { ListCell, ListColumn, ListPaper } from './list/listPaper.ts'
import { printableIn } from './printable.ts'
import { type PaperLanguage, paperWords } from './words.ts'
import { type LevelCount, type RollUpColumn, type RollUpWords, rollUpWords } from './wordsRollUp.ts'

export interface RollUpContent {
  /** The programme in the words of its papers, as it begins the title. */
  readonly programme: string
  readonly office: string
  readonly batch: string
  readonly contact: { readonly name: string; readonly phone: string }
  readonly rows: readonly RollUpRow[]
  /** The day of the roll-up, `2026-03-05`; without it, to be filled in by hand. */
  readonly day?: string | undefined
  readonly madeAt?: string | undefined
}

export interface RollUpRow {
  readonly enterprise: string
  readonly creditCode: string
  readonly industry: string
  readonly size: string
  /** In hundredths. `total` is after the deductions that the enterprise states. */
  readonly self: { readonly base: Points; readonly bonus: Points; readonly total: Points }
  /** The level applied for, where the programme has several. */
  readonly level?: string | undefined
  readonly opinion: string
  readonly day: string
}

/** 推荐汇总表: one line for each enterprise that an office recommends, to be sealed and sent to the bureau. */
export function recommendationRollUp(content: RollUpContent, language: PaperLanguage): ListPaper {
  const { rows, ...given } = printableIn(content)
  const words = rollUpWords(language)
  const levels = levelCounts(rows)
  const columns = columnsOf(words, levels.length > 0)
  const deducted = rows.some(({ self }) => self.base + self.bonus !== self.total)
  const date = given.day === undefined ? paperWords(language).dateBlank : dayText(given.day, language)
  return {
    language,
    sheet: words.sheet,
    title: words.title(given.programme),
    subtitles: language === 'zh' ? [] : [rollUpWords('zh').title('')],
    lines: [
      { label: words.office, value: given.office },
      { label: words.batch, value: given.batch },
    ],
    columns,
    rows: rows.map((row, at) => columns.map(({ column }) => CELLS[column](row, at, language))),
    total: { label: words.total, span: 2, text: words.counted(rows.length, levels) },
    none: words.none,
    notesHead: words.notesHead,
    notes: [...(deducted ? [words.deductionsNote] : []), words.translation].filter(Boolean),
    signatures: [
      [
        { label: words.sealed, value: '' },
        { label: words.leader, value: '' },
      ],
      [
        { label: words.contact, value: given.contact.name },
        { label: words.phone, value: given.contact.phone },
        { label: words.date, value: date },
      ],
    ],
    madeAt: given.madeAt,
  }
}

/** In the order in which they first stand in the list. */
function levelCounts(rows: readonly RollUpRow[]): readonly LevelCount[] {
  const counts = new Map<string, number>()
  for (const { level } of rows) if (level) counts.set(level, (counts.get(level) ?? 0) + 1)
  return [...counts].map(([level, count]) => ({ level, count }))
}

function columnsOf(words: RollUpWords, withLevel: boolean): readonly (ListColumn & { column: RollUpColumn })[] {
  return (Object.keys(SHARES) as RollUpColumn[])
    .filter((column) => column !== 'level' || withLevel)
    .map((column) => ({
      column,
      head: words.columns[column],
      group: SCORES.has(column) ? words.selfScore : undefined,
      share: SHARES[column],
      prose: column === 'enterprise' || column === 'opinion',
    }))
}

const SCORES: ReadonlySet<RollUpColumn> = new Set(['base', 'bonus', 'total'])
const SHARES: Readonly<Record<RollUpColumn, number>> = {
  no: 10,
  enterprise: 52,
  creditCode: 42,
  industry: 22,
  size: 18.5,
  base: 15,
  bonus: 13,
  total: 13,
  level: 22,
  opinion: 25,
  date: 28.5,
}

const points = (value: Points): ListCell => ({ text: formatPoints(value), number: toNumber(value) })
const text = (value: string): ListCell => ({ text: value })

const CELLS: Readonly<Record<RollUpColumn, (row: RollUpRow, at: number, language: PaperLanguage) => ListCell>> = {
  no: (_, at) => ({ text: `${at + 1}`, number: at + 1 }),
  enterprise: ({ enterprise }) => text(enterprise),
  creditCode: ({ creditCode }) => text(creditCode),
  industry: ({ industry }) => text(industry),
  size: ({ size }) => text(size),
  base: ({ self }) => points(self.base),
  bonus: ({ self }) => points(self.bonus),
  total: ({ self }) => points(self.total),
  level: ({ level = '' }) => text(level),
  opinion: ({ opinion }) => text(opinion),
  date: ({ day }, _, language) => text(dayText(day, language)),
}
