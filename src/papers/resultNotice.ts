import type { Letter } from './letter/letter.ts'
import { noticeLetter, type NoticeContent, type Section } from './letter/notice.ts'
import { printableIn } from './printable.ts'
import type { PaperLanguage } from './words.ts'
import { noticeWords } from './wordsNotices.ts'
import { resultWords } from './wordsResult.ts'

export interface ResultPaperRow {
  readonly row: string
  readonly indicator: string
  /** Points as text. */
  readonly self: string
  readonly review: string
  readonly clause: string
  readonly counted: string
  readonly changes: readonly string[]
  /** What would have changed it. */
  readonly remedies: readonly string[]
}

export interface ResultContent extends NoticeContent {
  /** As the enterprise is told: selected as what, in reserve, not selected. */
  readonly outcome: string
  readonly reason: string
  readonly self: string
  readonly review: string
  /** Rows that differ from the self score. */
  readonly rows: readonly ResultPaperRow[]
  readonly remedies: { readonly reconsideration: string; readonly court: string }
}

/** 评审结果告知书: the outcome, and each lost point with its clause, what was counted and what would have changed it. */
export function resultNotice(content: ResultContent, language: PaperLanguage): Letter {
  const { outcome, reason, self, review, rows, remedies, ...given } = printableIn(content)
  const words = resultWords(language)
  const { decline } = noticeWords(language)
  const sections: readonly Section[] = [
    { head: words.scoresHead, texts: [words.scores(self, review), ...(reason ? [words.reason(reason)] : [])] },
    ...(rows.length > 0 ? [{ head: words.rowsHead, texts: rows.flatMap((row) => rowTexts(row, language)) }] : []),
    { head: decline.remediesHead, texts: [words.objection, ...decline.remedies(remedies)] },
  ]
  return noticeLetter(
    given,
    {
      title: words.title,
      officialTitle: resultWords('zh').title,
      opening: words.opening(outcome),
      blocks: [],
      sections,
    },
    language,
  )
}

function rowTexts(row: ResultPaperRow, language: PaperLanguage): readonly string[] {
  const words = resultWords(language)
  const { clause, counted, changes, remedies } = row
  return [
    words.row(row.row, row.indicator, row.self, row.review),
    words.clause(clause),
    words.counted(counted),
    ...changes.map(words.changed),
    ...(remedies.length > 0 ? [words.could(remedies)] : []),
  ]
}
