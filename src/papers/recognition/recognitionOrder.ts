import { printableIn } from '../printable.ts'
import { dayText } from '../letter/letterParts.ts'
import type { PaperLanguage } from '../words.ts'
import { recognitionWords } from '../wordsRecognition.ts'
import type { OfficialDocument } from './officialDocument.ts'

export interface OrderPaper {
  readonly mark: string
  readonly number: string
  /** `2026-06-25` */
  readonly day: string
  readonly issuer: string
  readonly batch: string
  readonly place: string
  readonly distinction: string
  readonly basis: { readonly document: string; readonly number: string }
  /** The highest level first; empty ones are left out. */
  readonly groups: readonly {
    readonly title: string
    readonly excellent: boolean
    readonly entries: readonly OrderLine[]
  }[]
  readonly madeAt?: string | undefined
}

export interface OrderLine {
  readonly enterprise: string
  readonly creditCode: string
  readonly office: string
  readonly certificate: string
}

/** 认定文件: who is recognised, on what it rests, and the list as an annex. */
export function recognitionOrder(given: OrderPaper, language: PaperLanguage): OfficialDocument {
  const paper = printableIn(given)
  const words = recognitionWords(language)
  const groups = paper.groups.filter(({ entries }) => entries.length > 0)
  const total = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  const excellent = groups.reduce((sum, group) => sum + (group.excellent ? group.entries.length : 0), 0)
  const { batch, place, distinction } = paper
  const first = groups[0]?.entries[0]?.enterprise ?? ''
  const annexTitle = words.annexTitle(batch)
  const { columns } = words
  return {
    language,
    mark: paper.mark,
    number: paper.number,
    title: words.orderTitle({ batch, place, distinction }),
    addressee: words.addressee,
    paragraphs: [
      words.orderBasis({ ...paper.basis, first, total, batch, place, distinction, excellent }),
      words.orderDecision,
      words.orderDuty,
    ],
    annexNote: words.annexNote(annexTitle),
    issued: { by: paper.issuer, day: dayText(paper.day, language) },
    note: words.publicNote,
    notes: [words.translation].filter(Boolean),
    annex: {
      label: words.annex,
      title: annexTitle,
      sections: groups.map(({ title, entries }, at) => ({
        head: words.annexSection(at, title, entries.length),
        columns: [
          { head: columns.no, share: 9, prose: false },
          { head: columns.enterprise, share: 42, prose: true },
          { head: columns.creditCode, share: 38, prose: false },
          { head: columns.office, share: 24, prose: false },
          { head: columns.certificate, share: 43, prose: false },
        ],
        rows: entries.map((one, line) => [
          String(line + 1),
          one.enterprise,
          one.creditCode,
          one.office,
          one.certificate,
        ]),
      })),
    },
    madeAt: paper.madeAt,
  }
}
