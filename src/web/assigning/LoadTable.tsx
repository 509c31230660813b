import type { AssignableReviewer } from '#contract/assigning.ts'
import { type Assignments, loadOf, namesOf } from './model.ts'
import { useAssigningText } from './text/assigning.ts'

/** What each reviewer has in the batch: one review, one cell. */
export function LoadTable({ all }: { all: Assignments }) {
  const words = useAssigningText()
  const names = namesOf(all)
  return (
    <section aria-labelledby="loads" className="assignment-part">
      <h2 id="loads">{words.loads}</h2>
      <table className="tbl cards">
        <thead>
          <tr>
            <th scope="col">{words.reviewer}</th>
            <th scope="col">{words.employer}</th>
            <th scope="col">{words.specialities}</th>
            <th scope="col">{words.load}</th>
          </tr>
        </thead>
        <tbody>
          {all.reviewers.map((one) => (
            <tr key={one.id}>
              <td>
                <b>{names.get(one.id)}</b>
              </td>
              <td data-label={words.employer}>
                {one.stated ? one.employer : <span className="amber">{words.employerUnknown}</span>}
              </td>
              <td data-label={words.specialities}>{one.specialities}</td>
              <td data-label={words.load}>
                <span className="assignment-load">
                  {words.loadText(loadOf(one), one.begun, one.finished)}
                  <Cells of={one} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Full: handed in; half: begun; outlined: still to come. The numbers beside them say the same. */
function Cells({ of: { assigned, begun, finished } }: { of: AssignableReviewer }) {
  const cells = (kind: string, count: number) =>
    Array.from({ length: count }, (_, at) => <i key={`${kind} ${at}`} className={kind} />)
  return (
    <span className="pts" aria-hidden="true">
      {cells('w', finished)}
      {cells('h', begun)}
      {cells('o', assigned)}
    </span>
  )
}
