import { TextField } from '../ui/TextField.tsx'
import { usePasswordText } from './text/password.ts'

interface Props {
  readonly value: string
  readonly onText: (text: string) => void
  readonly error: string | undefined
}

/** The name to sign in by; capitals are made small as they are typed. */
export function SignInNameField({ value, onText, error }: Props) {
  const words = usePasswordText()
  return (
    <TextField
      label={words.signInName}
      help={words.signInNameHelp}
      value={value}
      error={error}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      onText={(text) => onText(text.toLowerCase())}
    />
  )
}
