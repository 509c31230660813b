import type { NoticeDraft } from '#contract/noticing.ts'
import { useOfficeText } from '../text/office.ts'

/** What the notice would bring about for each application of the decision. */
export function DraftList({ draft: { list, reserved, notSelected } }: { draft: NoticeDraft }) {
  const words = useOfficeText()
  return (
    <div>
      <h2>{words.list(list.length)}</h2>
      {list.length === 0 && <p className="empty">{words.listEmpty}</p>}
      <table className="tbl">
        <tbody>
          {list.map(({ application, enterprise, office, level, fromReserve }, at) => (
            <tr key={application}>
              <td className="r muted">{at + 1}</td>
              <td>
                {enterprise}
                {fromReserve !== null && <small className="detail">{words.fromReserve(fromReserve)}</small>}
              </td>
              <td className="muted">{office}</td>
              <td>{level === 'excellent' && words.excellent}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {reserved.length > 0 && (
        <>
          <h2 className="section">{words.reserved(reserved.length)}</h2>
          <ul className="lined">
            {reserved.map(({ application, enterprise, place }) => (
              <li key={application}>
                {words.reservedAt(place)}　{enterprise}
              </li>
            ))}
          </ul>
        </>
      )}
      {notSelected.length > 0 && (
        <>
          <h2 className="section">{words.notSelected(notSelected.length)}</h2>
          <ul className="lined">
            {notSelected.map(({ application, enterprise, reason }) => (
              <li key={application}>
                {enterprise}
                <small className="detail">{reason}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
