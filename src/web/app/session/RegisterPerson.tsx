import { RadioField } from '../ui/RadioField.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { RegistrationPart } from './registration.ts'
import { useRegisterText } from './text/register.ts'

/** The agent, or the legal representative in person: then the name is the same. */
export function RegisterPerson({ typed, change, error }: RegistrationPart) {
  const words = useRegisterText()
  const choose = (who: 'agent' | 'signatory') => {
    const asSignatory = who === 'signatory'
    change({ asSignatory, ...(asSignatory && typed.person === '' && { person: typed.legalRepresentative }) })
  }
  return (
    <>
      <RadioField
        label={words.agent}
        value={typed.asSignatory ? 'signatory' : 'agent'}
        onChoose={choose}
        choices={[
          { value: 'agent', label: words.asAgent, help: words.asAgentHelp },
          { value: 'signatory', label: words.asSignatory, help: words.asSignatoryHelp },
        ]}
      />
      <TextField
        label={words.person}
        value={typed.person}
        onText={(person) => change({ person })}
        error={error('person')}
        autoComplete="name"
      />
      <TextField
        label={words.phone}
        help={words.phoneHelp}
        value={typed.phone}
        onText={(phone) => change({ phone })}
        error={error('phone')}
        autoComplete="tel"
        inputMode="tel"
      />
    </>
  )
}
