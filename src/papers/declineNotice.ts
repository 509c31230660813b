import type { Letter } from './letter/letter.ts'
import { numbered } from './letter/letterParts.ts'
import { noticeLetter, type NoticeContent } from './letter/notice.ts'
import { printableIn } from './printable.ts'
import type { PaperLanguage } from './words.ts'
import { noticeWords } from './wordsNotices.ts'

export interface DeclineContent extends NoticeContent {
  /** The bureau declines acceptance or vetoes, a local office declines its recommendation. */
  readonly declined: 'acceptance' | 'recommendation' | 'veto'
  readonly reasons: readonly string[]
  /** The documents and clauses it rests on. */
  readonly basis: readonly string[]
  /** Whom the usual remedies name: the authority of reconsideration, the court; or the remedies in full. */
  readonly remedies: { readonly reconsideration: string; readonly court: string } | readonly string[]
}

/** 不予受理告知书, 不予推荐告知书 or 一票否决告知书: reasons, basis, and what can be done against it. */
export function declineNotice(content: DeclineContent, language: PaperLanguage): Letter {
  const { declined, reasons, basis, remedies, ...given } = printableIn(content)
  const words = noticeWords(language).decline
  const remedyTexts = 'court' in remedies ? words.remedies(remedies) : remedies
  return noticeLetter(
    given,
    {
      title: words[`${declined}Title`],
      officialTitle: noticeWords('zh').decline[`${declined}Title`],
      opening: words[`${declined}Decision`],
      blocks: [],
      sections: [
        { head: words.reasonsHead, texts: listed(reasons) },
        { head: words.basisHead, texts: listed(basis) },
        { head: words.remediesHead, texts: remedyTexts },
      ],
    },
    language,
  )
}

/** One alone needs no number. */
const listed = (texts: readonly string[]): readonly string[] => (texts.length > 1 ? numbered(texts) : texts)
