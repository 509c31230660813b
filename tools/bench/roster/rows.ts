export { rowsXml, workbookParts } from '../../../test/roster/support/workbook.ts'

/** A different resident's number for each position, with the right check digit. */
export function residentNumber(at: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${1960 + (at % 45)}${two(1 + (Math.floor(at / 45) % 12))}${two(1 + (Math.floor(at / 540) % 28))}`
  const body = `330502${day}${String(Math.floor(at / 15_120) % 1000).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return body + '10X98765432'[weights.reduce((sum, weight, place) => sum + weight * Number(body[place]), 0) % 11]
}
