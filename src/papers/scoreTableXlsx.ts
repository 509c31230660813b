/** The official table as an Excel file, in the browser and in Node. */
import { type CellStyle, type CellValue, writeXlsx, type WriteSheet } from 'hucre/xlsx'
import type { FilledTable } from '#core/rubric/fillTable.ts'
import type { PaperTable } from '#core/rubric/print.ts'
import { contentOf } from './contentOf.ts'
import { fileDate } from './moment.ts'
import type { ContentCell, PaperContent } from './paperContent.ts'
import { columnWidths, isProse, PAGE, sizesFor } from './paperLayout.ts'
import { paperWords } from './words.ts'
import { cellStyles } from './xlsx/cellStyles.ts'
import { pageSetup, WIDTH_UNIT } from './xlsx/pageSetup.ts'
import { type SheetCell, SheetBuilder } from './xlsx/sheetBuilder.ts'
import { addSignatures } from './xlsx/signatureRows.ts'

/**
 * One A4 sheet as wide as the page, its head on every page, cells merged as in the official table. Points that
 * are known are numbers, all else is text: no name becomes a formula. Equal input, equal bytes.
 */
export async function scoreTableXlsx(table: PaperTable | FilledTable): Promise<Uint8Array> {
  const content = contentOf(table)
  const made = fileDate(content.madeAt)
  return writeXlsx({
    sheets: [sheetOf(content)],
    properties: { title: content.title, created: made, modified: made },
    defaultFont: { name: '宋体', size: 11 },
  })
}

function sheetOf(content: PaperContent): WriteSheet {
  const words = paperWords(content.language)
  const widths = columnWidths(content)
  const sheet = new SheetBuilder(widths)
  const head = addAll(sheet, content, widths)
  return {
    name: words.sheet,
    columns: widths.map((width) => ({ width: width / WIDTH_UNIT })),
    ...sheet.sheet(),
    ...pageSetup(PAGE, { first: head, last: head }, words.page),
  }
}

/** Fills the sheet and gives the number of the head row. */
function addAll(sheet: SheetBuilder, content: PaperContent, widths: readonly number[]): number {
  const styles = cellStyles(content.script)
  const sizes = sizesFor(content.script)
  sheet.addWide(content.annex, styles.annex, sizes.annex * 1.3)
  sheet.addWide(content.title, styles.title, sizes.title * 1.4)
  for (const text of content.subtitles) sheet.addWide(text, styles.subtitle, sizes.subtitle * 1.2)
  const { label, value } = content.enterprise
  sheet.addWide(label + value, styles.line, sizes.line * 1.3)
  const head = sheet.next
  const heads = content.columns.map(({ head: text }, at) => ({ at, value: text, style: styles.head }))
  sheet.add(heads, sizes.leading)
  const place = (cell: ContentCell, style: CellStyle) => placed(cell, style, content)
  for (const row of content.rows) {
    const cells = row.map((cell) => place(cell, isProse(cell.column) ? styles.prose : styles.centred))
    sheet.add(cells, sizes.leading)
  }
  const totals = content.totals?.map((cell) => place(cell, isProse(cell.column) ? styles.prose : styles.label))
  if (totals) sheet.add(totals, sizes.leading)
  content.notes.forEach((note, at) => {
    sheet.addWide(at === 0 ? content.notesHead + note : note, styles.notes, sizes.notes * 1.25)
  })
  addSignatures(sheet, content.signatures, widths, styles.line, sizes.line * 2)
  return head
}

function placed(cell: ContentCell, style: CellStyle, { columns }: PaperContent): SheetCell {
  const at = columns.findIndex(({ id }) => id === cell.column)
  const place = { at, rows: cell.rows, columns: cell.columns }
  return { ...place, ...valueOf(cell, style) }
}

/** A number keeps its dagger by its format, so that it can still be added up. */
function valueOf({ text, number, dagger }: ContentCell, style: CellStyle): { value: CellValue; style: CellStyle } {
  if (number === undefined) return { value: (dagger ? `${text}†` : text) || null, style }
  return { value: number, style: dagger ? { ...style, numFmt: 'General"†"' } : style }
}
