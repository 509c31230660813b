import type { NoticeContent } from '#core/notices/content.ts'
import { LEVELS } from '#core/notices/content.ts'
import { inWords } from '#core/messages/words.ts'
import type { Letter, LetterBlock } from './letter/letter.ts'
import { dayText, officialTitle } from './letter/letterParts.ts'
import { printableIn } from './printable.ts'
import type { PaperLanguage } from './words.ts'
import { publicNoticeWords } from './wordsPublicNotice.ts'

export interface PublicNoticeContent {
  readonly content: NoticeContent
  readonly term: { readonly firstDay: string | null; readonly lastDay: string | null }
  /** Of the content; a draft has none yet. */
  readonly sha256?: string
}

/** 公示: the list by level, how long it is on, and where objections go. */
export function publicNotice(given: PublicNoticeContent, language: PaperLanguage): Letter {
  const { content, term, sha256 } = printableIn(given)
  const { title, introduction, host, distinction, contact, days, list, publishedOn } = content
  const words = publicNoticeWords(language)
  const what = inWords(distinction, language)
  const groups = LEVELS.map((level) => ({ level, lines: list.filter((line) => line.level === level) })).filter(
    ({ lines }) => lines.length > 0,
  )
  const text = (said: string): LetterBlock => ({ kind: 'text', text: said })
  const known = (day: string | null) => (day === null ? undefined : dayText(day, language))
  return {
    language,
    pitch: 'official',
    title: inWords(title, language),
    subtitles: officialTitle(language, inWords(title, 'zh')),
    addressee: '',
    blocks: [
      text(language === 'zh' ? introduction : words.introduction(list.length, what)),
      text(words.term(known(term.firstDay), known(term.lastDay), days)),
      text(words.objections(contact)),
      ...(contact.supervision ? [text(words.supervision(contact.supervision))] : []),
      ...groups.flatMap(({ level, lines }, at): LetterBlock[] => [
        { kind: 'head', text: words.heading(at, words.level(level, what), lines.length) },
        {
          kind: 'table',
          columns: [
            { head: words.no, share: 8, prose: false },
            { head: words.enterprise, share: 52, prose: true },
            { head: words.office, share: 22, prose: false },
            { head: words.industry, share: 22, prose: false },
          ],
          rows: lines.map(({ enterprise, office, industry }, no) => [
            String(no + 1),
            enterprise,
            office,
            inWords(industry, language),
          ]),
        },
      ]),
    ],
    signatures: [],
    issued: { by: inWords(host, language), day: dayText(publishedOn, language) },
    notes: [sha256 ? words.hash(sha256) : words.draft, words.translation].filter(Boolean),
    madeAt: publishedOn,
  }
}
