import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type Registration, registrationRoutes } from '#contract/session.ts'
import { reading } from '../../app/api/queries.ts'
import { ListPage } from '../../app/office/list/ListPage.tsx'
import { useListState } from '../../app/office/list/useListState.ts'
import { useRegistrationsText } from '../text/registrations.ts'
import { DecideDialog } from './DecideDialog.tsx'
import { REGISTRATION_STATES, RegistrationTabs } from './RegistrationTabs.tsx'
import { useRegistrationColumns } from './useRegistrationColumns.tsx'

/** Enterprises that came for the first time; the one in the address is asked about at once. */
export function RegistrationsPage() {
  const words = useRegistrationsText()
  const list = useListState()
  const { search, page, size } = list
  const state = REGISTRATION_STATES.find((one) => one === search['state']) ?? 'awaiting'
  const columns = useRegistrationColumns(state)
  const query = useQuery({
    ...reading(registrationRoutes.list, { query: { state, page, size, text: search['text'] } }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <ListPage<Registration>
        list={`registrations.${state}`}
        title={words.title}
        lead={words.lead}
        tabs={<RegistrationTabs state={state} />}
        filters={[{ kind: 'text', name: 'text', label: words.text }]}
        columns={columns}
        rowKey={({ id }) => id}
        nameOf={({ enterprise }) => enterprise}
        query={query}
        state={list}
        opens={state === 'awaiting'}
        empty={words.none[state]}
      />
      <Asked />
    </>
  )
}

/** The registration that stands in the address, wherever in the list it is. */
function Asked() {
  const words = useRegistrationsText()
  const { id } = useParams({ strict: false })
  const navigate = useNavigate()
  const { data } = useQuery({
    ...reading(registrationRoutes.list, { query: { id, state: 'awaiting' } }),
    enabled: id !== undefined,
  })
  if (id === undefined || !data) return null
  const [asked] = data.items
  if (!asked) return <p className="amber">{words.notFound}</p>
  return <DecideDialog registration={asked} onClose={() => void navigate({ to: '/registrations', search: {} })} />
}
