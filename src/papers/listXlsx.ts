/** A wide list as an Excel file, in the browser and in Node. */
import { type CellStyle, writeXlsx, type WriteSheet } from 'hucre/xlsx'
import { LIST_SHEET, listScript, listWidths, type PlacedCell, placedRows } from './list/listLayout.ts'
import type { ListPaper } from './list/listPaper.ts'
import { fileDate } from './moment.ts'
import { sizesFor } from './paperLayout.ts'
import { paperWords } from './words.ts'
import { cellStyles } from './xlsx/cellStyles.ts'
import { pageSetup, WIDTH_UNIT } from './xlsx/pageSetup.ts'
import { type SheetCell, SheetBuilder } from './xlsx/sheetBuilder.ts'
import { addSignatures } from './xlsx/signatureRows.ts'

/**
 * The same table as in Word, on A4 across, its heads on every page. Points are numbers; all else is text in cells
 * formatted as text: no name becomes a formula, no code a number. Equal input, equal bytes.
 */
export async function listXlsx(list: ListPaper): Promise<Uint8Array> {
  const made = fileDate(list.madeAt)
  return writeXlsx({
    sheets: [sheetOf(list)],
    properties: { title: list.title, created: made, modified: made },
    defaultFont: { name: '宋体', size: 11 },
  })
}

function sheetOf(list: ListPaper): WriteSheet {
  const widths = listWidths(list)
  const sheet = new SheetBuilder(widths)
  const heads = addAll(sheet, list, widths)
  return {
    name: list.sheet,
    columns: widths.map((width) => ({ width: width / WIDTH_UNIT })),
    ...sheet.sheet(),
    ...pageSetup(LIST_SHEET, heads, paperWords(list.language).page),
  }
}

/** Fills the sheet and gives the numbers of the first and last row of heads. */
function addAll(sheet: SheetBuilder, list: ListPaper, widths: readonly number[]) {
  const script = listScript(list)
  const [styles, sizes] = [cellStyles(script), sizesFor(script)]
  sheet.addWide(list.title, styles.title, sizes.title * 1.4)
  for (const text of list.subtitles) sheet.addWide(text, styles.subtitle, sizes.subtitle * 1.2)
  const lines = list.lines.map(({ label, value }) => label + value).join('　　　　')
  sheet.addWide(lines, asText(styles.line), sizes.line * 1.3)
  const { heads, rows } = placedRows(list)
  const first = sheet.next
  for (const row of heads)
    sheet.add(
      row.map((cell) => placed(cell, styles.head)),
      sizes.leading,
    )
  for (const row of rows)
    sheet.add(
      row.map((cell) => placed(cell, asText(styles[cell.look]))),
      sizes.leading,
    )
  list.notes.forEach((note, at) => {
    sheet.addWide(at === 0 ? list.notesHead + note : note, styles.notes, sizes.notes * 1.25)
  })
  addSignatures(sheet, list.signatures, widths, asText(styles.line), sizes.line * 2)
  return { first, last: first + heads.length - 1 }
}

/** Cells formatted as text stay text when somebody edits them. */
const asText = (style: CellStyle): CellStyle => ({ ...style, numFmt: '@' })

function placed({ at, rows, columns, text, number }: PlacedCell, style: CellStyle): SheetCell {
  const { numFmt: _, ...plain } = style
  return {
    at,
    rows,
    columns,
    ...(number === undefined ? { value: text || null, style } : { value: number, style: plain }),
  }
}
