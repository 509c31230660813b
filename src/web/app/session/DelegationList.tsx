import { useState } from 'react'
import { ROLE_NAMES } from '#core/access/roles.ts'
import { type Appointment, delegationRoutes } from '#contract/people.ts'
import { momentText } from '../text/moment.ts'
import { useSay } from '../text/useText.ts'
import { AskFirst } from '../ui/AskFirst.tsx'
import { useAct } from '../ui/useAct.ts'
import { useDelegationText } from './text/delegations.ts'

export function DelegationList({ delegations }: { delegations: readonly Appointment[] }) {
  const words = useDelegationText()
  const { say, language } = useSay()
  const [ending, setEnding] = useState<Appointment>()
  const end = useAct(delegationRoutes.end, {
    refresh: [delegationRoutes.list],
    onDone: () => setEnding(undefined),
  })
  if (delegations.length === 0) return <p className="muted">{words.none}</p>
  return (
    <>
      <table className="tbl cards">
        <thead>
          <tr>
            <th scope="col">{words.column.to}</th>
            <th scope="col">{words.column.role}</th>
            <th scope="col">{words.column.until}</th>
            <th scope="col">{words.column.act}</th>
          </tr>
        </thead>
        <tbody>
          {delegations.map((one) => (
            <tr key={one.id}>
              <td>{one.account.name}</td>
              <td>
                {say(ROLE_NAMES[one.role])} {one.organisation.name}
              </td>
              <td data-label={words.column.until}>{one.until && momentText(one.until, language)}</td>
              <td>
                <button className="btn plain" type="button" onClick={() => setEnding(one)}>
                  {words.end}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending && (
        <AskFirst
          title={words.endTitle(ending.account.name)}
          verb={words.end}
          leave={words.leave}
          busy={end.busy}
          problem={end.problem}
          onDo={() => end.run({ params: { id: ending.id } })}
          onLeave={() => setEnding(undefined)}
        >
          <p>{words.endText}</p>
        </AskFirst>
      )}
    </>
  )
}
