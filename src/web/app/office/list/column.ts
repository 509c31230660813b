import type { ReactNode } from 'react'

/** One column of a list. */
export interface ListColumn<T> {
  readonly key: string
  readonly title: string
  readonly cell: (row: T) => ReactNode
  /** The name by which the server sorts it. */
  readonly sort?: string
  readonly align?: 'right'
  readonly width?: number
  /** `always`: cannot be left out; `spare`: shown only when chosen. */
  readonly shown?: 'always' | 'spare'
  /** Stays at the end of the row while the rest scrolls. */
  readonly atEnd?: true
}
