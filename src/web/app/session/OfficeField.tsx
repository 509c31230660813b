import { useQuery } from '@tanstack/react-query'
import { registrationRoutes } from '#contract/session.ts'
import { reading } from '../api/queries.ts'
import { useSay } from '../text/useText.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { Field } from '../ui/Field.tsx'
import { useRegisterText } from './text/register.ts'

interface Props {
  readonly value: string
  readonly onText: (office: string) => void
  readonly error: string | undefined
}

/** The office that manages the enterprise, by kind. */
export function OfficeField({ value, onText, error }: Props) {
  const words = useRegisterText()
  const { say } = useSay()
  const offices = useQuery(reading(registrationRoutes.offices, {}))
  const kinds = [...new Set(offices.data?.map(({ kind }) => kind))]
  return (
    <>
      <Field label={words.office} help={words.officeHelp} error={error}>
        {(control) => (
          <select className="field" {...control} value={value} onChange={(event) => onText(event.target.value)}>
            <option value="">{words.chooseOffice}</option>
            {kinds.map((kind) => (
              <optgroup key={kind} label={words.kinds[kind] ?? kind}>
                {offices.data
                  ?.filter((office) => office.kind === kind)
                  .map((office) => (
                    <option key={office.id} value={office.id}>
                      {say(office.name)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <ErrorBox problem={offices.error} onRetry={() => void offices.refetch()} />
    </>
  )
}
