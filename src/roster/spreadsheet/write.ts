import { writeXlsxStream } from 'hucre/xlsx'

/** A cell to be written: text stays text, however much it looks like a number. */
export type WrittenCell = string | number | Date | null

export interface WrittenColumn {
  readonly width?: number
  readonly as?: 'text' | 'day'
}

/** The one place that knows which library writes .xlsx. Rows are pulled as they are written. */
export async function writeXlsx(
  sheet: string,
  columns: readonly WrittenColumn[],
  rows: Iterable<WrittenCell[]>,
): Promise<Uint8Array> {
  const stream = writeXlsxStream(rows, {
    name: sheetName(sheet),
    columns: columns.map(({ width, as }) => ({
      width: width ?? 14,
      ...(as && { style: { numFmt: as === 'text' ? '@' : 'yyyy-mm-dd' } }),
    })),
  })
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
}

/** Excel allows 31 characters, none of these. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet1'
  )
}
