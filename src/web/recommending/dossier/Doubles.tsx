import { useDossierText } from '../text/dossier.ts'
import { useDossier } from './DossierContext.ts'

/** The same person on two rosters, the same file from two enterprises: to be looked at, nothing more. */
export function Doubles() {
  const words = useDossierText()
  const { doubles } = useDossier().dossier
  if (!doubles || (doubles.people === 0 && doubles.files.length === 0)) return null
  return (
    <div className="err doubles">
      <div>
        <b>{words.doubles}</b>
        <ul>
          {doubles.people > 0 && <li>{words.doublePeople(doubles.people)}</li>}
          {doubles.files.map(({ name, elsewhere }) => (
            <li key={name}>{words.doubleFile(name, elsewhere)}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
