import { useSyncExternalStore } from 'react'
import { type ProfileKey, type ProfileProblem, profileField, profileMessage } from '#core/applying/profile.ts'
import { shownValue } from '#core/applying/merge.ts'
import { useSay } from '../../app/text/useText.ts'
import { Field } from '../../app/ui/Field.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { plainText } from '../row/answerText.ts'
import { ConflictBox, RefusedNote } from '../row/ConflictBox.tsx'
import { useFormText } from '../text/form.ts'
import { LevelField } from './LevelField.tsx'

interface Props {
  readonly field: ProfileKey
  readonly problem: ProfileProblem | undefined
}

/** What the keyboard of a telephone shows, and what a browser may fill in, by the kind of field. */
const INPUTS = {
  line: { autoComplete: 'name' },
  phone: { type: 'tel', autoComplete: 'tel' },
  email: { type: 'email', autoComplete: 'email' },
  count: { inputMode: 'numeric', autoComplete: 'off' },
  money: { inputMode: 'decimal', autoComplete: 'off' },
  day: { type: 'date' },
} as const

/** One field of the form; what is typed is saved by itself. */
export function ProfileInput({ field, problem }: Props) {
  const { say } = useSay()
  const { saver, type, model } = useApplication()
  const { queue } = useSyncExternalStore(saver.subscribe, saver.snapshot)
  const name = { section: 'profile', field } as const
  const spec = profileField(field)
  const shown = shownValue(queue, name)
  const value = plainText(shown)
  // What is only missing is said by the status, not as a mistake.
  const error = problem && problem.code !== 'profile-missing' ? say(profileMessage(problem)) : undefined
  const set = (text: string) => type(name, text === '' ? null : text)
  const common = { label: say(spec.label), value, error, onText: set, optional: !spec.required }
  return (
    <div id={`field-${field}`} className={`input-${spec.type}`}>
      <ConflictBox name={name} textOf={plainText} />
      {spec.type === 'choice' ? (
        <LevelField spec={spec} value={value} onChoose={set} />
      ) : spec.type === 'text' ? (
        <LongText {...common} help={say(spec.help)} most={spec.max} />
      ) : (
        <TextField
          {...common}
          {...INPUTS[spec.type]}
          help={say(spec.help)}
          {...(spec.type === 'day' ? { max: model.draft.today } : { maxLength: 200 })}
        />
      )}
      <RefusedNote name={name} />
    </div>
  )
}

interface LongProps {
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly onText: (text: string) => void
  readonly help: string
  readonly most: number
}

function LongText({ label, value, error, onText, help, most }: LongProps) {
  const words = useFormText()
  const left = most - [...value].length
  return (
    <Field label={label} help={`${help} ${left >= 0 ? words.left(left) : words.over(-left)}`} error={error}>
      {(control) => (
        <textarea
          className="field"
          rows={8}
          maxLength={4000}
          {...control}
          value={value}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  )
}
