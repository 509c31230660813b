import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Person, peopleRoutes } from '#contract/people.ts'
import { reading } from '../app/api/queries.ts'
import { useSession } from '../app/door/useSession.ts'
import { can, rolesOf } from '../app/frame/can.ts'
import { ListPage } from '../app/office/list/ListPage.tsx'
import { useListState } from '../app/office/list/useListState.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { PeopleTabs } from './PeopleTabs.tsx'
import { PersonDialog, type PersonAct } from './PersonDialog.tsx'
import { usePeopleColumns } from './usePeopleColumns.tsx'
import { usePeopleText } from './text/people.ts'

const STATES = ['invited', 'active', 'disabled'] as const

export function PeopleList() {
  const words = usePeopleText()
  const state = useListState()
  const mayChange = can('people.invite', rolesOf(useSession()))
  const [inviting, setInviting] = useState(false)
  const [asked, setAsked] = useState<{ readonly person: Person; readonly act: PersonAct }>()
  const columns = usePeopleColumns(mayChange ? (person, act) => setAsked({ person, act }) : undefined)
  const { search, page, size } = state
  const query = useQuery({
    ...reading(peopleRoutes.list, {
      query: { page, size, text: search['text'], state: STATES.find((one) => one === search['state']) },
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <ListPage<Person>
        list="people"
        title={words.title}
        lead={words.lead}
        acts={
          mayChange && (
            <button className="btn main" type="button" onClick={() => setInviting(true)}>
              {words.invite}
            </button>
          )
        }
        tabs={<PeopleTabs view="people" />}
        filters={[
          { kind: 'text', name: 'text', label: words.text },
          {
            kind: 'choice',
            name: 'state',
            label: words.state,
            choices: STATES.map((value) => ({ value, label: words.states[value] })),
          },
        ]}
        columns={columns}
        rowKey={({ id }) => id}
        nameOf={({ name }) => name}
        query={query}
        state={state}
        empty={words.noPeople}
      />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {asked && <PersonDialog {...asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}
