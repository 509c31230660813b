import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { settlementRoutes } from '#contract/reviewing.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { useProgramme } from '../app/api/programme.ts'
import { reading } from '../app/api/queries.ts'
import { ListPages } from '../app/office/list/ListPages.tsx'
import { useRowKeys } from '../app/office/list/useRowKeys.ts'
import { useSay } from '../app/text/useText.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { SelectField } from '../app/ui/SelectField.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { BorderText, type ListProps } from './EnterpriseList.tsx'
import { labelOf, valueOf } from './factOf.ts'
import { useReviewingText } from './text/reviewing.ts'

const SORTS = ['number', 'lost', 'nearness'] as const

/** One row of the table, everybody held against the same measure. */
export function RowList({ batch, list, children }: ListProps) {
  const words = useReviewingText()
  const { say } = useSay()
  const box = useRef<HTMLDivElement>(null)
  useRowKeys(box)
  const programme = useProgramme(batch.programme)
  const { search, page, size } = list
  const rows = programme?.rubric.groups.flatMap((group) => group.rows) ?? []
  const row = rows.find(({ id }) => id === search['row'])?.id ?? rows[0]?.id ?? ''
  const sort = SORTS.find((one) => one === search['sort']) ?? 'number'
  const query = useQuery({
    ...reading(settlementRoutes.row, { params: { row }, query: { batch: batch.id, sort, page, size } }),
    placeholderData: keepPreviousData,
    enabled: row !== '',
  })
  if (!programme) return <Waiting />
  return (
    <div ref={box}>
      <div className="settlement-tools">
        {children}
        <SelectField
          label={words.chooseRow}
          value={row}
          onText={(id) => list.set({ row: id })}
          choices={rows.map((one) => ({ value: one.id, label: `${one.id} ${say(one.title ?? one.indicator)}` }))}
          error={undefined}
        />
        <SelectField
          label={words.sort}
          value={sort}
          onText={(one) => list.set({ sort: one })}
          choices={SORTS.map((one) => ({ value: one, label: words.sorts[one] }))}
          error={undefined}
        />
      </div>
      <ErrorBox problem={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Waiting />}
      {query.data?.items.length === 0 && <p className="empty">{words.empty}</p>}
      {query.data && query.data.items.length > 0 && (
        <table className="tbl cards">
          <thead>
            <tr>
              <th scope="col">{words.enterprise}</th>
              <th scope="col">{words.facts}</th>
              <th scope="col">{words.reviewersSay}</th>
              <th scope="col" className="r">
                {words.selfScore}
              </th>
              <th scope="col" className="r">
                {words.verified}
              </th>
              <th scope="col" className="r">
                {words.review}
              </th>
              <th scope="col">{words.border}</th>
            </tr>
          </thead>
          <tbody>
            {query.data.items.map((item) => (
              <tr key={item.application}>
                <th scope="row">
                  <Link
                    data-row-link
                    to="/settlement/$application"
                    params={{ application: item.application }}
                    search={{ row }}
                  >
                    {item.enterprise}
                  </Link>
                </th>
                <td data-label={words.facts}>
                  {item.facts.map(({ fact, self, verified, review }) => (
                    <div key={fact}>
                      <span className="muted">{labelOf(programme, fact, say)}</span>{' '}
                      {[self, verified, review].map((value) => valueOf(programme, fact, value, say, words)).join(' › ')}
                    </div>
                  ))}
                </td>
                <td data-label={words.reviewersSay}>
                  {item.words.map(({ fact, label, value }) => (
                    <div key={`${fact} ${label}`}>
                      {words.expert(label)} {valueOf(programme, fact, value, say, words)}
                    </div>
                  ))}
                </td>
                <td className="r" data-label={words.selfScore}>
                  {formatPoints(item.self)}
                </td>
                <td className={item.self === item.verified ? 'r' : 'r amber'} data-label={words.verified}>
                  {formatPoints(item.verified)}
                </td>
                <td className={item.review === item.verified ? 'r' : 'r amber'} data-label={words.review}>
                  <b>{formatPoints(item.review)}</b>
                </td>
                <td data-label={words.border}>
                  <BorderText border={item.border} programme={programme} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {query.data && <ListPages total={query.data.total} more={query.data.more} state={list} />}
    </div>
  )
}
