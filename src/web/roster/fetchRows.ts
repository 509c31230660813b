import type { GridRow } from '#roster/gridRow.ts'
import type { RosterDesk } from './rosterDesk.ts'

/**
 * Rows by their number in the sheet. The worker hands out rows by position, and blank rows have none, so a
 * row stands at its distance from the first one or before: halving finds it in a few steps.
 */
export async function fetchRows(
  desk: Pick<RosterDesk, 'rows'>,
  first: number,
  end: number,
  numbers: readonly number[],
): Promise<GridRow[]> {
  const [top] = await desk.rows(first, first + 1)
  if (!top) return []
  const found = await Promise.all(
    numbers.map((number) => findRow(desk, first, Math.min(end - 1, first + number - top.row), number)),
  )
  return found.filter((row): row is GridRow => row !== undefined)
}

async function findRow(
  desk: Pick<RosterDesk, 'rows'>,
  first: number,
  last: number,
  number: number,
): Promise<GridRow | undefined> {
  let [low, high, probe] = [first, last, last]
  while (low <= high) {
    const [row] = await desk.rows(probe, probe + 1)
    if (!row || row.row === number) return row
    if (row.row < number) low = probe + 1
    else high = probe - 1
    probe = (low + high) >> 1
  }
  return undefined
}
