import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { reachOf } from '#contract/access.ts'
import type { Batch } from '#contract/batches.ts'
import { worklistRoutes } from '#contract/recommending.ts'
import { reading } from '../../app/api/queries.ts'
import { useSession } from '../../app/door/useSession.ts'
import { rolesOf } from '../../app/frame/can.ts'
import { ListPage } from '../../app/office/list/ListPage.tsx'
import type { ListState } from '../../app/office/list/useListState.ts'
import { useSelection } from '../../app/office/list/useSelection.ts'
import { useWorklistText } from '../text/worklist.ts'
import { Reminding } from './Reminding.tsx'
import { StateTabs } from './StateTabs.tsx'
import { type NotStarted, useNotStartedColumns } from './useNotStartedColumns.tsx'
import { useWorklistFilters } from './useWorklistFilters.ts'

interface Props {
  readonly state: ListState
  readonly batches: readonly Batch[]
  readonly batch: Batch
}

/** Enterprises without an application in the batch; some or all of them can be reminded. */
export function NotStartedList({ state, batches, batch }: Props) {
  const words = useWorklistText()
  const roles = rolesOf(useSession())
  const district = roles.some((role) => reachOf('worklist.notStarted', role) === 'district')
  const { search, page, size } = state
  const query = useQuery({
    ...reading(worklistRoutes.notStarted, { query: { batch: batch.id, text: search['text'], page, size } }),
    placeholderData: keepPreviousData,
  })
  const selection = useSelection<NotStarted>(
    ({ enterprise }) => enterprise,
    () => true,
  )
  const { batchFilter } = useWorklistFilters(batches, batch, district)
  const columns = useNotStartedColumns()
  const chosen = selection.rows.map(({ enterprise }) => enterprise)
  return (
    <ListPage<NotStarted>
      list="notStarted"
      title={words.title}
      acts={<Reminding batch={batch} chosen={chosen} main />}
      tabs={<StateTabs search={search} batch={batch} />}
      filters={[{ kind: 'text', name: 'text', label: words.text }, batchFilter]}
      columns={columns}
      rowKey={({ enterprise }) => enterprise}
      nameOf={({ name }) => name}
      query={query}
      state={state}
      selection={selection}
      empty={words.emptyNotStarted}
    />
  )
}
