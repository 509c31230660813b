import type { Letter } from './letter/letter.ts'
import { dayText } from './letter/letterParts.ts'
import { noticeLetter, type NoticeContent } from './letter/notice.ts'
import { printableIn } from './printable.ts'
import type { PaperLanguage } from './words.ts'
import { noticeWords } from './wordsNotices.ts'

export interface CorrectionContent extends NoticeContent {
  readonly items: readonly CorrectionItem[]
  /** The last day on which it can be submitted again. */
  readonly dueOn: string
  /** How many working days that is from the day after it is served. */
  readonly workingDays?: number | undefined
}

export interface CorrectionItem {
  /** The row of the table, or the part of the form. */
  readonly row: string
  readonly indicator: string
  readonly missing: string
  /** The least that settles it. */
  readonly repair: string
}

/** 一次性告知补正通知书: the bureau's one notice of all that is to be corrected; its own term stands still. */
export const correctionNotice = (content: CorrectionContent, language: PaperLanguage): Letter =>
  correction(content, 'correctionTitle', language)

/** 申报材料退回补正通知书: the same paper with the local office as sender. */
export const returnNotice = (content: CorrectionContent, language: PaperLanguage): Letter =>
  correction(content, 'returnTitle', language)

function correction(
  content: CorrectionContent,
  title: 'correctionTitle' | 'returnTitle',
  language: PaperLanguage,
): Letter {
  const given = printableIn(content)
  const words = noticeWords(language).correction
  const due = [words.due(dayText(given.dueOn, language), given.workingDays), words.onlyThese, words.lapse]
  const days = [words.workingDays, ...(title === 'correctionTitle' ? [words.clockStops] : [])]
  const join = language === 'zh' ? '' : ' '
  return noticeLetter(
    given,
    {
      title: words[title],
      officialTitle: noticeWords('zh').correction[title],
      opening: words.opening,
      blocks: [
        itemsTable(given.items, language),
        { kind: 'text', text: due.join(join) },
        { kind: 'text', text: days.join(join) },
      ],
      sections: [],
    },
    language,
  )
}

function itemsTable(items: readonly CorrectionItem[], language: PaperLanguage) {
  const { columns, none } = noticeWords(language).correction
  const rows = items.map(({ row, indicator, missing, repair }, at) => [`${at + 1}`, row, indicator, missing, repair])
  return {
    kind: 'table',
    columns: [
      { head: columns.no, share: 12, prose: false },
      { head: columns.row, share: 16, prose: false },
      { head: columns.indicator, share: 36, prose: true },
      { head: columns.missing, share: 46, prose: true },
      { head: columns.repair, share: 46, prose: true },
    ],
    rows: rows.length > 0 ? rows : [['', '', none, '', '']],
  } as const
}
