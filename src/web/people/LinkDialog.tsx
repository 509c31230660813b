import { useState } from 'react'
import { invitationAddress } from '../app/session/invitationAddress.ts'
import { momentText } from '../app/text/moment.ts'
import { useLanguage } from '../app/text/useText.ts'
import { CheckField } from '../app/ui/CheckField.tsx'
import { CopyText } from '../app/ui/CopyText.tsx'
import { Dialog } from '../app/ui/Dialog.tsx'
import { useFrameText } from '../app/text/frameText.ts'
import { usePeopleText } from './text/people.ts'

interface Props {
  readonly name: string
  readonly token: string
  readonly expiresAt: string
  readonly onClose: () => void
}

/** An invitation link, shown once: the dialog does not go before somebody says it is taken. */
export function LinkDialog({ name, token, expiresAt, onClose }: Props) {
  const words = usePeopleText()
  const frame = useFrameText()
  const language = useLanguage()
  const [taken, setTaken] = useState(false)
  const close = () => taken && onClose()
  return (
    <Dialog
      title={words.linkTitle(name)}
      onClose={close}
      onSubmit={close}
      acts={
        <button className="btn main" type="submit" disabled={!taken}>
          {frame.close}
        </button>
      }
    >
      <p>{words.linkText}</p>
      <CopyText label={words.link} text={invitationAddress(token)} />
      <p className="muted">{words.linkUntil(momentText(expiresAt, language))}</p>
      <CheckField checked={taken} onCheck={setTaken}>
        {words.linkDone}
      </CheckField>
    </Dialog>
  )
}
