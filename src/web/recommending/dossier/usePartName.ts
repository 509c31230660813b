import { useSay } from '../../app/text/useText.ts'
import { useDossierText } from '../text/dossier.ts'
import { useDossier } from './DossierContext.ts'
import { isOtherPart } from './parts.ts'

/** A part by its name: a row by number and indicator. */
export function usePartName(): (part: string) => string {
  const words = useDossierText()
  const { say } = useSay()
  const { programme } = useDossier()
  const rows = programme.rubric.groups.flatMap((group) => group.rows)
  return (part) => {
    if (isOtherPart(part)) return words[part]
    const row = rows.find(({ id }) => id === part)
    return row ? `${row.id} ${say(row.title ?? row.indicator)}` : part
  }
}
