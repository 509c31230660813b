import { useQuery } from '@tanstack/react-query'
import { HELD_FOR, type OrganisationKind } from '#core/access/heldFor.ts'
import { type Role, ROLE_NAMES, ROLES } from '#core/access/roles.ts'
import { peopleRoutes } from '#contract/people.ts'
import { reading } from '../app/api/queries.ts'
import { useSay } from '../app/text/useText.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { Field } from '../app/ui/Field.tsx'
import { SelectField } from '../app/ui/SelectField.tsx'
import { usePeopleText } from './text/people.ts'

export interface TypedRole {
  readonly organisation: string
  readonly role: Role | ''
}

interface Props {
  readonly value: TypedRole
  readonly onChange: (value: TypedRole) => void
  readonly error: (path: string) => string | undefined
}

/** An organisation, and one of the roles that are held for its kind. */
export function RoleFields({ value, onChange, error }: Props) {
  const words = usePeopleText()
  const { say } = useSay()
  const organisations = useQuery(reading(peopleRoutes.organisations, {}))
  const kinds = [...new Set(organisations.data?.map(({ kind }) => kind))]
  const kind = organisations.data?.find(({ id }) => id === value.organisation)?.kind
  const choose = (organisation: string) => {
    const next = organisations.data?.find(({ id }) => id === organisation)?.kind
    const roles = next ? rolesFor(next) : []
    onChange({ organisation, role: roles.find((role) => role === value.role) ?? (roles.length === 1 ? roles[0]! : '') })
  }
  return (
    <>
      <Field label={words.organisation} error={error('organisation')}>
        {(control) => (
          <select
            className="field"
            {...control}
            value={value.organisation}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">{words.choose}</option>
            {kinds.map((one) => (
              <optgroup key={one} label={words.kinds[one]}>
                {organisations.data
                  ?.filter((place) => place.kind === one)
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <ErrorBox problem={organisations.error} onRetry={() => void organisations.refetch()} />
      <SelectField
        label={words.role}
        help={words.roleHelp}
        value={value.role}
        onText={(role) => onChange({ ...value, role: ROLES.find((one) => one === role) ?? '' })}
        empty={words.choose}
        choices={(kind ? rolesFor(kind) : []).map((role) => ({ value: role, label: say(ROLE_NAMES[role]) }))}
        error={error('role')}
      />
    </>
  )
}

const rolesFor = (kind: OrganisationKind): readonly Role[] => ROLES.filter((role) => HELD_FOR[role] === kind)
