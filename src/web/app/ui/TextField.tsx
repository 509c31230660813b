import type { InputHTMLAttributes, ReactNode } from 'react'
import { Field } from './Field.tsx'

type Attributes = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'id'>

interface Props extends Attributes {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly optional?: boolean
}

export function TextField({ label, value, onText, help, error, optional = false, ...rest }: Props) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(control) => (
        <input
          className="field"
          type="text"
          {...rest}
          {...control}
          required={!optional}
          value={value}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  )
}
