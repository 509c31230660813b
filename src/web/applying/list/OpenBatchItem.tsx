import { useNavigate } from '@tanstack/react-router'
import { applicationRoutes } from '#contract/applying.ts'
import { useProgramme } from '../../app/api/programme.ts'
import { useSession } from '../../app/door/useSession.ts'
import { can, rolesOf } from '../../app/frame/can.ts'
import { dayAt, dayText, momentText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useNow } from '../draft/useNow.ts'
import { useCommonText } from '../text/common.ts'
import { useDaysText } from '../text/days.ts'
import { useListText } from '../text/list.ts'
import type { Mine } from './mine.ts'
import { DaysLeft } from './DaysLeft.tsx'

/** A batch one can apply to: how long it is open, and the button that begins. */
export function OpenBatchItem({ batch }: { batch: Mine['open'][number] }) {
  const words = useListText()
  const common = useCommonText()
  const days = useDaysText()
  const { say, language } = useSay()
  const session = useSession()
  const programme = useProgramme(batch.programme)
  const navigate = useNavigate()
  const now = useNow()()
  const start = useAct(applicationRoutes.start, {
    refresh: [applicationRoutes.mine],
    onDone: ({ id }) => void navigate({ to: '/applications/$id', params: { id } }),
  })
  const isOpen = batch.opensAt <= now && now < batch.closesAt
  const mayStart = can('application.start', rolesOf(session)) && session?.registration?.state !== 'awaiting'
  return (
    <li className="batch">
      <div>
        <h3>{common.batch(batch.year, batch.number)}</h3>
        <p className="muted">
          {programme && say(programme.name)} {words.cutOff(dayText(batch.cutOff, language))}
        </p>
        {batch.note && <p className="note-text">{batch.note}</p>}
        {isOpen ? (
          mayStart && (
            <p className="batch-act">
              <button
                className="btn main"
                type="button"
                disabled={start.busy}
                onClick={() => start.run({ body: { batch: batch.id } })}
              >
                {words.start}
              </button>
              <a className="btn plain" href="/self-check">
                {words.selfCheck}
              </a>
            </p>
          )
        ) : (
          <p>{words.soon(momentText(batch.opensAt, language))}</p>
        )}
        <ErrorBox problem={start.problem} />
      </div>
      {programme && isOpen && (
        <DaysLeft
          calendar={programme.calendar}
          today={dayAt(now)}
          until={dayAt(batch.closesAt)}
          deadline={days.closes(momentText(batch.closesAt, language))}
        />
      )}
    </li>
  )
}
