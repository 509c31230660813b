import { useState } from 'react'
import type { Fact } from '#core/programme/programme.ts'
import { readValue, valueFaultWords, valueText } from '#core/verifying/valueText.ts'
import { useSay } from '../app/text/useText.ts'
import { RadioField } from '../app/ui/RadioField.tsx'
import { TextField } from '../app/ui/TextField.tsx'

interface Props {
  readonly label: string
  readonly fact: Fact
  /** Null: nothing chosen. */
  readonly value: unknown
  readonly onValue: (value: unknown) => void
  readonly error?: string | undefined
}

/** The values one chooses from, in their order; undefined where one writes. */
export function choicesOf(fact: Fact): readonly unknown[] | undefined {
  if (fact.type === 'yesNo') return [true, false]
  return fact.type === 'choice' ? Object.keys(fact.values) : undefined
}

/** The value of a fact: chosen where it is one of a few, written otherwise as in the departments’ spreadsheet. */
export function ValueField({ label, fact, value, onValue, error }: Props) {
  const { language } = useSay()
  const choices = choicesOf(fact)
  if (!choices) return <WrittenValue {...{ label, fact, value, onValue, error }} />
  return (
    <>
      <RadioField
        label={label}
        value={choices.map(String)[choices.indexOf(value)] ?? ''}
        onChoose={(chosen) => onValue(choices.find((one) => String(one) === chosen) ?? null)}
        choices={choices.map((one) => ({ value: String(one), label: valueText(fact, one, language) }))}
      />
      {error && <p className="field-error">{error}</p>}
    </>
  )
}

function WrittenValue({ label, fact, value, onValue, error }: Props) {
  const { say, language } = useSay()
  const [text, setText] = useState(valueText(fact, value, language))
  const read = text.trim() === '' ? undefined : readValue(fact, text)
  const wrong = read && !read.ok ? say(valueFaultWords(read.fault)) : error
  const change = (typed: string) => {
    setText(typed)
    const next = typed.trim() === '' ? undefined : readValue(fact, typed)
    onValue(next?.ok ? next.value : null)
  }
  return <TextField label={label} value={text} onText={change} error={wrong} autoComplete="off" />
}
