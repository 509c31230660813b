import { useState } from 'react'
import type { Act } from '#core/workflow/transitions.ts'
import { type Offer, offers } from '#core/workflow/available.ts'
import { STATES } from '#core/workflow/states.ts'
import type { Operation } from '#contract/routes.ts'
import { useSession } from '../../app/door/useSession.ts'
import { can, rolesOf } from '../../app/frame/can.ts'
import { useSay } from '../../app/text/useText.ts'
import { spanText } from '../../table/PointsText.tsx'
import { useActText } from '../text/acts.ts'
import { useDossierText } from '../text/dossier.ts'
import { ActDialog } from './ActDialog.tsx'
import { useDossier } from './DossierContext.ts'

interface Props {
  /** The row being read. */
  readonly row: string | undefined
  /** The key that returns a row was pressed. */
  readonly returning: boolean
  readonly onReturning: (returning: boolean) => void
}

/** Acts that have a dialog here; the table offers others later in the life of an application. */
const OPERATIONS: Partial<Record<Act, Operation>> = {
  recommend: 'dossier.recommend',
  return: 'dossier.return',
  decline: 'dossier.decline',
  accept: 'dossier.accept',
  veto: 'dossier.veto',
}

const BUTTONS = { main: 'btn main', plain: 'btn', final: 'btn final' } as const

/** What may be done now, as the one transition table has it; the main act is the last. */
export function ActBar({ row, returning, onReturning }: Props) {
  const words = useDossierText()
  const acts = useActText()
  const { say } = useSay()
  const { dossier, work } = useDossier()
  const roles = rolesOf(useSession())
  // The offer itself: what came of an act is still to be shown when it is offered no longer.
  const [chosen, setChosen] = useState<Offer>()
  const [done, setDone] = useState(false)
  const { state } = dossier.application
  const offered = offers(state, roles).filter(({ act }) => {
    const operation = OPERATIONS[act]
    // Only what a department has established can bar an application.
    if (act === 'veto' && !dossier.verified?.vetoes.length) return false
    return operation && can(operation, roles)
  })
  const sent = dossier.steps.filter((step) => step.act === 'return' && step.role === 'programmeOfficer').length
  const spent = (offer: Offer) => offer.needs.includes('noticeLeft') && sent >= dossier.batch.corrections
  const offer = returning ? offered.find(({ act }) => act === 'return') : chosen
  const close = () => {
    setChosen(undefined)
    onReturning(false)
  }
  const order = ['final', 'plain', 'main']
  return (
    <footer className="noprint dossier-acts">
      <p className="score">
        {words.total} <b>{spanText(work.model.view.total)}</b> {words.points}
      </p>
      <p className="muted" role="status">
        {done ? words.moved(say(STATES[state])) : offered.some(spent) ? acts.noticesUsed(sent) : ''}
      </p>
      {[...offered]
        .sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone))
        .map((one) => (
          <button
            key={one.act}
            className={BUTTONS[one.tone]}
            type="button"
            disabled={spent(one)}
            onClick={() => setChosen(one)}
          >
            {say(one.label)}
          </button>
        ))}
      {offer && !spent(offer) && (
        <ActDialog
          offer={offer}
          row={row}
          onClose={close}
          onDone={() => {
            setDone(true)
            close()
          }}
        />
      )}
    </footer>
  )
}
