import { inWords } from '#core/messages/words.ts'
import type { NoticeContent } from '#core/notices/content.ts'
import type { WorkList } from '#papers/list/workList.ts'
import { publicNoticeWords } from '#papers/wordsPublicNotice.ts'

const HEADS = {
  zh: { sheet: '公示名单', code: '统一社会信用代码', level: '等级' },
  en: { sheet: 'Notice', code: 'Credit code', level: 'Level' },
} as const

/** The list of a notice, for a spreadsheet. */
export function listOf({ list, distinction }: NoticeContent, language: 'zh' | 'en'): WorkList {
  const words = publicNoticeWords(language)
  const { sheet, code, level } = HEADS[language]
  const text = (head: string, width: number) => ({ head, width, kind: 'text' }) as const
  return {
    sheet,
    columns: [
      { head: words.no, width: 8, kind: 'number' },
      text(words.enterprise, 40),
      text(code, 22),
      text(level, 20),
      text(words.office, 16),
      text(words.industry, 16),
    ],
    rows: list.map((line, at) => [
      at + 1,
      line.enterprise,
      line.creditCode,
      words.level(line.level, inWords(distinction, language)),
      line.office,
      inWords(line.industry, language),
    ]),
  }
}
