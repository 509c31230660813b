import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { objectionRoutes } from '#contract/noticing.ts'
import { reading } from '../../app/api/queries.ts'
import { ListPages } from '../../app/office/list/ListPages.tsx'
import { useListState } from '../../app/office/list/useListState.ts'
import { momentText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { Mark } from '../../app/ui/Status.tsx'
import { TabLink } from '../../app/ui/TabLink.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { OBJECTION_KINDS } from '../public/StatusPage.tsx'
import { useCasesText } from '../text/cases.ts'
import '../notices.css'

const TABS = ['open', 'decided', 'all'] as const

/** Objections, those that wait first. */
export function CasesPage() {
  const words = useCasesText()
  const language = useLanguage()
  const list = useListState()
  const { search, page, size } = list
  const state = TABS.find((one) => one === search['state']) ?? 'open'
  const notice = search['notice']
  const query = useQuery({
    ...reading(objectionRoutes.list, { query: { state, notice, page, size } }),
    placeholderData: keepPreviousData,
  })
  const { columns } = words
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <nav className="state-tabs" aria-label={columns.state}>
        {TABS.map((one) => (
          <TabLink key={one} to="." search={{ state: one, notice }} current={one === state}>
            {words.tabs[one]}
          </TabLink>
        ))}
      </nav>
      <ErrorBox problem={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Waiting />}
      {query.data?.items.length === 0 && <p className="empty">{words.none}</p>}
      {query.data && query.data.items.length > 0 && (
        <>
          <table className="tbl cards">
            <thead>
              <tr>
                <th scope="col">{columns.enterprise}</th>
                <th scope="col">{columns.receipt}</th>
                <th scope="col">{columns.received}</th>
                <th scope="col">{columns.state}</th>
              </tr>
            </thead>
            <tbody>
              {query.data.items.map(({ id, receipt, enterprise, row, receivedAt, state: now, stated }) => (
                <tr key={id}>
                  <td data-label={columns.enterprise}>
                    <Link className="row-link" to="/objection-cases/$id" params={{ id }}>
                      {enterprise}
                    </Link>
                    {row && ` ${row}`}
                  </td>
                  <td data-label={columns.receipt} className="mono">
                    {receipt}
                  </td>
                  <td data-label={columns.received}>{momentText(receivedAt, language)}</td>
                  <td data-label={columns.state}>
                    <Mark kind={OBJECTION_KINDS[now]}>{words.states[now]}</Mark>
                    {stated && now === 'investigating' && <small className="detail">{words.stated}</small>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <ListPages total={query.data.total} more={query.data.more} state={list} />
        </>
      )}
    </>
  )
}
