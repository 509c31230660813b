import type { ReactNode } from 'react'
import { Field } from './Field.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly most?: number
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly optional?: boolean
}

export function TextAreaField({ label, value, onText, most, help, error, optional = false }: Props) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(control) => (
        <textarea
          className="field"
          {...control}
          maxLength={most}
          required={!optional}
          value={value}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  )
}
