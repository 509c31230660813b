import { parsePeriod } from '#roster/counting/period.ts'
import { type Counted, whyText } from '#roster/whoCounted.ts'
import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'

/** Every person left out, with the cell that says so. */
export function LeftOutNames({ who, bench, state }: Work & { who: Counted }) {
  const { words, language } = useSpeech()
  const { year, cutOff } = state.check
  const period = parsePeriod(year, cutOff)
  if (!period) return null
  return (
    <ol className="names">
      {who.leftOutPeople.map(({ row, name, why }) => (
        <li key={row}>
          <b>{name}</b> <span className="muted">{words.explanation.rowNumber(row)}</span>{' '}
          {whyText(why, bench.desk.rules, period, language)}
        </li>
      ))}
    </ol>
  )
}
