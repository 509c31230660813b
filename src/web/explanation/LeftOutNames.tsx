import { parsePeriod } from '#roster/counting/period.ts'
import { whyText } from '#roster/whoCounted.ts'
import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'
import type { LeftOut } from './leftOut.ts'

/** Every person left out, with the cell that says so. */
export function LeftOutNames({ people, bench, state }: Work & { people: LeftOut }) {
  const { words, language } = useSpeech()
  const { year, cutOff } = state.check
  const period = parsePeriod(year, cutOff)
  if (!period) return null
  return (
    <ol className="names">
      {people.map(({ row, name, why }) => (
        <li key={row}>
          <b>{name}</b> <span className="muted">{words.explanation.rowNumber(row)}</span>{' '}
          {whyText(why, bench.desk.rules, period, language)}
        </li>
      ))}
    </ol>
  )
}
