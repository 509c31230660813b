import type { SettlementFile } from '#contract/reviewing.ts'
import type { Programme } from '#core/programme/programme.ts'
import { dayAt, dayText } from '../app/text/moment.ts'
import { useSay } from '../app/text/useText.ts'
import { DetermineForm } from './DetermineForm.tsx'
import { factOf, labelOf, valueOf } from './factOf.ts'
import { useReviewingText } from './text/reviewing.ts'

interface Props {
  readonly file: SettlementFile
  readonly programme: Programme
  readonly fact: string
  readonly canDetermine: boolean
  readonly isDetermining: boolean
  readonly onDetermine: (wanted: boolean) => void
}

const CHIPS = { declared: 'by qi', roster: 'by', verified: 'by bu', determined: 'by ping' } as const

/** Everybody's word about one fact, the one that holds marked, the beaten ones struck and kept. */
export function FactWords({ file, programme, fact, canDetermine, isDetermining, onDetermine }: Props) {
  const words = useReviewingText()
  const { say, language } = useSay()
  const of = factOf(programme, fact)
  // From the weakest to the strongest, as they came to be.
  const claims = file.claims.filter((claim) => claim.fact === fact).reverse()
  const difference = file.differences.find((one) => one.fact === fact)
  const label = labelOf(programme, fact, say)
  const nameOf = ({ ground, source, label: expert }: SettlementFile['claims'][number]): string => {
    if (ground !== 'determined') return source || words.chips[ground][1]
    return expert === null ? words.officer : words.expert(expert)
  }
  return (
    <section className="fact-words" aria-label={label}>
      <header>
        <h3>{label}</h3>
        {difference && (
          <span className={difference.settled ? 'muted' : 'amber'}>
            {difference.settled ? words.settledWord : words.differentWord}
          </span>
        )}
        {canDetermine && !isDetermining && (
          <button className="btn" type="button" onClick={() => onDetermine(true)}>
            {words.determine}
            <span className="sr"> {label}</span> <kbd aria-hidden="true">D</kbd>
          </button>
        )}
        {of?.departmentsOnly && <span className="muted">{words.departmentsOnly}</span>}
      </header>
      {claims.length === 0 ? (
        <p className="muted">{words.notStated}</p>
      ) : (
        <table className="tbl claims">
          <tbody>
            {claims.map((claim) => (
              <tr key={claim.number} className={claim.holds ? 'hold' : 'off'}>
                <th scope="row">
                  <span className={CHIPS[claim.ground]} aria-hidden="true">
                    {words.chips[claim.ground][0]}
                  </span>{' '}
                  {nameOf(claim)}
                </th>
                <td className="v">
                  {claim.value === null ? words.cannotTell : valueOf(programme, fact, claim.value, say, words)}
                </td>
                <td>
                  {claim.reason} <span className="muted">{dayText(dayAt(claim.at), language)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isDetermining && of && <DetermineForm file={file} fact={fact} of={of} onClose={() => onDetermine(false)} />}
    </section>
  )
}
