import { useState } from 'react'
import { enterpriseRoutes } from '#contract/applying.ts'
import { dossierRoutes, worklistRoutes } from '#contract/recommending.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { SelectField } from '../../app/ui/SelectField.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useOfficeChangeText } from '../text/officeChange.ts'
import { useOffices } from '../useOffices.ts'
import { useDossier } from './DossierContext.ts'

const SHOWN = ['office', 'reason']

/** Which office recommends the enterprise: the one that manages it, whatever was chosen when it registered. */
export function OfficeChange() {
  const words = useOfficeChangeText()
  const { dossier } = useDossier()
  const { offices } = useOffices()
  const [open, setOpen] = useState(false)
  const [office, setOffice] = useState('')
  const [reason, setReason] = useState('')
  const close = () => setOpen(false)
  const assign = useAct(enterpriseRoutes.assignOffice, {
    refresh: [dossierRoutes.read, worklistRoutes.list],
    onDone: close,
  })
  const error = useFieldError(assign.problem)
  return (
    <>
      <p className="section-act">
        <button className="btn" type="button" onClick={() => setOpen(true)}>
          {words.change}
        </button>
      </p>
      {open && (
        <AskFirst
          title={words.title(dossier.profile.name)}
          verb={words.change}
          leave={words.leave}
          busy={assign.busy}
          problem={assign.problem}
          shown={SHOWN}
          onDo={() => assign.run({ params: { id: dossier.application.enterprise }, body: { office, reason } })}
          onLeave={close}
        >
          <p>{words.text(dossier.office.name)}</p>
          <SelectField
            label={words.office}
            value={office}
            onText={setOffice}
            empty={words.choose}
            choices={offices
              .filter(({ id }) => id !== dossier.office.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
            error={error('office')}
          />
          <TextField
            label={words.reason}
            value={reason}
            onText={setReason}
            error={error('reason')}
            autoComplete="off"
          />
        </AskFirst>
      )}
    </>
  )
}
