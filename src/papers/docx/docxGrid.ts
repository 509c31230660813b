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
import type { DocxWriter, Face, TableSize } from './docxWriter.ts'
import { twips } from './twips.ts'

/** A cell of a ruled table, told once where it begins. */
export interface GridCell {
  /** The column it begins at. */
  readonly at: number
  /** May have several lines. */
  readonly text: string
  readonly face: Face
  readonly align: keyof typeof ALIGN
  /** Rows and columns that it covers. */
  readonly rows?: number
  readonly columns?: number
  /** A raised mark behind the text. */
  readonly mark?: string | undefined
}

export interface DocxGrid {
  /** Millimetres. */
  readonly widths: readonly number[]
  /** Repeated on every page. */
  readonly heads: readonly (readonly GridCell[])[]
  readonly rows: readonly (readonly GridCell[])[]
  readonly size: TableSize
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, both: AlignmentType.BOTH } as const

/** In eighths of a point. */
const OUTER = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const INNER = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const CELL_MARGIN = { top: 30, bottom: 30, left: 70, right: 70 }

/** A ruled table: its heads on every page, no row broken over two. */
export function docxGrid({ widths, heads, rows, size }: DocxGrid, write: DocxWriter): Table {
  const columns = widths.map(twips)
  const row = (cells: readonly GridCell[], tableHeader: boolean) =>
    new TableRow({
      ...(tableHeader && { tableHeader }),
      cantSplit: true,
      children: cells.map((cell) => docxCell(cell, columns, size, write)),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    width: { size: sum(columns), type: WidthType.DXA },
    borders: { top: OUTER, bottom: OUTER, left: OUTER, right: OUTER, insideHorizontal: INNER, insideVertical: INNER },
    margins: { marginUnitType: WidthType.DXA, ...CELL_MARGIN },
    rows: [...heads.map((cells) => row(cells, true)), ...rows.map((cells) => row(cells, false))],
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const RAISED = { superScript: true }

function docxCell(cell: GridCell, widths: readonly number[], size: TableSize, write: DocxWriter): TableCell {
  const { at, text, face, align, rows = 1, columns = 1, mark } = cell
  const lines = text.split('\n')
  return new TableCell({
    width: { size: sum(widths.slice(at, at + columns)), type: WidthType.DXA },
    ...(rows > 1 && { rowSpan: rows }),
    ...(columns > 1 && { columnSpan: columns }),
    verticalAlign: VerticalAlign.CENTER,
    children: lines.map(
      (line, index) =>
        new Paragraph({
          alignment: ALIGN[align],
          spacing: { line: write.pitch(size), lineRule: LineRuleType.EXACT },
          children: [
            write.run(line, face, size, face === 'hei' ? { bold: true } : {}),
            ...(mark !== undefined && index === lines.length - 1 ? [write.run(mark, face, size, RAISED)] : []),
          ],
        }),
    ),
  })
}
