import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { available } from '#core/workflow/available.ts'
import type { Batch } from '#contract/batches.ts'
import { reachOf } from '#contract/access.ts'
import { type WorklistItem, worklistRoutes } from '#contract/recommending.ts'
import { reading } from '../../app/api/queries.ts'
import { useSession } from '../../app/door/useSession.ts'
import { can, rolesOf } from '../../app/frame/can.ts'
import { ListPage } from '../../app/office/list/ListPage.tsx'
import type { ListState } from '../../app/office/list/useListState.ts'
import { useSelection } from '../../app/office/list/useSelection.ts'
import { RecommendDialog } from '../acts/RecommendDialog.tsx'
import { useActText } from '../text/acts.ts'
import { useWorklistText } from '../text/worklist.ts'
import { Reminding } from './Reminding.tsx'
import { StateTabs } from './StateTabs.tsx'
import { useWorklistColumns } from './useWorklistColumns.tsx'
import { useWorklistFilters } from './useWorklistFilters.ts'
import { WorklistEmpty } from './WorklistEmpty.tsx'
import { askedOf } from './worklistSearch.ts'
import { WorklistTools } from './WorklistTools.tsx'

interface Props {
  readonly state: ListState
  readonly batches: readonly Batch[]
  readonly batch: Batch | undefined
}

/** Applications that stand in the list of the office or the bureau. */
export function SubmittedList({ state, batches, batch }: Props) {
  const words = useWorklistText()
  const acts = useActText()
  const roles = rolesOf(useSession())
  const district = roles.some((role) => reachOf('worklist.list', role) === 'district')
  const { page, size, search } = state
  const query = useQuery({
    ...reading(worklistRoutes.list, { query: { ...askedOf(search, batch?.id), page, size } }),
    placeholderData: keepPreviousData,
  })
  const items = query.data?.items ?? []
  const mayRecommend = can('dossier.recommend', roles)
  const selection = useSelection<WorklistItem>(
    ({ id }) => id,
    (item) => available(item.state, roles).includes('recommend'),
  )
  const [recommending, setRecommending] = useState(false)
  const columns = useWorklistColumns({
    programme: batch?.programme,
    district,
    placeOf: (item) => (page - 1) * size + items.indexOf(item) + 1,
  })
  const { filters } = useWorklistFilters(batches, batch, district)
  return (
    <>
      <ListPage<WorklistItem>
        list={district ? 'worklist.district' : 'worklist'}
        title={words.title}
        acts={batch && <Reminding batch={batch} chosen={selection.rows.map(({ enterprise }) => enterprise)} />}
        tabs={<StateTabs search={search} batch={batch} />}
        filters={filters}
        tools={<WorklistTools search={search} batch={batch} district={district} />}
        columns={columns}
        rowKey={({ id }) => id}
        nameOf={({ name }) => name}
        query={query}
        state={state}
        {...(mayRecommend && { selection })}
        bulk={
          <button className="btn main" type="button" onClick={() => setRecommending(true)}>
            {acts.recommendMany(selection.rows.length)}
          </button>
        }
        opens
        empty={<WorklistEmpty batch={batch} />}
      />
      {recommending && (
        <RecommendDialog
          applications={selection.rows}
          onClose={(left) => {
            selection.choose(selection.rows.filter(({ id }) => left.includes(id)))
            setRecommending(false)
          }}
        />
      )}
    </>
  )
}
