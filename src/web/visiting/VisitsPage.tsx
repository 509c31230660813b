import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { siteVisitRoutes, VISIT_STATES, type VisitHead } from '#contract/visiting.ts'
import { reading } from '../app/api/queries.ts'
import { useSession } from '../app/door/useSession.ts'
import { FilterForm } from '../app/office/list/FilterForm.tsx'
import { type ListState, useListState } from '../app/office/list/useListState.ts'
import { dayText, momentText, timeAt } from '../app/text/moment.ts'
import { useLanguage } from '../app/text/useText.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { Mark } from '../app/ui/Status.tsx'
import { TabLink } from '../app/ui/TabLink.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { keptVisits, type KeptVisit } from './keeping/keptVisits.ts'
import { PlanDialog } from './PlanDialog.tsx'
import { useVisitingText } from './text/visiting.ts'
import { MARKS } from './visitMarks.ts'
import '../app/style/office.css'
import './visiting.css'

/** Visits that are planned and that were made; first what this phone still holds. */
export function VisitsPage() {
  const words = useVisitingText()
  const list = useListState()
  const { search, page, size } = list
  const state = VISIT_STATES.find((one) => one === search['state'])
  const text = search['text']
  const query = useQuery({
    ...reading(siteVisitRoutes.list, { query: { page, size, state, text } }),
    placeholderData: keepPreviousData,
  })
  const [planning, setPlanning] = useState(false)
  return (
    <div className="visiting">
      <PageHead title={words.title} lead={words.lead}>
        <button className="btn main" type="button" onClick={() => setPlanning(true)}>
          {words.plan}
        </button>
      </PageHead>
      <KeptHere />
      <nav className="state-tabs" aria-label={words.title}>
        <TabLink to="." search={{}} current={state === undefined}>
          {words.all}
        </TabLink>
        {VISIT_STATES.map((one) => (
          <TabLink key={one} to="." search={{ state: one }} current={one === state}>
            {words.states[one]}
          </TabLink>
        ))}
      </nav>
      <FilterForm filters={[{ kind: 'text', name: 'text', label: words.search }]} state={list} />
      <ErrorBox problem={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Waiting />}
      {query.data?.items.length === 0 && <p className="empty">{state || text ? words.noneHere : words.none}</p>}
      {query.data && query.data.items.length > 0 && (
        <ul className="visits">
          {query.data.items.map((one) => (
            <VisitItem key={one.id} visit={one} />
          ))}
        </ul>
      )}
      {query.data && <Pages total={query.data.total} list={list} />}
      {planning && <PlanDialog onClose={() => setPlanning(false)} />}
    </div>
  )
}

function Pages({ total, list: { page, size, set } }: { readonly total: number; readonly list: ListState }) {
  const words = useVisitingText()
  if (total <= size) return null
  return (
    <nav className="pages" aria-label={words.title}>
      <button className="btn" type="button" disabled={page <= 1} onClick={() => set({ page: String(page - 1) })}>
        {words.previous}
      </button>
      <button
        className="btn"
        type="button"
        disabled={page * size >= total}
        onClick={() => set({ page: String(page + 1) })}
      >
        {words.next}
      </button>
    </nav>
  )
}

function VisitItem({ visit }: { readonly visit: VisitHead }) {
  const words = useVisitingText()
  const language = useLanguage()
  const { id, enterprise, office, state, plannedOn, rows, signedAt } = visit
  return (
    <li>
      <Link to="/visits/$id" params={{ id }}>
        {enterprise}
      </Link>
      <Mark kind={MARKS[state]}>{words.states[state]}</Mark>
      <span className="muted">
        {office} · {plannedOn ? words.on(dayText(plannedOn, language)) : words.noDay} · {words.rowsOf(rows.length)}
        {signedAt && ` · ${words.signedAt(momentText(signedAt, language))}`}
      </span>
    </li>
  )
}

/** Read from this phone alone: it stands here without a line too. */
function KeptHere() {
  const words = useVisitingText()
  const account = useSession()?.account?.id
  const [kept, setKept] = useState<readonly KeptVisit[]>([])
  useEffect(() => {
    if (!account) return
    let gone = false
    keptVisits(account).then(
      (all) => !gone && setKept(all),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [account])
  if (kept.length === 0) return null
  return (
    <section className="visit-note" aria-label={words.keptHere}>
      <h2>{words.keptHere}</h2>
      <ul className="visits">
        {kept.map(({ visit, enterprise, at }) => (
          <li key={visit}>
            <Link to="/visits/$id" params={{ id: visit }}>
              {enterprise}
            </Link>
            <Mark kind="wait">{words.notSent}</Mark>
            <span className="muted">{words.kept(timeAt(at))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
