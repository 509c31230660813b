import { useSession } from '../door/useSession.ts'
import { Mark } from '../ui/Status.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import { seePassword } from './passwordRules.ts'
import { usePasswordText } from './text/password.ts'

interface Props {
  readonly label?: string
  readonly value: string
  readonly onText: (text: string) => void
  /** Names and numbers of the person that must not be in it. */
  readonly personal: readonly string[]
  readonly error: string | undefined
}

/** A password being chosen, with what it needs shown as it is typed. */
export function NewPassword({ label, value, onText, personal, error }: Props) {
  const words = usePasswordText()
  const rules = useSession()?.passwordRules
  const seen = seePassword(value, personal)
  const mark = (holds: boolean, text: string) => (
    <li>
      <Mark kind={value !== '' && holds ? 'done' : 'none'}>{text}</Mark>
    </li>
  )
  const help = rules && (
    <ul className="rules" aria-label={words.rules}>
      {mark(seen.length >= rules.length, words.length(rules.length, seen.length))}
      {mark(seen.classes >= rules.classes, words.classes(rules.classes, seen.classes))}
      {mark(!seen.personal, words.personal)}
      {mark(false, words.common)}
    </ul>
  )
  return (
    <PasswordField
      label={label ?? words.password}
      value={value}
      onText={onText}
      autoComplete="new-password"
      help={help}
      error={error}
    />
  )
}
