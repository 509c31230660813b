import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { STATE_KEYS, STATES } from '#core/workflow/states.ts'
import type { Batch } from '#contract/batches.ts'
import { worklistRoutes } from '#contract/recommending.ts'
import { reading } from '../../app/api/queries.ts'
import type { ListSearch } from '../../app/office/list/useListState.ts'
import { countText } from '../../app/text/count.ts'
import { useSay } from '../../app/text/useText.ts'
import { Mark } from '../../app/ui/Status.tsx'
import { TabLink } from '../../app/ui/TabLink.tsx'
import { useWorklistText } from '../text/worklist.ts'

export const NOT_STARTED = 'notStarted'

interface Props {
  readonly search: ListSearch
  readonly batch: Batch | undefined
}

/** Who has not begun, and the applications state by state, each with how many there are. */
export function StateTabs({ search, batch }: Props) {
  const words = useWorklistText()
  const { say } = useSay()
  const counts = useQuery(reading(worklistRoutes.counts, { query: { batch: batch?.id } })).data
  const states = STATE_KEYS.flatMap((state) => counts?.states.find((one) => one.state === state && one.count > 0) ?? [])
  const all = states.reduce((sum, { count }) => sum + count, 0)
  const chosen = search['tab'] === NOT_STARTED ? NOT_STARTED : (search['states'] ?? '')
  const tab = (key: string, to: ListSearch, label: ReactNode, count: number | undefined) => (
    <TabLink
      key={key}
      to="/worklist"
      search={{ batch: search['batch'], office: search['office'], ...to }}
      current={chosen === key}
    >
      {label} {count !== undefined && <span className="count">{countText(count)}</span>}
    </TabLink>
  )
  return (
    <nav className="state-tabs" aria-label={words.tabs}>
      {tab('', {}, words.all, counts && all)}
      {batch && tab(NOT_STARTED, { tab: NOT_STARTED }, <Mark kind="none">{words.notStarted}</Mark>, counts?.notStarted)}
      {states.map(({ state, count }) =>
        tab(state, { states: state }, <Mark kind={STATES[state].kind}>{say(STATES[state])}</Mark>, count),
      )}
    </nav>
  )
}
