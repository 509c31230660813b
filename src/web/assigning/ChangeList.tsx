import { type Assignments, type Change, namesOf } from './model.ts'
import { useMarks } from '../app/text/useMarks.ts'
import { useAssigningText } from './text/assigning.ts'

/** All that would change: of each application who comes and who goes. */
export function ChangeList({ changes, all }: { changes: readonly Change[]; all: Assignments }) {
  const words = useAssigningText()
  const marks = useMarks()
  const names = namesOf(all)
  const named = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? '').join(marks.and)
  const count = (of: 'add' | 'remove'): number => changes.reduce((sum, change) => sum + change[of].length, 0)
  return (
    <>
      <p>
        <b>{words.wouldChange(changes.length, count('add'), count('remove'))}</b>
      </p>
      <table className="tbl cards">
        <thead>
          <tr>
            <th scope="col">{words.enterprise}</th>
            <th scope="col">{words.stays}</th>
            <th scope="col">{words.comes}</th>
            <th scope="col">{words.goes}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ application, seen, add, remove }) => (
            <tr key={application}>
              <td>{all.items.find((item) => item.application === application)?.enterprise}</td>
              <td data-label={words.stays}>{named(seen.filter((id) => !remove.includes(id)))}</td>
              <td data-label={words.comes}>
                <b>{named(add)}</b>
              </td>
              <td data-label={words.goes}>
                <span className="gone">{named(remove)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
