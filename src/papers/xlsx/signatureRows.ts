import type { CellStyle } from 'hucre/xlsx'
import type { Labelled } from '../paperContent.ts'
import type { SheetBuilder } from './sheetBuilder.ts'

/** Adds the lines to sign, the one side's at the left half of the page and the other's at the right. */
export function addSignatures(
  sheet: SheetBuilder,
  [left = [], right = []]: readonly (readonly Labelled[])[],
  widths: readonly number[],
  style: CellStyle,
  leading: number,
): void {
  const middle = middleColumn(widths)
  for (let line = 0; line < Math.max(left.length, right.length); line++) {
    const cell = (entry: Labelled | undefined, at: number, columns: number) =>
      entry ? [{ at, columns, value: entry.label + entry.value, style }] : []
    sheet.add([...cell(left[line], 0, middle), ...cell(right[line], middle, widths.length - middle)], leading)
  }
}

/** The column that begins nearest to the middle of the page. */
function middleColumn(widths: readonly number[]): number {
  const half = widths.reduce((sum, width) => sum + width, 0) / 2
  let [best, nearest, left] = [1, half, 0]
  widths.forEach((width, at) => {
    const distance = Math.abs(half - left)
    if (at > 0 && distance < nearest) [best, nearest] = [at, distance]
    left += width
  })
  return best
}
