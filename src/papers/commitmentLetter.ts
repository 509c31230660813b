import type { Letter } from './letter/letter.ts'
import { dateBlank, dayText, hashGroups, numbered, officialTitle } from './letter/letterParts.ts'
import { printableIn } from './printable.ts'
import type { PaperLanguage } from './words.ts'
import { letterWords } from './wordsLetters.ts'

export interface CommitmentContent {
  /** Who receives it: the office that recommends, the bureau that accepts. */
  readonly addressees: readonly string[]
  readonly enterprise: string
  readonly creditCode: string
  readonly legalRepresentative: string
  readonly agent: string
  /** What is applied for. */
  readonly matter: string
  readonly batch: string
  /** The application's number. */
  readonly application: string
  /** The day on which the employees were told what is done with their data; without it, to be filled in by hand. */
  readonly informedOn?: string | undefined
  /** SHA-256 of the application's content, in hexadecimal. */
  readonly contentHash: string
  readonly shortHash: string
  /** In place of the usual commitments. */
  readonly commitments?: readonly string[] | undefined
  readonly madeAt?: string | undefined
}

/** 真实性承诺书: printed, sealed, scanned and attached; it holds for the content with this hash alone. */
export function commitmentLetter(content: CommitmentContent, language: PaperLanguage): Letter {
  const { enterprise, creditCode, matter, informedOn, contentHash, ...given } = printableIn(content)
  const words = letterWords(language)
  const own = words.commitment
  const commitments = given.commitments ?? own.commitments(dayText(informedOn, language))
  return {
    language,
    pitch: 'close',
    title: own.title,
    subtitles: officialTitle(language, letterWords('zh').commitment.title),
    addressee: words.addressees(given.addressees),
    blocks: [
      { kind: 'text', text: own.opening(matter) },
      ...numbered(commitments).map((text) => ({ kind: 'text', text }) as const),
      {
        kind: 'facts',
        rows: [
          [{ label: words.enterprise, value: enterprise }],
          [{ label: words.creditCode, value: creditCode }],
          [
            { label: words.batch, value: given.batch },
            { label: words.application, value: given.application },
          ],
          [
            { label: words.legalRepresentative, value: given.legalRepresentative },
            { label: words.agent, value: given.agent },
          ],
          [{ label: own.hash, value: hashGroups(contentHash) }],
          [{ label: own.shortHash, value: given.shortHash }],
        ],
      },
      { kind: 'text', text: own.binding },
    ],
    signatures: [
      [
        { label: words.sealed, value: '' },
        { label: words.signedBy(words.legalRepresentative), value: '' },
      ],
      [
        { label: words.signedBy(words.agent), value: '' },
        { label: words.signedOn, value: dateBlank(language) },
      ],
    ],
    notes: [...own.notes, words.translation].filter(Boolean),
    madeAt: given.madeAt,
  }
}
