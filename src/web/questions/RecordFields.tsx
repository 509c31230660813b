import type { RecordField, RecordsFact } from '#core/programme/programme.ts'
import type { RecordAnswer } from '../state/selfCheck.ts'
import { useSpeech } from '../text/words.ts'

interface Props {
  readonly fact: RecordsFact
  readonly record: RecordAnswer
  /** From 1. */
  readonly number: number
  readonly onChange: (record: RecordAnswer) => void
  readonly onRemove: () => void
}

export function RecordFields({ fact, record, number, onChange, onRemove }: Props) {
  const { words, say } = useSpeech()
  return (
    <fieldset className="record">
      <legend className="sr">{words.records.entry(number)}</legend>
      {Object.entries(fact.fields).map(([name, field]) => (
        <label key={name}>
          <span>{say(field.label)}</span>
          <FieldInput
            field={field}
            value={record[name] ?? ''}
            onChange={(value) => onChange({ ...record, [name]: value })}
          />
        </label>
      ))}
      <button className="btn plain" type="button" onClick={onRemove} aria-label={words.records.removeNumber(number)}>
        {words.records.remove}
      </button>
    </fieldset>
  )
}

function FieldInput({
  field,
  value,
  onChange,
}: {
  field: RecordField
  value: string
  onChange: (value: string) => void
}) {
  const { words, say } = useSpeech()
  if (field.type !== 'choice') {
    return (
      <input
        className="field"
        type="text"
        inputMode={field.type === 'count' ? 'numeric' : 'text'}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  }
  return (
    <select className="field" value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{field.optional ? words.records.notStated : words.records.choose}</option>
      {Object.entries(field.values).map(([id, text]) => (
        <option key={id} value={id}>
          {say(text)}
        </option>
      ))}
    </select>
  )
}
