import { SiteLink } from '../frame/SiteLink.tsx'
import { ROLE_NAMES } from '#core/access/roles.ts'
import { STATES, type StateOf } from '#core/workflow/states.ts'
import { dayAt, dayText } from '../text/moment.ts'
import { useSay } from '../text/useText.ts'
import { Status } from '../ui/Status.tsx'
import { useHomeText } from './text/home.ts'
import type { Mine } from '../../applying/list/mine.ts'

/** The enterprise's applications that others have in hand: with whom, and since when. */
export function WithOthers({ applications }: { applications: Mine['applications'] }) {
  const words = useHomeText()
  const { say, language } = useSay()
  const others = applications.filter(({ state }) => waitsFor(state) !== undefined && waitsFor(state) !== 'applicant')
  if (others.length === 0) return null
  return (
    <>
      <h2 className="section">{words.waiting}</h2>
      <table className="tbl cards tasks">
        <tbody>
          {others.map(({ id, year, batchNumber, state, stateSince }) => {
            const who = waitsFor(state)
            return (
              <tr key={id}>
                <td>
                  <SiteLink className="task" to={`/applications/${encodeURIComponent(id)}`}>
                    {words.batch(year, batchNumber)}
                  </SiteLink>
                </td>
                <td data-label={words.state}>
                  <Status state={state} />
                </td>
                <td data-label={words.waitingFor}>{who && say(ROLE_NAMES[who])}</td>
                <td data-label={words.since}>{dayText(dayAt(stateSince), language)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}

const waitsFor = (state: keyof typeof STATES) => (STATES[state] as StateOf).waitsFor
