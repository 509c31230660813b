import { useState } from 'react'
import { type Appointment, colleagueRoutes } from '#contract/people.ts'
import { ROLE_NAMES } from '#core/access/roles.ts'
import { useSession } from '../../app/door/useSession.ts'
import { useSay } from '../../app/text/useText.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { Mark } from '../../app/ui/Status.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useColleaguesText } from '../text/colleagues.ts'

const MARKS = { proposed: 'wait', active: 'done', refused: 'shut', ended: 'shut' } as const

/** One person in one role. */
export function ColleagueItem({ appointment }: { appointment: Appointment }) {
  const words = useColleaguesText()
  const { say } = useSay()
  const session = useSession()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const end = useAct(colleagueRoutes.end, { refresh: [colleagueRoutes.list], onDone: () => setAsking(false) })
  const { id, account, role, state } = appointment
  const isSelf = account.id === session?.account?.id
  const invited = account.state === 'invited'
  const roleName = say(ROLE_NAMES[role])
  return (
    <li className="person-line">
      <span>
        <b>{account.name}</b>
        {isSelf && words.you}
        <small>{roleName}</small>
      </span>
      <Mark kind={invited ? 'wait' : MARKS[state]}>{invited ? words.invited : words.states[state]}</Mark>
      {!isSelf && (state === 'active' || state === 'proposed') && (
        <button className="btn plain" type="button" onClick={() => setAsking(true)}>
          {words.end}
          <span className="sr"> {account.name}</span>
        </button>
      )}
      {asking && (
        <AskFirst
          title={words.endTitle}
          verb={words.end}
          leave={words.leave}
          tone="final"
          busy={end.busy}
          problem={end.problem}
          onDo={() => end.run({ params: { id }, body: { reason } })}
          onLeave={() => {
            end.clear()
            setAsking(false)
          }}
        >
          <p>{words.endText(account.name, roleName)}</p>
          <TextField label={words.reason} value={reason} onText={setReason} maxLength={300} optional />
        </AskFirst>
      )}
    </li>
  )
}
