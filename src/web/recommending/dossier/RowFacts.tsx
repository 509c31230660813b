import type { Verified } from '#contract/recommending.ts'
import type { RowExplanation } from '#core/rubric/explanation.ts'
import { useSay } from '../../app/text/useText.ts'
import { useDossierText } from '../text/dossier.ts'
import { useDossier } from './DossierContext.ts'
import { factText } from './factText.ts'

const CHIPS = { declared: 'by qi', roster: 'by', verified: 'by bu', determined: 'by ping' } as const

/** The facts a row reads: the value, and on whose word it stands. */
export function RowFacts({ explained }: { explained: RowExplanation }) {
  const words = useDossierText()
  const { say } = useSay()
  const { dossier, work } = useDossier()
  const { book } = work.bench.compiled
  const keys = explained.row.facts.map((at) => book.keys[at]!)
  return (
    <table className="tbl row-facts">
      <caption>{words.facts}</caption>
      <tbody>
        {keys.map(({ key, fact }) => {
          const ground = dossier.grounds[key]
          const claims = lastOfEach((dossier.verified?.claims ?? []).filter((claim) => claim.fact === key))
          const [chip, name] = ground ? words.grounds[ground] : ['', '']
          return (
            <tr key={key}>
              <th scope="row">{say(fact.label)}</th>
              <td>
                <b>{factText(fact, dossier.facts[key], say, words)}</b>
              </td>
              <td className="ground">
                {ground && (
                  <>
                    <span className={CHIPS[ground]} aria-hidden="true">
                      {chip}
                    </span>{' '}
                    {ground === 'roster' && dossier.roster?.stepped.includes(key) ? words.stepped : name}
                  </>
                )}
                {claims.map((claim) => (
                  <p className="claimed" key={`${claim.department} ${claim.at}`}>
                    <span className={CHIPS.verified} aria-hidden="true">
                      {words.grounds.verified[0]}
                    </span>{' '}
                    {words.claimed(claim.department)}{' '}
                    <b>{claim.value === null ? words.cannotTell : factText(fact, claim.value, say, words)}</b>
                    {claim.reason && `　${claim.reason}`}
                  </p>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Of each department its last word. */
const lastOfEach = (claims: Verified['claims']): Verified['claims'] => [
  ...new Map(claims.map((claim) => [claim.department, claim])).values(),
]
