import { useProgramme } from '../api/programme.ts'
import { useSay } from '../text/useText.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { CreditCodeField } from './CreditCodeField.tsx'
import { OfficeField } from './OfficeField.tsx'
import type { RegistrationPart } from './registration.ts'
import { useRegisterText } from './text/register.ts'

export function RegisterEnterprise({ typed, change, error }: RegistrationPart) {
  const words = useRegisterText()
  const { say } = useSay()
  const industries = useProgramme()?.industries ?? []
  return (
    <>
      <CreditCodeField
        value={typed.creditCode}
        enterprise={typed.enterprise}
        onText={(creditCode) => change({ creditCode })}
        error={error('creditCode')}
      />
      <TextField
        label={words.name}
        help={words.nameHelp}
        value={typed.enterprise}
        onText={(enterprise) => change({ enterprise })}
        error={error('enterprise')}
        autoComplete="organization"
      />
      <OfficeField value={typed.office} onText={(office) => change({ office })} error={error('office')} />
      <TextField
        label={words.legal}
        value={typed.legalRepresentative}
        onText={(legalRepresentative) => change({ legalRepresentative })}
        error={error('legalRepresentative')}
        autoComplete="off"
      />
      <TextField
        label={words.address}
        value={typed.address}
        onText={(address) => change({ address })}
        error={error('address')}
        autoComplete="street-address"
      />
      <SelectField
        label={words.industry}
        value={typed.industry}
        onText={(industry) => change({ industry })}
        choices={industries.map(({ id, name }) => ({ value: id, label: say(name) }))}
        empty={words.noIndustry}
        error={error('industry')}
        optional
      />
    </>
  )
}
