import { useQueries, useQuery } from '@tanstack/react-query'
import { reviewerRoutes } from '#contract/assigning.ts'
import { conferenceRoutes } from '#contract/conferring.ts'
import { noticeRoutes } from '#contract/noticing.ts'
import { recognitionRoutes } from '#contract/recognising.ts'
import type { Session } from '#contract/session.ts'
import { siteVisitRoutes } from '#contract/visiting.ts'
import { reading } from '../api/queries.ts'
import { can, rolesOf } from '../frame/can.ts'
import { countText } from '../text/count.ts'
import { dayAt } from '../text/moment.ts'
import { useLanguage } from '../text/useText.ts'
import {
  conferenceTask,
  freezeTask,
  noticeTask,
  objectionsTask,
  recogniseTask,
  reviewsTask,
  roomTask,
  settlementTask,
} from './selecting.ts'
import type { Task, Tasks } from './task.ts'
import { useHomeText } from './text/home.ts'
import { useBatchCounts } from './useBatchCounts.ts'

/** Reviews, settlement, visits, the conference, notices, recognition: what waits for the person in each. */
export function useSelectingTasks(session: Session): Tasks {
  const words = useHomeText()
  const language = useLanguage()
  const roles = rolesOf(session)
  const mayPropose = can('conference.propose', roles)
  const officer = can('settlement.list', roles)
  const batches = useBatchCounts(officer)
  const reviews = useQuery({ ...reading(reviewerRoutes.reviews, {}), enabled: can('reviewer.reviews', roles) })
  const conferences = useQuery({ ...reading(conferenceRoutes.list, {}), enabled: can('conference.list', roles) })
  const rooms = useQueries({
    queries: (conferences.data ?? [])
      .filter(({ state, batch }) => state === 'frozen' || (state === 'preparing' && batch === null))
      .map(({ id }) => reading(conferenceRoutes.read, { params: { id }, query: { list: 'no' } })),
  })
  const work = useQuery({ ...reading(noticeRoutes.work, {}), enabled: can('notice.work', roles) })
  const toRecognise = useQuery({
    ...reading(recognitionRoutes.notices, {}),
    enabled: can('recognition.notices', roles),
  })
  const visits = useQuery({
    ...reading(siteVisitRoutes.list, { query: { state: 'planned', size: 1 } }),
    enabled: can('siteVisit.list', roles),
  })
  const officers = officer
    ? [
        ...batches.counted.flatMap((one) => settlementTask(words, one)),
        ...(conferences.data && work.data
          ? batches.counted.flatMap((one) => conferenceTask(words, one, conferences.data, work.data))
          : []),
        ...freezeTask(words, conferences.data ?? [], dayAt(session.now)),
      ]
    : []
  const visiting: readonly Task[] = visits.data?.total
    ? [
        {
          id: 'visits',
          to: '/visits',
          title: words.visits(countText(visits.data.total)),
          due: visits.data.items[0]?.plannedOn ?? undefined,
        },
      ]
    : []
  const queries = [reviews, conferences, work, toRecognise, visits, ...rooms]
  return {
    tasks: [
      ...officers,
      ...visiting,
      ...reviewsTask(words, reviews.data ?? []),
      ...rooms.flatMap(({ data }) => (data ? roomTask(words, data, mayPropose) : [])),
      ...noticeTask(words, work.data ?? [], batches.batches),
      ...objectionsTask(words, work.data ?? []),
      ...recogniseTask(words, toRecognise.data ?? [], batches.batches, language),
    ],
    pending: batches.pending || queries.some(({ isLoading }) => isLoading),
    problem: batches.problem ?? queries.find(({ error }) => error)?.error,
  }
}
