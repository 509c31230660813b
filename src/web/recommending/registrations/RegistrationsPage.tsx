import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { registrationRoutes } from '#contract/session.ts'
import { reading } from '../../app/api/queries.ts'
import { useListState } from '../../app/office/list/useListState.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useRegistrationsText } from '../text/registrations.ts'
import { DecideDialog } from './DecideDialog.tsx'
import { REGISTRATION_STATES, RegistrationTabs } from './RegistrationTabs.tsx'
import { RegistrationTable } from './RegistrationTable.tsx'

/** Enterprises that came for the first time; the one in the address is asked about at once. */
export function RegistrationsPage() {
  const words = useRegistrationsText()
  const { search } = useListState()
  const { id } = useParams({ strict: false })
  const navigate = useNavigate()
  const state = REGISTRATION_STATES.find((one) => one === search['state']) ?? 'awaiting'
  const list = useQuery(reading(registrationRoutes.list, { query: { state } }))
  const asked = list.data?.find((one) => one.id === id)
  const close = () => void navigate({ to: '/registrations', search: {} })
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <RegistrationTabs state={state} />
      {list.isPending && <Waiting />}
      <ErrorBox problem={list.error} onRetry={() => void list.refetch()} />
      {id && list.data && !asked && <p className="amber">{words.notFound}</p>}
      {list.data?.length === 0 && <p className="empty">{words.none[state]}</p>}
      {list.data && list.data.length > 0 && <RegistrationTable registrations={list.data} state={state} />}
      {asked && <DecideDialog registration={asked} onClose={close} />}
    </>
  )
}
