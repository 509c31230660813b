import { type ReactNode, useId } from 'react'

interface Props {
  readonly checked: boolean
  readonly onCheck: (checked: boolean) => void
  readonly children: ReactNode
  readonly help?: ReactNode
}

/** A box with its words, large enough for a finger. */
export function CheckField({ checked, onCheck, children, help }: Props) {
  const id = useId()
  return (
    <div className="check-field">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={help ? `${id}h` : undefined}
        onChange={(event) => onCheck(event.target.checked)}
      />
      <label htmlFor={id}>{children}</label>
      {help && (
        <div className="field-help" id={`${id}h`}>
          {help}
        </div>
      )}
    </div>
  )
}
