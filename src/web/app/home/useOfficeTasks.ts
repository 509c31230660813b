import { useQueries } from '@tanstack/react-query'
import { type State, STATES, type StateOf } from '#core/workflow/states.ts'
import type { Batch, BATCH_STEPS } from '#contract/batches.ts'
import { worklistRoutes } from '#contract/recommending.ts'
import type { Session } from '#contract/session.ts'
import { reading } from '../api/queries.ts'
import { can, rolesOf } from '../frame/can.ts'
import { countText } from '../text/count.ts'
import { dayAt } from '../text/moment.ts'
import { useSay } from '../text/useText.ts'
import { IN_SELECTION } from './selecting.ts'
import type { Task, Tasks } from './task.ts'
import { useHomeText } from './text/home.ts'
import { useBatchCounts } from './useBatchCounts.ts'

/** The step of a batch by which the applications of a state should have moved on. */
const STEP_OF: Partial<Record<State, (typeof BATCH_STEPS)[number]>> = {
  submitted: 'recommendation',
  recommended: 'formalCheck',
}

/** Applications that wait for one of the person's roles, batch by batch, with the one that has waited longest. */
export function useOfficeTasks(session: Session): Tasks {
  const words = useHomeText()
  const { say } = useSay()
  const roles = rolesOf(session)
  const { counted, pending, problem } = useBatchCounts(can('worklist.counts', roles))
  const mine = counted.flatMap(({ batch, states }) =>
    states
      .filter(({ state, count }) => {
        const { waitsFor }: StateOf = STATES[state]
        return count > 0 && waitsFor !== undefined && roles.includes(waitsFor) && !IN_SELECTION.has(state)
      })
      .map(({ state, count }) => ({ batch, state, count })),
  )
  const oldest = useQueries({
    queries: mine.map(({ batch, state }) =>
      reading(worklistRoutes.list, {
        query: { batch: batch.id, states: [state], sort: 'since', order: 'asc', size: 1 },
      }),
    ),
  })
  const tasks = mine.map(
    ({ batch, state, count }, at): Task => ({
      id: `${state} ${batch.id}`,
      to: `/worklist?batch=${batch.id}&states=${state}&sort=since&order=asc`,
      title: words.waitingHere(countText(count), say(STATES[state])),
      detail: words.batch(batch.year, batch.number),
      since: oldest[at]?.data?.items[0]?.stateSince,
      due: dueOf(batch, state),
    }),
  )
  const notStarted = counted.flatMap(({ batch, notStarted: count }): readonly Task[] =>
    batch.open && count > 0
      ? [
          {
            id: `notStarted ${batch.id}`,
            to: `/worklist?batch=${batch.id}&tab=notStarted`,
            title: words.notStarted(countText(count)),
            detail: words.notStartedDetail(words.batch(batch.year, batch.number)),
            due: dayAt(batch.closesAt),
          },
        ]
      : [],
  )
  return { tasks: [...tasks, ...notStarted], pending, problem }
}

function dueOf(batch: Batch, state: State): string | undefined {
  const step = STEP_OF[state]
  return step && batch.steps[step]
}
