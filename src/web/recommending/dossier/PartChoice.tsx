import { useSay } from '../../app/text/useText.ts'
import { useDossierText } from '../text/dossier.ts'
import { useDossier } from './DossierContext.ts'
import { OTHER_PARTS } from './parts.ts'

interface Props {
  readonly part: string
  readonly rows: readonly string[]
  readonly onPart: (part: string) => void
}

/** On a phone the table is one choice. */
export function PartChoice({ part, rows, onPart }: Props) {
  const words = useDossierText()
  const { say } = useSay()
  const { programme } = useDossier()
  return (
    <select
      className="field part-choice"
      aria-label={words.choosePart}
      value={part}
      onChange={(event) => onPart(event.target.value)}
    >
      {OTHER_PARTS.map((one) => (
        <option key={one} value={one}>
          {words[one]}
        </option>
      ))}
      {programme.rubric.groups.map((group) => (
        <optgroup key={group.id} label={say(group.title)}>
          {group.rows
            .filter(({ id }) => rows.includes(id))
            .map((row) => (
              <option key={row.id} value={row.id}>
                {row.id} {say(row.title ?? row.indicator)}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
}
