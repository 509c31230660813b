import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { countText } from '../../text/count.ts'
import { ErrorBox } from '../../ui/ErrorBox.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { useListText } from '../text/list.ts'
import type { ListColumn } from './column.ts'
import type { Filter } from './filter.ts'
import { FilterForm } from './FilterForm.tsx'
import { ListLookButtons } from './ListLookButtons.tsx'
import { ListPages } from './ListPages.tsx'
import { ListTable } from './ListTable.tsx'
import { useListLook } from './useListLook.ts'
import type { ListState } from './useListState.ts'
import type { Selection } from './useSelection.ts'

export interface PageOf<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly more: boolean
}

interface Props<T> {
  /** The name under which its columns are kept. */
  readonly list: string
  readonly title: string
  readonly lead?: ReactNode
  /** Buttons of the page. */
  readonly acts?: ReactNode
  /** Between the title and the conditions. */
  readonly tabs?: ReactNode
  readonly filters: readonly Filter[]
  /** Beside columns and row height. */
  readonly tools?: ReactNode
  readonly columns: readonly ListColumn<T>[]
  readonly rowKey: (row: T) => string
  readonly nameOf: (row: T) => string
  readonly query: Pick<UseQueryResult<PageOf<T>>, 'data' | 'error' | 'isPending' | 'isPlaceholderData' | 'refetch'>
  readonly state: ListState
  readonly selection?: Selection<T>
  /** What can be done with the rows chosen. */
  readonly bulk?: ReactNode
  /** Each row has a link that opens it. */
  readonly opens?: boolean
  /** What will stand here, when there is nothing. */
  readonly empty?: ReactNode
}

/** Every list of the back office: conditions, tools, rows, pages. */
export function ListPage<T extends object>({ list, title, lead, acts, tabs, filters, tools, ...rest }: Props<T>) {
  const { columns, rowKey, nameOf, query, state, selection, bulk, opens = false, empty } = rest
  const words = useListText()
  const look = useListLook(list, columns)
  const { data } = query
  return (
    <>
      <PageHead title={title} lead={lead}>
        {acts}
      </PageHead>
      {tabs}
      {filters.length > 0 && <FilterForm filters={filters} state={state} />}
      <div className="list-tools">
        {selection && selection.rows.length > 0 ? (
          <Chosen selection={selection} onPage={data?.items ?? []} rowKey={rowKey} bulk={bulk} />
        ) : (
          <span>{opens && <KeyHints />}</span>
        )}
        <div className="right">
          {tools}
          <ListLookButtons columns={columns} look={look} />
        </div>
      </div>
      <ErrorBox problem={query.error} onRetry={() => void query.refetch()} />
      <ListTable
        label={title}
        rows={data?.items ?? []}
        rowKey={rowKey}
        nameOf={nameOf}
        columns={columns}
        look={look}
        state={state}
        selection={selection}
        busy={query.isPending || query.isPlaceholderData}
        empty={query.isPending ? <Waiting /> : query.error ? '' : <p>{empty ?? words.none}</p>}
      />
      {data && <ListPages total={data.total} more={data.more} state={state} />}
    </>
  )
}

interface ChosenProps<T> {
  readonly selection: Selection<T>
  readonly onPage: readonly T[]
  readonly rowKey: (row: T) => string
  readonly bulk: ReactNode
}

/** How many are chosen, also on other pages, and what can be done with them. */
function Chosen<T>({ selection, onPage, rowKey, bulk }: ChosenProps<T>) {
  const words = useListText()
  const here = new Set(onPage.map(rowKey))
  const elsewhere = selection.keys.some((key) => !here.has(key))
  return (
    <div className="chosen">
      <span role="status">
        {words.selected(countText(selection.keys.length))}
        {elsewhere && words.acrossPages}
      </span>
      {bulk}
      <button className="btn plain" type="button" onClick={() => selection.choose([])}>
        {words.clear}
      </button>
    </div>
  )
}

function KeyHints() {
  const words = useListText()
  return (
    <span className="keys extra">
      <kbd>J</kbd> <kbd>K</kbd> {words.keys} <kbd>Enter</kbd> {words.keyOpen}
    </span>
  )
}
