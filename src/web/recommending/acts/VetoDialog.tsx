import { useState } from 'react'
import { dossierRoutes, worklistRoutes } from '#contract/recommending.ts'
import { useSay } from '../../app/text/useText.ts'
import { SelectField } from '../../app/ui/SelectField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useActText } from '../text/acts.ts'
import type { ActDialogProps } from './actDialog.ts'
import { RefusalDialog } from './RefusalDialog.tsx'

/** An application ends on what a department has established; the officer confirms it and says why. */
export function VetoDialog({ onDone, ...given }: ActDialogProps) {
  const words = useActText()
  const { say } = useSay()
  const { dossier, programme } = given
  const { id, version } = dossier.application
  const vetoes = dossier.verified?.vetoes ?? []
  const [row, setRow] = useState(vetoes[0] ?? '')
  const [reason, setReason] = useState('')
  const act = useAct(dossierRoutes.veto, {
    refresh: [dossierRoutes.read, worklistRoutes.list, worklistRoutes.counts],
    onDone,
  })
  const error = useFieldError(act.problem)
  const rows = programme.rubric.groups.flatMap((group) => group.rows)
  const choices = rows
    .filter((one) => vetoes.includes(one.id))
    .map((one) => ({ value: one.id, label: `${one.id} ${say(one.indicator)}` }))
  return (
    <RefusalDialog
      {...given}
      code="application-vetoed"
      phrases={words.phrases.veto}
      reason={reason}
      onReason={setReason}
      act={act}
      onDo={() => act.run({ params: { id }, body: { version, row, reason } })}
    >
      <SelectField label={words.vetoRow} value={row} onText={setRow} choices={choices} error={error('row')} />
    </RefusalDialog>
  )
}
