import type { ReactNode } from 'react'
import { Field } from './Field.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly label: string
  readonly value: string
  readonly onText: (value: string) => void
  readonly choices: readonly Choice[]
  /** Shown while nothing is chosen. */
  readonly empty?: string
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly optional?: boolean
}

export function SelectField({ label, value, onText, choices, empty, help, error, optional = false }: Props) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(control) => (
        <select
          className="field"
          {...control}
          required={!optional}
          value={value}
          onChange={(event) => onText(event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
