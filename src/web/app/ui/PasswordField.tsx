import { type ReactNode, useState } from 'react'
import { useFrameText } from '../text/frameText.ts'
import { Field } from './Field.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly autoComplete: 'current-password' | 'new-password'
  readonly help?: ReactNode
  readonly error?: string | undefined
}

/** A password that can be looked at while it is typed. */
export function PasswordField({ label, value, onText, autoComplete, help, error }: Props) {
  const { show, hide } = useFrameText().password
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} help={help} error={error}>
      {(control) => (
        <span className="with-button">
          <input
            className="field"
            {...control}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            required
            value={value}
            onChange={(event) => onText(event.target.value)}
          />
          <button className="btn plain" type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? hide : show}
          </button>
        </span>
      )}
    </Field>
  )
}
