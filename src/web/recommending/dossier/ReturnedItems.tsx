import type { ReturnedItem } from '#contract/applying.ts'
import { Mark } from '../../app/ui/Status.tsx'
import { useDossierText } from '../text/dossier.ts'
import { usePartName } from './usePartName.ts'

/** What the last return asked for, and what was answered. */
export function ReturnedItems({ items }: { items: readonly ReturnedItem[] }) {
  const words = useDossierText()
  const nameOf = usePartName()
  return (
    <>
      <h3>{words.returned}</h3>
      <ul className="lined">
        {items.map(({ part, note, repair, answered }) => (
          <li key={part}>
            <Mark kind={answered ? 'done' : 'back'}>{answered ? words.answered : words.unanswered}</Mark>{' '}
            <b>{nameOf(part)}</b> {note}
            {repair && <span className="detail">{repair}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
