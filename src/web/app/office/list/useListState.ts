import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

export type ListSearch = Readonly<Record<string, string | undefined>>

export interface ListState {
  /** Filters, order and page, as they stand in the address. */
  readonly search: ListSearch
  readonly page: number
  readonly size: number
  /** Changes some of it; the list begins at its first page again unless a page is asked for. */
  readonly set: (part: ListSearch) => void
}

const SIZE = 20

/** A list lives in its address: it can be kept, shared, gone back to. */
export function useListState(): ListState {
  const search: ListSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const set = useCallback(
    (part: ListSearch) => {
      const { page: _, ...rest } = search
      void navigate({ to: '.', search: { ...rest, ...part } as never, resetScroll: part['page'] !== undefined })
    },
    [navigate, search],
  )
  return { search, page: whole(search['page'], 1), size: whole(search['size'], SIZE), set }
}

const whole = (text: string | undefined, usual: number): number => {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? number : usual
}
