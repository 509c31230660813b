import { Link } from '@tanstack/react-router'
import { ROLE_NAMES } from '#core/access/roles.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { type StateOf, STATES } from '#core/workflow/states.ts'
import { dayAt, dayText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { Status } from '../../app/ui/Status.tsx'
import { useCommonText } from '../text/common.ts'
import { useListText } from '../text/list.ts'
import type { Mine } from './mine.ts'

/** One application: which batch, how it stands, who has it now, and what to do. */
export function ApplicationItem({ application }: { application: Mine['applications'][number] }) {
  const words = useListText()
  const common = useCommonText()
  const { say, language } = useSay()
  const { id, year, batchNumber, number, state, stateSince, dueDay, selfTotal } = application
  const { waitsFor }: StateOf = STATES[state]
  const facts = [
    number === null ? undefined : words.number(number),
    words.since(dayText(dayAt(stateSince), language)),
    state === 'returned' && dueDay ? words.dueDay(dayText(dueDay, language)) : undefined,
  ]
  return (
    <li>
      <span>
        <Link to="/applications/$id" params={{ id }}>
          {common.batch(year, batchNumber)}
        </Link>
        <small>{facts.filter(Boolean).join(' · ')}</small>
      </span>
      <span className="miss">{waitsFor && words.waits(say(ROLE_NAMES[waitsFor]))}</span>
      <span className="p">{selfTotal !== null && words.selfScore(formatPoints(selfTotal))}</span>
      <Status state={state} />
    </li>
  )
}
