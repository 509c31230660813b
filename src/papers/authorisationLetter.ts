import type { Letter } from './letter/letter.ts'
import { dateBlank, dayText, numbered, officialTitle } from './letter/letterParts.ts'
import { printableIn } from './printable.ts'
import type { PaperLanguage } from './words.ts'
import { letterWords } from './wordsLetters.ts'

export interface AuthorisationContent {
  /** The office that looks at the sealed letter. */
  readonly office: string
  readonly enterprise: string
  readonly creditCode: string
  readonly legalRepresentative: string
  readonly agent: { readonly name: string; readonly position?: string; readonly phone?: string }
  /** What the agent is authorised for. */
  readonly matter: string
  /** Last day of the term, `2027-12-31`; without it the letter holds until it is revoked. */
  readonly until?: string | undefined
  /** By which the office finds the registration. */
  readonly shortCode: string
  /** In place of the usual powers. */
  readonly powers?: readonly string[] | undefined
  readonly madeAt?: string | undefined
}

/** 授权委托书: the enterprise authorises its agent; sealed, it opens the enterprise's first account. */
export function authorisationLetter(content: AuthorisationContent, language: PaperLanguage): Letter {
  const { office, enterprise, creditCode, agent, matter, until, ...given } = printableIn(content)
  const words = letterWords(language)
  const own = words.authorisation
  const person = [
    ...(agent.position ? [{ label: words.position, value: agent.position }] : []),
    ...(agent.phone ? [{ label: words.phone, value: agent.phone }] : []),
  ]
  return {
    language,
    pitch: 'close',
    title: own.title,
    subtitles: officialTitle(language, letterWords('zh').authorisation.title),
    number: own.shortCode(given.shortCode),
    addressee: words.addressees([office]),
    blocks: [
      { kind: 'text', text: own.opening(matter) },
      {
        kind: 'facts',
        rows: [
          [{ label: words.enterprise, value: enterprise }],
          [{ label: words.creditCode, value: creditCode }],
          [
            { label: words.legalRepresentative, value: given.legalRepresentative },
            { label: words.agent, value: agent.name },
          ],
          ...(person.length > 0 ? [person] : []),
          [{ label: own.matter, value: matter }],
          [{ label: own.term, value: until ? own.until(dayText(until, language)) : own.untilRevoked }],
        ],
      },
      { kind: 'text', text: own.powersHead },
      ...numbered(given.powers ?? own.powers).map((text) => ({ kind: 'text', text }) as const),
      { kind: 'text', text: own.effect },
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
