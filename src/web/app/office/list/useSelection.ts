import { useState } from 'react'

export interface Selection<T> {
  readonly keys: readonly string[]
  /** Rows of other pages too. */
  readonly rows: readonly T[]
  readonly choose: (rows: readonly T[]) => void
  readonly canChoose: (row: T) => boolean
}

/** Rows chosen over several pages. */
export function useSelection<T>(keyOf: (row: T) => string, canChoose: (row: T) => boolean): Selection<T> {
  const [rows, setRows] = useState<readonly T[]>([])
  return { keys: rows.map(keyOf), rows, choose: setRows, canChoose }
}
