import { formatPoints } from '#core/kernel/points.ts'
import { Facts } from '../../app/ui/Facts.tsx'
import { useDossierText } from '../text/dossier.ts'
import { useDossier } from './DossierContext.ts'

/** What departments have answered so far, the score with it, and what of it bars the application. */
export function Departments() {
  const words = useDossierText()
  const { verified } = useDossier().dossier
  if (!verified) return null
  const { total, vetoes, departments } = verified
  const facts: readonly (readonly [string, string])[] = [
    [words.verifiedTotal, total === null ? words.verifiedNone : `${formatPoints(total)} ${words.points}`],
    ...departments.map(({ name, asked, answered }) => [name, words.answeredOf(answered, asked)] as const),
  ]
  return (
    <section aria-label={words.verified}>
      <h3>{words.verified}</h3>
      {vetoes.length > 0 && (
        <p className="err" role="status">
          <b>{words.vetoes(vetoes.join(' '))}</b>
        </p>
      )}
      <Facts facts={facts} />
    </section>
  )
}
