import { useQueries, useQuery } from '@tanstack/react-query'
import { applicationRoutes } from '#contract/applying.ts'
import { noticeRoutes } from '#contract/noticing.ts'
import type { Session } from '#contract/session.ts'
import type { Mine } from '../../applying/list/mine.ts'
import { reading } from '../api/queries.ts'
import { can, rolesOf } from '../frame/can.ts'
import { dayAt, momentText } from '../text/moment.ts'
import { useLanguage } from '../text/useText.ts'
import { objectionTask, resultTask } from './outcomes.ts'
import type { Task, Tasks } from './task.ts'
import { useHomeText } from './text/home.ts'

type Own = Mine['applications'][number]

/** Applications to begin, to go on with, to sign and to correct; objections to answer; results. */
export function useEnterpriseTasks(session: Session): Tasks & { readonly mine: Mine | undefined } {
  const words = useHomeText()
  const language = useLanguage()
  const roles = rolesOf(session)
  const mine = useQuery({ ...reading(applicationRoutes.mine, {}), enabled: can('application.mine', roles) })
  const fills = can('application.save', roles)
  const signs = can('application.sign', roles)
  const noticed = (mine.data?.applications ?? []).filter(({ state }) => state === 'on_notice')
  const notices = useQueries({
    queries: noticed.map(({ id }) => reading(noticeRoutes.mine, { params: { id } })),
  })
  const path = (id: string) => `/applications/${encodeURIComponent(id)}`
  const ofOwn = (own: Own): readonly Task[] => {
    const { id, state, year, batchNumber, closesAt, dueDay, stateSince } = own
    const batch = words.batch(year, batchNumber)
    const draft = state === 'draft' ? { to: path(id), since: stateSince, due: dayAt(closesAt) } : undefined
    return [
      ...(draft && fills ? [{ ...draft, id: `fill ${id}`, title: words.draft(batch) }] : []),
      ...(draft && signs ? [{ ...draft, id: `sign ${id}`, title: words.sign(batch), detail: words.signDetail }] : []),
      ...(state === 'returned'
        ? [
            {
              id: `correct ${id}`,
              to: path(id),
              title: words.returned(batch),
              detail: words.returnedDetail,
              since: stateSince,
              due: dueDay ?? undefined,
            },
          ]
        : []),
      ...resultTask(words, own, session.now),
    ]
  }
  const objections = noticed.flatMap((own, at) => objectionTask(words, own, notices[at]?.data?.objections ?? []))
  const open = (mine.data?.open ?? []).filter(
    (batch) => fills && !mine.data?.applications.some((own) => own.batch === batch.id),
  )
  const toBegin = open.map(
    (batch): Task => ({
      id: `begin ${batch.id}`,
      to: '/applications',
      title: words.apply(words.batch(batch.year, batch.number)),
      detail:
        session.now < batch.opensAt
          ? words.applySoon(momentText(batch.opensAt, language))
          : words.applyDetail(momentText(batch.closesAt, language)),
      due: dayAt(batch.closesAt),
    }),
  )
  return {
    tasks: [...objections, ...(mine.data?.applications ?? []).flatMap(ofOwn), ...toBegin],
    pending: mine.isLoading || notices.some(({ isLoading }) => isLoading),
    problem: mine.error ?? notices.find(({ error }) => error)?.error,
    mine: mine.data,
  }
}
