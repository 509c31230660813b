import { canonicalJson } from '../applying/content.ts'
import type { Day } from '../calendar/day.ts'
import type { Text } from '../programme/written.ts'
import type { Level } from './plan.ts'
import type { PublicationText } from './scan.ts'

/** Where objections go, and who watches over it. The numbers are the office's own. */
export interface NoticeContact {
  readonly unit: string
  readonly phone: string
  readonly address: string
  /** Discipline inspection (纪检监督). */
  readonly supervision: string
}

/** A line of the list. */
export interface NoticeLine {
  readonly application: string
  readonly enterprise: string
  readonly creditCode: string
  readonly office: string
  readonly industry: Text
  readonly level: Level
}

/** A notice as it is published: this very content is hashed, shown, printed and handed out as open data. */
export interface NoticeContent {
  readonly title: Text
  /** In the official language. */
  readonly introduction: string
  readonly host: Text
  readonly distinction: Text
  readonly publishedOn: Day
  readonly days: number
  readonly contact: NoticeContact
  readonly list: readonly NoticeLine[]
}

export const LEVELS = ['excellent', 'skilled'] as const satisfies readonly Level[]

/** The text whose hash is printed on the notice. */
export const noticeText = (content: NoticeContent): string => canonicalJson(content)

/** All that people will read, with the place of each text. `list.2`: the third line. */
export const publicTexts = ({ title, introduction, contact, list }: NoticeContent): readonly PublicationText[] => [
  ...Object.values(title).map((text) => ({ where: 'title', text })),
  { where: 'introduction', text: introduction },
  ...Object.entries(contact).map(([field, text]) => ({ where: `contact.${field}`, text: String(text) })),
  ...list.flatMap(({ enterprise, creditCode, office }, at) =>
    [enterprise, creditCode, office].map((text) => ({ where: `list.${at}`, text })),
  ),
]

/** The numbers under which the office wants to be called. */
export const declaredNumbers = ({ contact }: Pick<NoticeContent, 'contact'>): readonly string[] => [
  contact.phone,
  contact.supervision,
]
