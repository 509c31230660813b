import { useState } from 'react'
import { dossierRoutes, worklistRoutes } from '#contract/recommending.ts'
import { useAct } from '../../app/ui/useAct.ts'
import { useActText } from '../text/acts.ts'
import type { ActDialogProps } from './actDialog.ts'
import { RefusalDialog } from './RefusalDialog.tsx'

/** The office does not recommend, or the bureau does not accept. */
export function DeclineDialog({ onDone, ...given }: ActDialogProps) {
  const words = useActText()
  const { id, version } = given.dossier.application
  const [reason, setReason] = useState('')
  const act = useAct(dossierRoutes.decline, {
    refresh: [dossierRoutes.read, worklistRoutes.list, worklistRoutes.counts],
    onDone,
  })
  return (
    <RefusalDialog
      {...given}
      code="application-declined"
      phrases={words.phrases.decline}
      reason={reason}
      onReason={setReason}
      act={act}
      onDo={() => act.run({ params: { id }, body: { version, reason } })}
    />
  )
}
