import type { Letter } from './letter/letter.ts'
import { dayText, numbered } from './letter/letterParts.ts'
import { noticeLetter, type NoticeContent } from './letter/notice.ts'
import { printableIn } from './printable.ts'
import type { PaperLanguage } from './words.ts'
import { noticeWords } from './wordsNotices.ts'

export interface AcceptanceContent extends NoticeContent {
  readonly creditCode: string
  readonly batch: string
  readonly acceptedOn: string
  /** How many files of evidence came with it. */
  readonly files: number
  readonly shortHash: string
  /** What follows, in order, each with who does it and how long it takes. */
  readonly steps: readonly string[]
}

/** 受理通知书 */
export function acceptanceNotice(content: AcceptanceContent, language: PaperLanguage): Letter {
  const given = printableIn(content)
  const words = noticeWords(language).acceptance
  const acceptedOn = dayText(given.acceptedOn, language)
  return noticeLetter(
    given,
    {
      title: words.title,
      officialTitle: noticeWords('zh').acceptance.title,
      opening: words.decision(acceptedOn),
      blocks: [
        {
          kind: 'facts',
          rows: [
            [{ label: words.enterprise, value: given.enterprise }],
            [{ label: words.creditCode, value: given.creditCode }],
            [
              { label: words.batch, value: given.batch },
              { label: words.application, value: given.application },
            ],
            [
              { label: words.submitted, value: dayText(given.submittedOn, language) },
              { label: words.accepted, value: acceptedOn },
            ],
            [
              { label: words.evidence, value: words.files(given.files) },
              { label: words.shortHash, value: given.shortHash },
            ],
          ],
        },
      ],
      sections: [{ head: words.stepsHead, texts: [...numbered(given.steps), words.reminder] }],
    },
    language,
  )
}
