import type { ListColumn } from './listPaper.ts'

/** A cell of the one or two rows of heads. */
export interface HeadCell {
  readonly at: number
  readonly text: string
  readonly rows: number
  readonly columns: number
}

/** The rows of heads: two where columns are grouped, and then what stands alone covers both. */
export function listHeads(columns: readonly ListColumn[]): readonly (readonly HeadCell[])[] {
  if (columns.every(({ group }) => group === undefined)) {
    return [columns.map(({ head }, at) => ({ at, text: head, rows: 1, columns: 1 }))]
  }
  const upper = columns.flatMap(({ group, head }, at): readonly HeadCell[] => {
    if (group === undefined) return [{ at, text: head, rows: 2, columns: 1 }]
    if (at > 0 && columns[at - 1]!.group === group) return []
    const wide = columns.slice(at).findIndex((column) => column.group !== group)
    return [{ at, text: group, rows: 1, columns: wide < 0 ? columns.length - at : wide }]
  })
  const lower = columns.flatMap(({ group, head }, at) =>
    group === undefined ? [] : [{ at, text: head, rows: 1, columns: 1 }],
  )
  return [upper, lower]
}
