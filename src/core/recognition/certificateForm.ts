import type { Programme } from '../programme/programme.ts'
import type { Text } from '../programme/written.ts'

export const LEVELS = ['skilled', 'excellent'] as const
export type Level = (typeof LEVELS)[number]

/** How a programme numbers its certificates, who issues them and how long they hold. */
export interface CertificateRules {
  /** `{year}` and `{serial:4}` stand for the year and the serial number with at least so many digits. */
  readonly number: Readonly<Record<Level, string>>
  /** What the enterprise is called on its certificate. */
  readonly title: Readonly<Record<Level, Text>>
  readonly issuer: Text
  /** The words above an official document, 发文机关标志. */
  readonly documentHead: Text
  /** Years that a recognition holds; absent: no term. */
  readonly termYears?: number
  /** The day of each year from which the re-check is due, `03-01`. */
  readonly recheckFrom: string
}

const NUMBER = { skilled: 'SE-{year}-{serial:4}', excellent: 'SE-E-{year}-{serial:4}' } as const
const RECHECK_FROM = '03-01'

/** What the programme says, and the usual where it says nothing. */
export function certificateRules(
  programme: Pick<Programme, 'certificate' | 'distinction' | 'place'>,
): CertificateRules {
  const { certificate = {}, distinction, place } = programme
  const issuer = certificate.issuer ?? place.host ?? place.name
  return {
    number: certificate.number ?? NUMBER,
    title: certificate.title ?? {
      skilled: joined(place.name, distinction, { zh: '', en: ' ' }),
      excellent: joined(place.name, distinction, { zh: '优秀', en: ' excellent ' }),
    },
    issuer,
    documentHead: certificate.documentHead ?? issuer,
    ...(certificate.termYears !== undefined && { termYears: certificate.termYears }),
    recheckFrom: certificate.recheckFrom ?? RECHECK_FROM,
  }
}

/** Place and distinction in every language that both have. */
const joined = (place: Text, distinction: Text, between: Readonly<Record<'zh' | 'en', string>>): Text =>
  Object.fromEntries(
    Object.entries(distinction).flatMap(([language, words]) => {
      const name = place[language]
      return name === undefined ? [] : [[language, `${name}${between[language === 'zh' ? 'zh' : 'en']}${words}`]]
    }),
  )
