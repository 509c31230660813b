import type { Offer } from '#core/workflow/available.ts'
import { useSession } from '../../app/door/useSession.ts'
import { AcceptDialog } from '../acts/AcceptDialog.tsx'
import { DeclineDialog } from '../acts/DeclineDialog.tsx'
import { RecommendDialog } from '../acts/RecommendDialog.tsx'
import { ReturnDialog } from '../acts/ReturnDialog.tsx'
import { VetoDialog } from '../acts/VetoDialog.tsx'
import { useDossier } from './DossierContext.ts'

interface Props {
  readonly offer: Offer
  readonly row: string | undefined
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The dialog of an act on this one application. */
export function ActDialog({ offer, row, onClose, onDone }: Props) {
  const { dossier, programme, today } = useDossier()
  const { application } = dossier
  const bureau = useSession()?.roles.find(({ role }) => role === 'programmeOfficer')?.organisation.name
  const unit = application.state === 'submitted' ? dossier.office.name : (bureau ?? dossier.office.name)
  const parts = { dossier, offer, programme, today, unit, row, onClose, onDone }
  switch (offer.act) {
    case 'recommend':
      return (
        <RecommendDialog
          applications={[{ id: application.id, version: application.version, name: application.enterpriseName }]}
          onClose={(left) => (left.length > 0 ? onClose() : onDone())}
        />
      )
    case 'return':
      return <ReturnDialog {...parts} />
    case 'decline':
      return <DeclineDialog {...parts} />
    case 'veto':
      return <VetoDialog {...parts} />
    case 'accept':
      return <AcceptDialog {...parts} />
    default:
      return null
  }
}
