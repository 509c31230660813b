import { type ReactNode, useId } from 'react'
import { useFrameText } from '../text/frameText.ts'

/** What a control inside a field carries, so that its label, help and error belong to it. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

interface Props {
  readonly label: string
  readonly help?: ReactNode
  readonly error?: string | undefined
  readonly optional?: boolean
  readonly children: (control: ControlProps) => ReactNode
}

/** A label, its control, help under it, and what is wrong with it. */
export function Field({ label, help, error, optional = false, children }: Props) {
  const words = useFrameText()
  const id = useId()
  const described = [help && `${id}h`, error && `${id}e`].filter(Boolean).join(' ')
  return (
    <div className={error ? 'form-field wrong' : 'form-field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="quiet">{words.optional}</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p className="field-error" id={`${id}e`}>
          {error}
        </p>
      )}
      {help && (
        <div className="field-help" id={`${id}h`}>
          {help}
        </div>
      )}
    </div>
  )
}
