import { useId } from 'react'

interface Choice<V extends string> {
  readonly value: V
  readonly label: string
  readonly help?: string
}

interface Props<V extends string> {
  readonly label: string
  readonly value: V
  readonly onChoose: (value: V) => void
  readonly choices: readonly Choice<V>[]
}

/** One of a few, each with what it means. */
export function RadioField<V extends string>({ label, value, onChoose, choices }: Props<V>) {
  const id = useId()
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <div className="radio" key={choice.value}>
          <input
            id={`${id}${choice.value}`}
            type="radio"
            name={id}
            checked={choice.value === value}
            aria-describedby={choice.help ? `${id}${choice.value}h` : undefined}
            onChange={() => onChoose(choice.value)}
          />
          <label htmlFor={`${id}${choice.value}`}>{choice.label}</label>
          {choice.help && (
            <span className="field-help" id={`${id}${choice.value}h`}>
              {choice.help}
            </span>
          )}
        </div>
      ))}
    </fieldset>
  )
}
