import { refText } from './grid.ts'
import { openSpreadsheet } from './openSpreadsheet.ts'
import { type FileProblem, UnreadableFile } from './problem.ts'

export interface SheetRow {
  /** In the sheet, from 1. */
  readonly number: number
  readonly cells: readonly string[]
}

export type CellsRead =
  | { readonly ok: true; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly problem: FileProblem }

/** Every row of the first sheet that is not hidden, as text. Of a small sheet: all of it is held at once. */
export async function readCells(file: Blob, fileName: string): Promise<CellsRead> {
  try {
    const { sheets } = await openSpreadsheet(file, fileName)
    const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0]
    if (!sheet) return { ok: false, problem: { code: 'no-table', params: {} } }
    const grid = await sheet.read({})
    const cells = new Uint32Array(grid.width())
    const rows = Array.from({ length: grid.rows }, (_, row): SheetRow => {
      grid.load(row, cells)
      return { number: grid.rowNumber(row), cells: Array.from(cells, (ref) => grid.texts.text(refText(ref))) }
    })
    return { ok: true, rows }
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.problem }
    throw error
  }
}
