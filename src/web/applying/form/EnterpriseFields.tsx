import { useState } from 'react'
import { applicationRoutes, type EnterpriseProfile, enterpriseRoutes } from '#contract/applying.ts'
import type { Programme } from '#core/programme/programme.ts'
import { ApiProblem } from '../../app/api/apiProblem.ts'
import { useSay } from '../../app/text/useText.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { SelectField } from '../../app/ui/SelectField.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useFormText } from '../text/form.ts'

interface Props {
  readonly profile: EnterpriseProfile
  readonly programme: Programme
  readonly locked: boolean
  /** Contact details too. */
  readonly contacts?: boolean
}

const SIZES = ['micro', 'small', 'medium', 'large'] as const
type Size = '' | (typeof SIZES)[number]
const SHOWN = ['address', 'industry', 'size', 'contactName', 'contactPhone', 'contactEmail']

/** What the enterprise says of itself beside its registration. A choice is saved at once, a text when one leaves it. */
export function EnterpriseFields({ profile, programme, locked, contacts = false }: Props) {
  const words = useFormText()
  const { say } = useSay()
  const change = useAct(enterpriseRoutes.change, { refresh: [enterpriseRoutes.own, applicationRoutes.read] })
  const error = useFieldError(change.problem)
  const own = useTyped(profile)
  const save = (field: 'address' | 'contactName' | 'contactPhone' | 'contactEmail') => {
    const value = own.values[field].trim()
    if (value === profile[field] || (field === 'address' && value === '')) return
    change.run({ body: { version: profile.version, [field]: value } })
  }
  const text = (field: 'address' | 'contactName' | 'contactPhone' | 'contactEmail', more: object = {}) => (
    <TextField
      label={words[field]}
      value={own.values[field]}
      error={error(field)}
      onText={(value) => own.type(field, value)}
      onBlur={() => save(field)}
      {...more}
    />
  )
  return (
    <fieldset className="bare" disabled={locked}>
      {text('address', { maxLength: 200, autoComplete: 'street-address' })}
      <SelectField
        label={words.industry}
        value={profile.industry}
        error={error('industry')}
        empty={words.choose}
        choices={programme.industries.map(({ id, name }) => ({ value: id, label: say(name) }))}
        onText={(industry) => change.run({ body: { version: profile.version, industry } })}
      />
      <SelectField
        label={words.size}
        value={profile.size}
        error={error('size')}
        empty={words.choose}
        choices={SIZES.map((size) => ({ value: size, label: words.sizes[size] }))}
        onText={(size) => change.run({ body: { version: profile.version, size: size as Size } })}
      />
      {contacts && (
        <>
          {text('contactName', { maxLength: 60, optional: true, autoComplete: 'name' })}
          {text('contactPhone', { maxLength: 30, optional: true, type: 'tel', autoComplete: 'tel' })}
          {text('contactEmail', { maxLength: 200, optional: true, type: 'email', autoComplete: 'email' })}
        </>
      )}
      <p className="small" role="status">
        {change.busy || change.problem ? '' : own.saved(profile) ? words.saved : ''}
      </p>
      {isChanged(change.problem) ? (
        <p className="bar-note" role="alert">
          {words.changedBy}
        </p>
      ) : (
        <ErrorBox problem={change.problem} shown={SHOWN} />
      )}
    </fieldset>
  )
}

const isChanged = (problem: unknown): boolean => problem instanceof ApiProblem && problem.code === 'changed'

/** What is being typed; once the entry has another version its texts are the entry's again. */
function useTyped(profile: EnterpriseProfile) {
  const start = () => ({ version: profile.version, first: profile.version, typed: {} as Partial<EnterpriseProfile> })
  const [state, setState] = useState(start)
  if (state.version !== profile.version) setState({ ...state, version: profile.version, typed: {} })
  const typed = state.version === profile.version ? state.typed : {}
  return {
    values: { ...profile, ...typed },
    type: (field: keyof EnterpriseProfile, value: string) =>
      setState((now) => ({ ...now, typed: { ...now.typed, [field]: value } })),
    saved: ({ version }: EnterpriseProfile) => version > state.first,
  }
}
