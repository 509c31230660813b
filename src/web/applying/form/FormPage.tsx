import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ENTERPRISE, ROSTER } from '#core/applying/parts.ts'
import { checkProfile, PROFILE_KEYS, type ProfileKey } from '#core/applying/profile.ts'
import { Facts } from '../../app/ui/Facts.tsx'
import { useTitle } from '../../app/ui/PageHead.tsx'
import { Mark } from '../../app/ui/Status.tsx'
import { ActBar } from '../bar/ActBar.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useLock } from '../draft/useLock.ts'
import { ReturnedNote } from '../row/ReturnedNote.tsx'
import { PartLink } from '../tasks/PartLink.tsx'
import { useCommonText } from '../text/common.ts'
import { useFormText } from '../text/form.ts'
import { useRowText } from '../text/row.ts'
import { EnterpriseFields } from './EnterpriseFields.tsx'
import { ProfileInput } from './ProfileInput.tsx'

/** The basics of the form: what is known, what the enterprise says of itself, what this application asks. */
export function FormPage() {
  const words = useFormText()
  const row = useRowText()
  const common = useCommonText()
  const { application, bench, model } = useApplication()
  const { back, field } = useSearch({ from: '/inside/applications/$id/enterprise' })
  const lock = useLock(ENTERPRISE)
  const { profile, id } = application
  const { state } = model.standing(ENTERPRISE)
  const problems = checkProfile(model.draft.profile, model.draft.today)
  useTitle(words.title)
  useEffect(() => {
    if (field) document.getElementById(`field-${field}`)?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [field])
  return (
    <div className="apply one-column">
      <p className="crumb">
        <Link to="/applications/$id" params={{ id }}>
          {row.toTasks}
        </Link>
      </p>
      <div className="row-head">
        <h1>{words.title}</h1>
        <Mark kind={state}>{common.states[state]}</Mark>
      </div>
      <p className="muted">{words.lead}</p>
      <ReturnedNote part={ENTERPRISE} />
      {lock && <p className="bar-note">{lock}</p>}
      <section>
        <h2 className="section">{words.known}</h2>
        <Facts
          facts={[
            [words.name, profile.name],
            [words.code, profile.creditCode],
            [words.representative, profile.legalRepresentative],
            [words.office, profile.officeName],
          ]}
        />
        <p className="muted small">{words.knownHelp}</p>
      </section>
      <section>
        <h2 className="section">{words.own}</h2>
        <EnterpriseFields profile={profile} programme={bench.programme} locked={lock !== undefined} />
        <p className="muted small">{words.ownHelp}</p>
      </section>
      <section>
        <h2 className="section">{words.form}</h2>
        <KnownContact locked={lock !== undefined} />
        <fieldset className="bare" disabled={lock !== undefined}>
          {PROFILE_KEYS.map((key) => (
            <ProfileInput key={key} field={key} problem={problems.find((one) => one.field === key)} />
          ))}
        </fieldset>
      </section>
      <ActBar>
        {back === 'check' ? (
          <Link className="btn main" to="/applications/$id/check" params={{ id }}>
            {row.toCheck}
          </Link>
        ) : (
          <PartLink part={ROSTER} className="btn main">
            {words.done}
          </PartLink>
        )}
      </ActBar>
    </div>
  )
}

const CONTACT = ['contactName', 'contactPhone', 'contactEmail'] as const satisfies readonly ProfileKey[]

/** One press instead of three fields, as long as none of them is filled in. */
function KnownContact({ locked }: { locked: boolean }) {
  const words = useFormText()
  const { application, model, type } = useApplication()
  const { contactName, contactPhone } = application.profile
  const filled = CONTACT.some((key) => model.draft.profile[key] !== undefined)
  if (locked || filled || (contactName === '' && contactPhone === '')) return null
  const fill = () => {
    for (const key of CONTACT) {
      const value = application.profile[key]
      if (value) type({ section: 'profile', field: key }, value)
    }
  }
  return (
    <p>
      <button className="btn" type="button" onClick={fill}>
        {words.contact(contactName, contactPhone)}
      </button>
    </p>
  )
}
