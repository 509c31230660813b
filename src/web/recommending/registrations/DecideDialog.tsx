import { useState } from 'react'
import { type Registration, registrationRoutes } from '#contract/session.ts'
import { CheckField } from '../../app/ui/CheckField.tsx'
import { Dialog } from '../../app/ui/Dialog.tsx'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { Facts } from '../../app/ui/Facts.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useRegistrationsText } from '../text/registrations.ts'
import { RefuseDialog } from './RefuseDialog.tsx'

interface Props {
  readonly registration: Registration
  readonly onClose: () => void
}

/** The office has the sealed letter before it, or refuses with a reason. */
export function DecideDialog({ registration, onClose }: Props) {
  const words = useRegistrationsText()
  const [seen, setSeen] = useState(false)
  const [refusing, setRefusing] = useState(false)
  const decide = useAct(registrationRoutes.decide, { refresh: [registrationRoutes.list], onDone: onClose })
  if (refusing) return <RefuseDialog registration={registration} onClose={onClose} />
  const { enterprise, creditCode, legalRepresentative, address, person, phone, code, id, asSignatory } = registration
  const approve = () => seen && decide.run({ params: { id }, body: { approve: true, sealSeen: true } })
  return (
    <Dialog
      title={words.decideTitle(enterprise)}
      onClose={onClose}
      onSubmit={approve}
      acts={
        <>
          {!seen && <span className="muted first">{words.tick}</span>}
          <button className="btn plain" type="button" onClick={onClose}>
            {words.leave}
          </button>
          <button className="btn" type="button" onClick={() => setRefusing(true)}>
            {words.refuse}
          </button>
          <button className="btn main" type="submit" disabled={!seen || decide.busy}>
            {words.approve}
          </button>
        </>
      }
    >
      <Facts
        facts={[
          [words.enterprise, `${enterprise} ${creditCode}`],
          [words.legal, legalRepresentative],
          [words.person, `${person} ${phone}${asSignatory ? ` (${words.isLegal})` : ''}`],
          [words.address, address],
          [words.code, <b key="code">{code}</b>],
        ]}
      />
      <p>{words.decideText}</p>
      <CheckField checked={seen} onCheck={setSeen}>
        {words.sealSeen(code)}
      </CheckField>
      <ErrorBox problem={decide.problem} />
    </Dialog>
  )
}
