import { useState } from 'react'
import { sessionRoutes } from '#contract/session.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { FormBox } from '../ui/FormBox.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAct } from '../ui/useAct.ts'
import { useSignInText } from './text/signIn.ts'

export function DayCodeForm({ onEnter }: { onEnter: () => void }) {
  const words = useSignInText()
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const open = useAct(sessionRoutes.openByDayCode, { onDone: onEnter })
  return (
    <FormBox
      onSubmit={() => open.run({ body: { name: name.trim(), code } })}
      verb={words.verb}
      busy={open.busy}
      lead={words.dayCodeText}
    >
      <TextField label={words.name} value={name} onText={setName} autoComplete="username" autoCapitalize="none" />
      <TextField
        label={words.dayCode}
        help={words.dayCodeHelp}
        value={code}
        onText={(text) => setCode(text.replace(/\s/g, ''))}
        autoComplete="one-time-code"
        maxLength={12}
      />
      <ErrorBox problem={open.problem} />
    </FormBox>
  )
}
