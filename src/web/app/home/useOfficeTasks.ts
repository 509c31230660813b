import { useQueries, useQuery } from '@tanstack/react-query'
import { type State, STATES, type StateOf } from '#core/workflow/states.ts'
import { type Batch, type BATCH_STEPS, batchRoutes } from '#contract/batches.ts'
import { worklistRoutes } from '#contract/recommending.ts'
import type { Session } from '#contract/session.ts'
import { reading } from '../api/queries.ts'
import { can, rolesOf } from '../frame/can.ts'
import { countText } from '../text/count.ts'
import { dayAt } from '../text/moment.ts'
import { useSay } from '../text/useText.ts'
import type { Task, Tasks } from './task.ts'
import { useHomeText } from './text/home.ts'

/** The step of a batch by which the applications of a state should have moved on. */
const STEP_OF: Partial<Record<State, (typeof BATCH_STEPS)[number]>> = {
  submitted: 'recommendation',
  recommended: 'formalCheck',
}

/** Applications that wait for one of the person's roles, state by state, with the one that has waited longest. */
export function useOfficeTasks(session: Session): Tasks {
  const words = useHomeText()
  const { say } = useSay()
  const roles = rolesOf(session)
  const enabled = can('worklist.counts', roles)
  const batches = useQuery({ ...reading(batchRoutes.list, {}), enabled })
  const batch = batches.data?.find(({ state }) => state === 'published')
  const counts = useQuery({
    ...reading(worklistRoutes.counts, { query: { batch: batch?.id } }),
    enabled: enabled && batches.isSuccess,
  })
  const mine = (counts.data?.states ?? []).filter(({ state, count }) => {
    const { waitsFor }: StateOf = STATES[state]
    return count > 0 && waitsFor !== undefined && roles.includes(waitsFor)
  })
  const oldest = useQueries({
    queries: mine.map(({ state }) =>
      reading(worklistRoutes.list, {
        query: { batch: batch?.id, states: [state], sort: 'since', order: 'asc', size: 1 },
      }),
    ),
  })
  const tasks = mine.map(
    ({ state, count }, at): Task => ({
      id: state,
      to: `/worklist?states=${state}&sort=since&order=asc`,
      title: words.waitingHere(countText(count), say(STATES[state])),
      since: oldest[at]?.data?.items[0]?.stateSince,
      due: dueOf(batch, state),
    }),
  )
  const notStarted = batch?.open && counts.data && counts.data.notStarted > 0
  return {
    tasks: [
      ...tasks,
      ...(notStarted
        ? [
            {
              id: 'notStarted',
              to: '/worklist?tab=notStarted',
              title: words.notStarted(countText(counts.data.notStarted)),
              detail: words.notStartedDetail(words.batch(batch.year, batch.number)),
              due: dayAt(batch.closesAt),
            },
          ]
        : []),
    ],
    pending: batches.isLoading || counts.isLoading,
    problem: batches.error ?? counts.error,
  }
}

function dueOf(batch: Batch | undefined, state: State): string | undefined {
  const step = STEP_OF[state]
  return step && batch?.steps[step]
}
