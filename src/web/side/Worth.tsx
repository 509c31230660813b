import type { Incentive } from '#core/programme/programme.ts'
import type { Work } from '../bench/work.ts'
import { yuan } from '#core/rubric/text/numbers.ts'
import { useSpeech } from '../text/words.ts'
import { amountWords, ownAmounts, sums } from './worth.ts'

/** What recognition is worth in yuan. A cap stays a cap and a range a range; nothing is guessed. */
export function Worth({ bench: { programme }, model }: Work) {
  const { words, say, language } = useSpeech()
  const own = ownAmounts(programme.incentives, model.scored.facts)
  const mine = new Set(own.map(({ incentive }) => incentive.id))
  const further = programme.incentives.filter((one) => one.kind === 'money' && !mine.has(one.id))
  const support = programme.incentives.filter((one) => one.kind === 'support')
  return (
    <section className="worths" aria-labelledby="worth-title">
      <h2 id="worth-title">{words.worth.title}</h2>
      <table className="worth">
        <caption className="sr">{words.worth.title}</caption>
        <tbody>
          {own.map(({ incentive, fen, atMost, units }) => (
            <tr key={incentive.id}>
              <td>
                {say(incentive.name)}
                {units !== undefined && (
                  <small>{words.worth.units(units, yuan(BigInt(fen / Math.max(units, 1))))}</small>
                )}
                {incentive.note && <small>{say(incentive.note)}</small>}
              </td>
              <td>{words.worth.amount(yuan(BigInt(fen)), atMost)}</td>
            </tr>
          ))}
          {sums(own).map(({ name, fen, atMost }) => (
            <tr key={fen} className="t">
              <td>{name ? words.worth.sumFor(say(name)) : words.worth.sum}</td>
              <td>{words.worth.amount(yuan(BigInt(fen)), atMost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details className="further extra">
        <summary>{words.worth.further}</summary>
        <ul>
          {further.map((one) => (
            <Further key={one.id} incentive={one} text={amountWords(one, language, words)} />
          ))}
          {support.map((one) => (
            <Further key={one.id} incentive={one} text="" />
          ))}
        </ul>
      </details>
      <p className="cav">{words.worth.caveat}</p>
    </section>
  )
}

function Further({ incentive, text }: { incentive: Incentive; text: string }) {
  const { say } = useSpeech()
  return (
    <li>
      <b>{say(incentive.name)}</b> {text}
      {incentive.note && <small>{say(incentive.note)}</small>}
    </li>
  )
}
