import type { RowPart } from '#core/applying/parts.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'

/** The rows around one, in the order of the table. */
export function useRowOrder(id: string): {
  readonly part: RowPart | undefined
  readonly at: number
  readonly all: number
  readonly before: string | undefined
  readonly next: string | undefined
} {
  const { rows } = useApplication().model.check.parts
  const at = rows.findIndex((row) => row.id === id)
  return { part: rows[at], at: at + 1, all: rows.length, before: rows[at - 1]?.id, next: rows[at + 1]?.id }
}
