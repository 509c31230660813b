import type { Table } from 'docx'
import type { ContentCell, PaperContent } from '../paperContent.ts'
import { columnWidths, isProse } from '../paperLayout.ts'
import { docxGrid, type GridCell } from './docxGrid.ts'
import type { DocxWriter, Face } from './docxWriter.ts'

/** The table with its cells merged as in the official one. */
export function docxTable(content: PaperContent, write: DocxWriter): Table {
  const cell = (one: ContentCell, face: Face) => gridCell(one, face, content)
  const heads = content.columns.map(({ head: text }, at): GridCell => ({ at, text, face: 'hei', align: 'center' }))
  const total = (one: ContentCell) => cell(one, isProse(one.column) ? 'fang' : 'hei')
  return docxGrid(
    {
      widths: columnWidths(content),
      heads: [heads],
      rows: [
        ...content.rows.map((row) => row.map((one) => cell(one, 'fang'))),
        ...(content.totals ? [content.totals.map(total)] : []),
      ],
      size: 'table',
    },
    write,
  )
}

function gridCell(cell: ContentCell, face: Face, { columns, script }: PaperContent): GridCell {
  const { text, rows, columns: wide } = cell
  const prose = isProse(cell.column) && face === 'fang'
  return {
    at: columns.findIndex(({ id }) => id === cell.column),
    text,
    face,
    align: prose ? proseAlignment(cell, script) : 'center',
    rows,
    columns: wide,
    mark: cell.dagger ? '†' : undefined,
  }
}

/** Long Chinese lines end flush; short ones, and English ones in narrow columns, would gape. */
const proseAlignment = ({ column, text }: ContentCell, script: PaperContent['script']) =>
  script === 'han' && column === 'criteria' && !text.includes(' ') ? 'both' : 'left'
