import { useFrameText } from '../text/frameText.ts'
import { TextField } from './TextField.tsx'

interface Props {
  readonly value: string
  readonly onText: (text: string) => void
  readonly error?: string | undefined
}

/** Six digits of an authenticator. */
export function CodeField({ value, onText, error }: Props) {
  const { door: words } = useFrameText()
  return (
    <TextField
      label={words.code}
      help={words.codeHelp}
      value={value}
      error={error}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      onText={(text) => onText(text.replace(/\s/g, ''))}
    />
  )
}
