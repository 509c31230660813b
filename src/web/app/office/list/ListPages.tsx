import { Pagination } from 'antd'
import { countText } from '../../text/count.ts'
import { useListText } from '../text/list.ts'
import type { ListState } from './useListState.ts'

interface Props {
  readonly total: number
  /** There are more than could be counted. */
  readonly more: boolean
  readonly state: ListState
}

const SIZES = [20, 50, 100, 200]

/** Pages of a list. Beyond what is counted one can still go on, page by page. */
export function ListPages({ total, more, state }: Props) {
  const words = useListText()
  const { page, size } = state
  return (
    <nav className="pages" aria-label={words.pages}>
      <Pagination
        current={page}
        pageSize={size}
        total={more ? Math.max(total, page * size + 1) : total}
        pageSizeOptions={SIZES}
        showSizeChanger
        showTotal={() => totalText(words, total, more)}
        onChange={(next, nextSize) => {
          const isSame = nextSize === size
          state.set({ page: String(isSame ? next : 1), size: String(nextSize) })
        }}
      />
    </nav>
  )
}

const totalText = (words: ReturnType<typeof useListText>, total: number, more: boolean): string =>
  more ? words.totalMore(countText(total)) : words.total(countText(total))
