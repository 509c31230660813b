import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react'
import { type Application, applicationRoutes } from '#contract/applying.ts'
import type { FieldName } from '#core/applying/merge.ts'
import type { AnswerValue } from '#core/applying/answer.ts'
import type { Programme } from '#core/programme/programme.ts'
import { call } from '../../app/api/client.ts'
import { programmeReading } from '../../app/api/programme.ts'
import { reading, stale } from '../../app/api/queries.ts'
import { useSession } from '../../app/door/useSession.ts'
import { dayAt } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { openBench } from '../../bench/bench.ts'
import type { Act } from '../../state/reduce.ts'
import { Uploads } from '../evidence/uploads.ts'
import { Saver } from '../saving/saver.ts'
import { keepUnsaved, takeUnsaved, type UnsavedPlace } from '../saving/unsavedStore.ts'
import { SelfCheckSpeech } from '../text/SelfCheckSpeech.tsx'
import { ApplicationContext } from './ApplicationContext.tsx'
import { modelOf } from './model.ts'
import { NO_LIST, reduceRoster } from './rosterAtHand.ts'
import { useNow } from './useNow.ts'
import { usePolling } from './usePolling.ts'
import { workOf } from './work.ts'
import '../style/applying.css'

/** Reads one application and holds it for every page below its address. */
export function ApplicationPages() {
  const { id } = useParams({ from: '/inside/applications/$id' })
  const refetchInterval = usePolling()
  const found = useQuery({ ...reading(applicationRoutes.read, { params: { id } }), refetchInterval })
  const application = found.data
  const programme = useQuery({
    ...programmeReading(application?.batchOf.programme ?? ''),
    enabled: application !== undefined,
  })
  const account = useSession()?.account?.id
  if (application && programme.data && account)
    return (
      <SelfCheckSpeech>
        <Held key={id} application={application} programme={programme.data} account={account} />
      </SelfCheckSpeech>
    )
  const problem = found.error ?? programme.error
  return problem ? <ErrorBox problem={problem} onRetry={() => void found.refetch()} /> : <Waiting />
}

interface HeldProps {
  readonly application: Application
  readonly programme: Programme
  readonly account: string
}

function Held({ application, programme, account }: HeldProps) {
  const language = useLanguage()
  const now = useNow()
  const queries = useQueryClient()
  const refresh = useCallback(() => stale(queries, applicationRoutes.read), [queries])
  const saver = useSaver(application, account)
  const { queue, savedAt } = useSyncExternalStore(saver.subscribe, saver.snapshot)
  const [uploads] = useState(() => new Uploads(application.id, () => void refresh()))
  const bench = useMemo(() => openBench(programme), [programme])
  const [roster, moveRoster] = useReducer(reduceRoster, NO_LIST)
  const today = dayAt(now())
  const model = useMemo(
    () => modelOf({ compiled: bench.compiled, application, queue, today, language }),
    [bench, application, queue, today, language],
  )
  const type = useCallback((name: FieldName, value: AnswerValue | null) => saver.type(name, value), [saver])
  const dispatch = useCallback(
    (act: Act) => {
      if (act.type === 'answered') type({ section: 'fact', field: act.fact }, act.answer)
      else if (act.type === 'cleared') type({ section: 'fact', field: act.fact }, null)
      else if (act.type === 'rosterMoved' || act.type === 'counted') moveRoster(act)
    },
    [type],
  )
  useWaitingFiles(application, refresh)
  useEffect(() => {
    // What is answered of a return is the server's to say.
    if (savedAt !== undefined && application.state === 'returned') void refresh()
  }, [savedAt, application.state, refresh])
  const work = workOf({ bench, application, model, roster, dispatch, now })
  const at = { application, bench, model, work, saver, uploads, roster, moveRoster, type, refresh, now }
  return (
    <ApplicationContext value={at}>
      <Outlet />
    </ApplicationContext>
  )
}

const TAB = 'jiangxin.tab'

/** Of this tab alone, and the same after a reload. */
function tabName(): string {
  try {
    const known = sessionStorage.getItem(TAB) ?? Math.random().toString(36).slice(2)
    sessionStorage.setItem(TAB, known)
    return known
  } catch {
    return 'tab'
  }
}

/** Saves for as long as the application is open; what an earlier visit left is taken up first. */
function useSaver(application: Application, account: string): Saver {
  const { id, answers } = application
  const place = useMemo((): UnsavedPlace => ({ account, application: id }), [account, id])
  const [saver] = useState(() => {
    const tab = tabName()
    const made = new Saver({
      send: (changes) =>
        call(applicationRoutes.save, {
          params: { id },
          body: { changes: changes.map(({ value, ...change }) => ({ ...change, value: writable(value) })) },
        }),
      keep: (changes) => void keepUnsaved(localStorage, place, tab, changes),
    })
    made.refreshed(answers)
    return made
  })
  useEffect(() => saver.refreshed(answers), [saver, answers])
  // Only once the page is there: a page that is drawn twice before it shows must not take anything.
  useEffect(() => saver.restored(takeUnsaved(localStorage, place)), [saver, place])
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible' && saver.snapshot().kind === 'offline') saver.tryNow()
    }
    addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    return () => {
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
      void saver.flush()
    }
  }, [saver])
  return saver
}

const writable = (value: AnswerValue | null) =>
  typeof value === 'object' && value !== null ? value.map((record) => ({ ...record })) : value

/** How long a check of a file takes, at most, before it is looked at again. */
const SOON = 2000

function useWaitingFiles({ evidence }: Application, refresh: () => Promise<void>): void {
  const waits = evidence.some(({ state }) => state === 'waiting')
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(() => void refresh(), SOON)
    return () => clearInterval(timer)
  }, [waits, refresh])
}
