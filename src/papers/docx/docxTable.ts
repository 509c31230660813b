import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { ContentCell, PaperContent } from '../paperContent.ts'
import { columnWidths, isProse } from '../paperLayout.ts'
import type { DocxWriter, Face } from './docxWriter.ts'
import { twips } from './twips.ts'

/** In eighths of a point. */
const OUTER = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const INNER = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const CELL_MARGIN = { top: 30, bottom: 30, left: 70, right: 70 }

/** The table: its head on every page, no row broken over two, cells merged as in the official one. */
export function docxTable(content: PaperContent, write: DocxWriter): Table {
  const widths = columnWidths(content).map(twips)
  const head = content.columns.map(({ id, head: text }) => ({ ...PLAIN, column: id, text }))
  const cell = (one: ContentCell, face: Face) => docxCell(one, face, content, widths, write)
  const total = (one: ContentCell) => cell(one, isProse(one.column) ? 'fang' : 'hei')
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { top: OUTER, bottom: OUTER, left: OUTER, right: OUTER, insideHorizontal: INNER, insideVertical: INNER },
    margins: { marginUnitType: WidthType.DXA, ...CELL_MARGIN },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((one) => cell(one, 'hei')) }),
      ...content.rows.map((row) => new TableRow({ cantSplit: true, children: row.map((one) => cell(one, 'fang')) })),
      ...(content.totals ? [new TableRow({ cantSplit: true, children: content.totals.map(total) })] : []),
    ],
  })
}

const RAISED = { superScript: true }
const PLAIN = { rows: 1, columns: 1, dagger: false } as const

function docxCell(
  cell: ContentCell,
  face: Face,
  { columns, script }: PaperContent,
  widths: readonly number[],
  write: DocxWriter,
): TableCell {
  const at = columns.findIndex(({ id }) => id === cell.column)
  const width = widths.slice(at, at + cell.columns).reduce((sum, one) => sum + one, 0)
  const prose = isProse(cell.column) && face === 'fang'
  const lines = cell.text.split('\n')
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.rows > 1 && { rowSpan: cell.rows }),
    ...(cell.columns > 1 && { columnSpan: cell.columns }),
    verticalAlign: VerticalAlign.CENTER,
    children: lines.map(
      (line, index) =>
        new Paragraph({
          alignment: prose ? proseAlignment(cell, script) : AlignmentType.CENTER,
          spacing: { line: write.leading, lineRule: LineRuleType.EXACT },
          children: [
            write.run(line, face, 'table', face === 'hei' ? { bold: true } : {}),
            ...(cell.dagger && index === lines.length - 1 ? [write.run('†', face, 'table', RAISED)] : []),
          ],
        }),
    ),
  })
}

/** Long Chinese lines end flush; short ones, and English ones in narrow columns, would gape. */
const proseAlignment = ({ column, text }: ContentCell, script: PaperContent['script']) =>
  script === 'han' && column === 'criteria' && !text.includes(' ') ? AlignmentType.BOTH : AlignmentType.LEFT
