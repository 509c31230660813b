import { Link } from '@tanstack/react-router'
import type { CertificateAnswer } from '#contract/recognising.ts'
import { CERTIFICATE_STATES } from '#core/recognition/certificateState.ts'
import { dayText, momentText } from '../app/text/moment.ts'
import { useSay } from '../app/text/useText.ts'
import { Mark } from '../app/ui/Status.tsx'
import { useCheckText } from './text/check.ts'

/** The answer in a shape, a word and a sentence; what is gone is never drawn as if it held. */
export function CheckAnswer({ answer }: { answer: CertificateAnswer }) {
  const words = useCheckText()
  const { say, language } = useSay()
  const { answer: state, certificate, number, suggestion, at } = answer
  const day = certificate ? dayText(certificate.since, language) : ''
  const of = state === 'mistyped' ? undefined : CERTIFICATE_STATES[state]
  return (
    <article className={`certificate ${state}`} aria-label={number}>
      <p className="state">
        <Mark kind={of?.kind ?? 'back'}>{of ? say(of) : words.mistyped}</Mark>
      </p>
      {certificate && <h2>{certificate.enterprise}</h2>}
      <p className="answer">{words.say[state](day)}</p>
      {suggestion && (
        <p>
          {words.suggestion}{' '}
          <Link to="/check/$number" params={{ number: suggestion }}>
            {suggestion}
          </Link>
          {language === 'zh' ? '？' : '?'}
        </p>
      )}
      <dl>
        {factsOf(answer, words, language, day).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="decisive">{words.at(momentText(at, language), location.host)}</p>
      {certificate && (
        <button className="btn noprint" type="button" onClick={() => window.print()}>
          {words.print}
        </button>
      )}
    </article>
  )
}

type Pairs = readonly (readonly [name: string, value: string])[]

function factsOf(
  { answer, certificate, number }: CertificateAnswer,
  words: ReturnType<typeof useCheckText>,
  language: 'zh' | 'en',
  day: string,
): Pairs {
  if (!certificate) return [[words.asked, number]]
  const { issuer, issuedOn, untilDay, lastRecheck } = certificate
  const since = answer === 'mistyped' ? '' : words.since[answer]
  return [
    [
      answer === 'valid' ? words.title2 : words.formerTitle,
      language === 'zh' ? certificate.title : certificate.titleEn,
    ],
    [words.number, number],
    [words.issuedOn, dayText(issuedOn, language)],
    ...(since ? ([[since, day]] as const) : []),
    ...(untilDay && answer === 'valid' ? ([[words.until, dayText(untilDay, language)]] as const) : []),
    ...(lastRecheck !== null && answer === 'valid' ? ([[words.recheck, words.recheckOf(lastRecheck)]] as const) : []),
    [words.issuer, issuer],
  ]
}
