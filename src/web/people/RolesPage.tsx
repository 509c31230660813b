import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Appointment, appointmentRoutes } from '#contract/people.ts'
import { reading } from '../app/api/queries.ts'
import { useSession } from '../app/door/useSession.ts'
import { can, rolesOf } from '../app/frame/can.ts'
import { ListPage } from '../app/office/list/ListPage.tsx'
import { useListState } from '../app/office/list/useListState.ts'
import type { RoleAct } from './roleAct.ts'
import { RoleDialog } from './RoleDialog.tsx'
import { ROLE_STATES, RoleTabs } from './RoleTabs.tsx'
import { useRoleColumns } from './useRoleColumns.tsx'
import { useRolesText } from './text/roles.ts'

/** Roles that wait to be granted, that are held, and that were. */
export function RolesPage() {
  const words = useRolesText()
  const session = useSession()
  const list = useListState()
  const { search, page, size } = list
  const state = ROLE_STATES.find((one) => one === search['state']) ?? 'proposed'
  const [asked, setAsked] = useState<{ readonly appointment: Appointment; readonly act: RoleAct }>()
  const mayDecide = can('appointment.decide', rolesOf(session))
  const columns = useRoleColumns({
    state,
    own: session?.account?.id,
    onAct: mayDecide ? (appointment, act) => setAsked({ appointment, act }) : undefined,
  })
  const query = useQuery({
    ...reading(appointmentRoutes.list, { query: { state, page, size } }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <ListPage<Appointment>
        list={`roles.${state}`}
        title={words.title}
        lead={words.lead}
        tabs={<RoleTabs state={state} />}
        filters={[]}
        columns={columns}
        rowKey={({ id }) => id}
        nameOf={({ account }) => account.name}
        query={query}
        state={list}
        empty={words.none[state]}
      />
      {asked && <RoleDialog {...asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}
