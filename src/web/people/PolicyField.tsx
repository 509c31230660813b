import { Policy } from '#contract/people.ts'
import { Field } from '../app/ui/Field.tsx'
import { usePolicyText } from './text/policy.ts'

interface Props {
  readonly field: keyof Policy
  readonly value: string
  readonly readOnly: boolean
  readonly error: string | undefined
  readonly onText: (text: string) => void
}

/** One rule: a whole number with its unit, within the bounds of the contract. */
export function PolicyField({ field, value, readOnly, error, onText }: Props) {
  const words = usePolicyText()
  const [label, unit, help] = words.fields[field]
  const { minValue, maxValue } = Policy.shape[field]
  const range = words.range(Number(minValue), Number(maxValue))
  return (
    <Field label={label} help={[range, help].filter(Boolean).join(' · ')} error={error}>
      {(control) => (
        <span className="with-unit">
          <input
            className="field"
            {...control}
            type="number"
            min={minValue ?? undefined}
            max={maxValue ?? undefined}
            value={value}
            readOnly={readOnly}
            required
            onChange={(event) => onText(event.target.value)}
          />
          {unit}
        </span>
      )}
    </Field>
  )
}
