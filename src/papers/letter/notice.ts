import type { PaperLanguage } from '../words.ts'
import { type NoticeContact, noticeWords } from '../wordsNotices.ts'
import type { Letter, LetterBlock } from './letter.ts'
import { dayText } from './letterParts.ts'

/** What every notice of an office to an applicant says. Days are `2026-03-05`. */
export interface NoticeContent {
  /** The office that sends it. */
  readonly sender: string
  /** The number of the document, as `…〔2026〕3号`. */
  readonly number?: string | undefined
  readonly enterprise: string
  /** What is applied for. */
  readonly matter: string
  /** The application's number. */
  readonly application: string
  readonly submittedOn: string
  readonly contact: NoticeContact
  /** The day of the notice. */
  readonly day: string
  readonly madeAt?: string | undefined
}

/** A section under a head, which is numbered where there are several. */
export interface Section {
  readonly head: string
  readonly texts: readonly string[]
}

interface Notice {
  readonly title: string
  readonly officialTitle: string
  readonly opening: string
  /** What stands between the opening and the sections. */
  readonly blocks: readonly LetterBlock[]
  readonly sections: readonly Section[]
}

/** A notice in the layout that all of them share; at the end it says whom to ask. */
export function noticeLetter(content: NoticeContent, notice: Notice, language: PaperLanguage): Letter {
  const words = noticeWords(language)
  const { matter, application, submittedOn, contact } = content
  const received = words.received({ matter, application, submittedOn: dayText(submittedOn, language) })
  return {
    language,
    pitch: 'official',
    title: notice.title,
    subtitles: language === 'zh' ? [] : [notice.officialTitle],
    number: content.number,
    addressee: words.addressee(content.enterprise),
    blocks: [
      { kind: 'text', text: received + (language === 'zh' ? '' : ' ') + notice.opening },
      ...notice.blocks,
      ...notice.sections.flatMap(({ head, texts }, at): LetterBlock[] => [
        { kind: 'head', text: notice.sections.length > 1 ? words.heading(at, head) : head },
        ...texts.map((text) => ({ kind: 'text', text }) as const),
      ]),
      { kind: 'text', text: words.contact(contact) },
    ],
    signatures: [],
    issued: { by: content.sender, day: dayText(content.day, language) },
    notes: [words.translation].filter(Boolean),
    madeAt: content.madeAt,
  }
}
