import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import type { Batch } from '#contract/batches.ts'
import { type BorderView, SETTLEMENT_SORTS, settlementRoutes } from '#contract/reviewing.ts'
import { formatPoints } from '#core/kernel/points.ts'
import type { Programme } from '#core/programme/programme.ts'
import { useProgramme } from '../app/api/programme.ts'
import { reading } from '../app/api/queries.ts'
import { FilterForm } from '../app/office/list/FilterForm.tsx'
import { ListPages } from '../app/office/list/ListPages.tsx'
import type { ListState } from '../app/office/list/useListState.ts'
import { useRowKeys } from '../app/office/list/useRowKeys.ts'
import { countText } from '../app/text/count.ts'
import { useSay } from '../app/text/useText.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { SelectField } from '../app/ui/SelectField.tsx'
import { Status } from '../app/ui/Status.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { factText } from '../recommending/dossier/factText.ts'
import { factOf } from './factOf.ts'
import { useReviewingText } from './text/reviewing.ts'

export const batchesOf = (batches: readonly Batch[], name: (year: number, number: number) => string) =>
  batches
    .filter(({ state }) => state !== 'draft')
    .map(({ id, year, number }) => ({ value: id, label: name(year, number) }))

export interface ListProps {
  readonly batch: Batch
  readonly list: ListState
  /** Which batch: stands before the list's own conditions. */
  readonly children: ReactNode
}

/** Each application with its three scores; J and K go from one to the next. */
export function EnterpriseList({ batch, list, children }: ListProps) {
  const words = useReviewingText()
  const box = useRef<HTMLDivElement>(null)
  useRowKeys(box)
  const programme = useProgramme(batch.programme)
  const { search, page, size } = list
  const sort = SETTLEMENT_SORTS.find((one) => one === search['sort']) ?? 'number'
  const query = useQuery({
    ...reading(settlementRoutes.list, { query: { batch: batch.id, sort, page, size, text: search['text'] } }),
    placeholderData: keepPreviousData,
  })
  return (
    <div ref={box}>
      <div className="settlement-tools">
        {children}
        <SelectField
          label={words.sort}
          value={sort}
          onText={(one) => list.set({ sort: one })}
          choices={SETTLEMENT_SORTS.map((one) => ({ value: one, label: words.sorts[one] }))}
          error={undefined}
        />
        <FilterForm filters={[{ kind: 'text', name: 'text', label: words.search }]} state={list} />
      </div>
      <ErrorBox problem={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Waiting />}
      {query.data?.items.length === 0 && <p className="empty">{search['text'] ? words.noneHere : words.empty}</p>}
      {query.data && query.data.items.length > 0 && (
        <table className="tbl cards">
          <thead>
            <tr>
              <th scope="col">{words.enterprise}</th>
              <th scope="col" className="r">
                {words.selfScore}
              </th>
              <th scope="col" className="r">
                {words.verified}
              </th>
              <th scope="col" className="r">
                {words.review}
              </th>
              <th scope="col" className="r">
                {words.lost}
              </th>
              <th scope="col" className="r">
                {words.reviewsIn}
              </th>
              <th scope="col" className="r">
                {words.differences}
              </th>
              <th scope="col" className="r">
                {words.openCount}
              </th>
              <th scope="col">{words.border}</th>
            </tr>
          </thead>
          <tbody>
            {query.data.items.map((item) => (
              <tr key={item.application}>
                <th scope="row">
                  <Link data-row-link to="/settlement/$application" params={{ application: item.application }}>
                    {item.enterprise}
                  </Link>{' '}
                  <small className="muted">
                    {item.office} {item.number !== null && words.number(item.number)}
                  </small>{' '}
                  <Status state={item.state} />
                </th>
                <td className="r" data-label={words.selfScore}>
                  {formatPoints(item.self)}
                </td>
                <td className="r" data-label={words.verified}>
                  {formatPoints(item.verified)}
                </td>
                <td className="r" data-label={words.review}>
                  <b>{formatPoints(item.review)}</b>
                </td>
                <td className={item.self === item.verified ? 'r' : 'r amber'} data-label={words.lost}>
                  {formatPoints(item.verified - item.self)}
                </td>
                <td className="r" data-label={words.reviewsIn}>
                  {words.reviewsOf(item.reviews.finished, item.reviews.all)}
                </td>
                <td className={item.differences ? 'r amber' : 'r'} data-label={words.differences}>
                  {item.differences}
                </td>
                <td className={item.open ? 'r amber' : 'r'} data-label={words.openCount}>
                  {item.open}
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

/** How many more or fewer would cross the nearest step. */
export function BorderText({ border, programme }: { border: BorderView | null; programme: Programme | undefined }) {
  const words = useReviewingText()
  const { say } = useSay()
  if (!border) return <span className="muted">{words.noBorder}</span>
  const fact = programme && factOf(programme, border.fact)
  const by = fact ? factText(fact, border.by, say, words) : countText(border.by)
  return <>{words.borderText(border.row, by, border.side)}</>
}
