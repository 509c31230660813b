import type { Letter, LetterBlock } from '../letter/letter.ts'
import { dayText, officialTitle } from '../letter/letterParts.ts'
import { printableIn } from '../printable.ts'
import type { PaperLanguage } from '../words.ts'
import { recognitionWords } from '../wordsRecognition.ts'

export interface RevocationPaper {
  readonly issuer: string
  readonly enterprise: string
  readonly title: string
  readonly certificate: string
  /** Days are `2026-06-25`. */
  readonly recognisedOn: string
  readonly revokedOn: string
  readonly reasons: readonly string[]
  readonly outcome: readonly string[]
  readonly basis: readonly string[]
  readonly remedies: readonly string[]
  readonly madeAt?: string | undefined
}

/** 撤销认定告知书: reasons, what follows for incentives, basis, and what can be done against it. */
export function revocationNotice(given: RevocationPaper, language: PaperLanguage): Letter {
  const paper = printableIn(given)
  const words = recognitionWords(language)
  const { title, certificate: number } = paper
  const sections = [
    [words.reasons, paper.reasons],
    [words.outcome, paper.outcome],
    [words.basis, paper.basis],
    [words.remedies, paper.remedies],
  ] as const
  const decision = words.revocationDecision({ recognisedOn: dayText(paper.recognisedOn, language), title, number })
  return {
    language,
    pitch: 'official',
    title: words.revocationTitle,
    subtitles: officialTitle(language, words.revocationOfficial),
    addressee: words.to(paper.enterprise),
    blocks: [
      { kind: 'text', text: decision },
      ...sections.flatMap(([head, texts], at): LetterBlock[] => [
        { kind: 'head', text: words.heading(at, head) },
        ...texts.map((text) => ({ kind: 'text', text }) as const),
      ]),
      { kind: 'text', text: words.effect },
    ],
    signatures: [],
    issued: { by: paper.issuer, day: dayText(paper.revokedOn, language) },
    notes: [words.translation].filter(Boolean),
    madeAt: paper.madeAt,
  }
}
