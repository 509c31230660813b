import { type Archive, openArchive } from './archive.ts'
import { Grid } from './grid.ts'
import { scanPart } from './parts.ts'
import { UnreadableFile } from './problem.ts'
import { SharedStrings } from './sharedStrings.ts'
import { type SheetContext, SheetRows } from './sheetRows.ts'
import type { SheetSource, Spreadsheet } from './spreadsheet.ts'
import { readDayStyles } from './styles.ts'
import { Texts } from './texts.ts'
import { readWorkbook, type SheetPart } from './workbook.ts'

/** Opens an .xlsx: its sheets are known, and read when asked for. */
export async function openXlsx(file: Blob, signal?: AbortSignal): Promise<Spreadsheet> {
  const archive = await openArchive(file)
  const workbook = await readWorkbook(archive)
  const texts = new Texts()
  const days = workbook.styles === undefined ? [] : await readDayStyles(archive, workbook.styles)
  const shared = new SharedStrings(texts)
  if (workbook.sharedStrings !== undefined) await scanPart(archive, workbook.sharedStrings, shared, { signal })
  const context: SheetContext = { shared: shared.ids, days }
  return {
    kind: 'xlsx',
    sheets: workbook.sheets.map((sheet) => source(archive, sheet, context, texts, workbook.from1904)),
  }
}

function source(
  archive: Archive,
  sheet: SheetPart,
  context: SheetContext,
  texts: Texts,
  from1904: boolean,
): SheetSource {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    async read({ stopAfter, onProgress, signal }) {
      const grid = new Grid(texts)
      grid.from1904 = from1904
      const size = archive.size(sheet.part)
      let done = 0
      const onBytes = (bytes: number) => {
        done += bytes
        onProgress?.(size === 0 ? 1 : done / size)
      }
      await inSheet(sheet.name, () =>
        scanPart(archive, sheet.part, new SheetRows(grid, context, stopAfter), { signal, onBytes }),
      )
      return grid
    },
  }
}

/** A problem met inside a sheet names it. */
async function inSheet(name: string, read: () => Promise<void>): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    throw new UnreadableFile(error.problem.code, { sheet: name, ...error.problem.params })
  }
}
