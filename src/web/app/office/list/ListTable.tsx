import { Table, type TableProps } from 'antd'
import { type ReactNode, type TdHTMLAttributes, useRef } from 'react'
import { useListText } from '../text/list.ts'
import type { ListColumn } from './column.ts'
import type { Selection } from './useSelection.ts'
import type { Density, ListLook } from './useListLook.ts'
import type { ListState } from './useListState.ts'
import { useRowKeys } from './useRowKeys.ts'

interface Props<T> {
  readonly label: string
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string
  readonly nameOf: (row: T) => string
  readonly columns: readonly ListColumn<T>[]
  readonly look: ListLook
  readonly state: ListState
  readonly selection?: Selection<T> | undefined
  /** Instead of rows, while there are none. */
  readonly empty: ReactNode
  readonly busy: boolean
}

/** On a phone the title of its column stands before a cell. */
type CellProps = TdHTMLAttributes<HTMLTableCellElement> & { readonly 'data-label': string }

const SIZES: Readonly<Record<Density, 'small' | 'medium' | 'large'>> = {
  compact: 'small',
  standard: 'medium',
  roomy: 'large',
}

/** The rows of a list. Order, page and selection are the page's; this draws them. On a phone each row is a card. */
export function ListTable<T extends object>({ label, rows, rowKey, nameOf, columns, look, ...more }: Props<T>) {
  const { state, selection, empty, busy } = more
  const words = useListText()
  const box = useRef<HTMLDivElement>(null)
  useRowKeys(box)
  const shown = columns.filter(look.isShown)
  const isWide = shown.some((column) => column.shown === 'spare')
  const order = state.search['order']
  return (
    <div className={`list ${look.density} ${isWide ? 'wide' : ''}`} ref={box} aria-busy={busy}>
      <Table<T>
        aria-label={label}
        dataSource={[...rows]}
        rowKey={rowKey}
        size={SIZES[look.density]}
        pagination={false}
        showSorterTooltip={false}
        locale={{ emptyText: empty }}
        columns={shown.map((column, at) => ({
          key: column.key,
          title: column.title,
          render: (_: unknown, row: T) => column.cell(row),
          ...(column.width !== undefined && { width: column.width }),
          ...(column.align && { align: column.align }),
          ...(column.sort && { sorter: true, sortOrder: orderOf(state.search['sort'] === column.sort, order) }),
          className: at === 0 ? 'lead-cell' : column.atEnd ? 'at-end' : '',
          onCell: (): CellProps => ({ 'data-label': column.title }),
        }))}
        {...(selection && { rowSelection: rowSelection(selection, nameOf, words.select) })}
        onChange={(_pages, _filters, sorter) => state.set(sortOf(sorter, columns))}
      />
    </div>
  )
}

const orderOf = (sorted: boolean, order: string | undefined) => {
  if (!sorted) return null
  return order === 'asc' ? ('ascend' as const) : ('descend' as const)
}

type Sorter<T> = Parameters<NonNullable<TableProps<T>['onChange']>>[2]

function sortOf<T>(sorter: Sorter<T>, columns: readonly ListColumn<T>[]) {
  const one = Array.isArray(sorter) ? sorter[0] : sorter
  const sort = one?.order && columns.find(({ key }) => key === one.columnKey)?.sort
  if (!sort) return { sort: undefined, order: undefined }
  return { sort, order: one.order === 'ascend' ? 'asc' : 'desc' }
}

function rowSelection<T>(selection: Selection<T>, nameOf: (row: T) => string, label: (name: string) => string) {
  return {
    selectedRowKeys: [...selection.keys],
    preserveSelectedRowKeys: true,
    onChange: (_keys: unknown, rows: (T | undefined)[]) => selection.choose(rows.flatMap((row) => row ?? [])),
    getCheckboxProps: (row: T) => ({ disabled: !selection.canChoose(row), 'aria-label': label(nameOf(row)) }),
  }
}
