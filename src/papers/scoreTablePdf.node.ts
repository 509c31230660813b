/** The official table as PDF/A-2b, in Node alone. */
import { fileURLToPath } from 'node:url'
import type { FilledTable } from '#core/rubric/fillTable.ts'
import type { PaperTable } from '#core/rubric/print.ts'
import { contentOf } from './contentOf.ts'
import { momentOf } from './moment.ts'
import { breakable } from './pdf/breakable.ts'
import { typstCompiler } from './pdf/typstCompiler.node.ts'
import { columnWidths, PAGE, sizesFor } from './paperLayout.ts'
import { paperWords } from './words.ts'

export interface PdfOptions {
  /** A folder with the operator's licensed faces (方正小标宋, 仿宋_GB2312 …); without it the open ones are taken. */
  readonly fontsFolder?: string
}

const TEMPLATE = fileURLToPath(new URL('./pdf/scoreTable.typ', import.meta.url))

/**
 * A4, the head row on every page, no row broken over two. Equal input, equal bytes.
 * @throws Error with the typesetter's diagnostics.
 */
export async function scoreTablePdf(table: PaperTable | FilledTable, options: PdfOptions = {}): Promise<Uint8Array> {
  const content = contentOf(table)
  const paper = {
    content: breakable(content),
    sizes: sizesFor(content.script),
    widths: columnWidths(content),
    sheet: PAGE,
    page: paperWords(content.language).page('#').split('#'),
    made: madeOf(content.madeAt),
  }
  const compiler = typstCompiler(options.fontsFolder)
  const document = compiler.compile({ mainFilePath: TEMPLATE, inputs: { paper: JSON.stringify(paper) } })
  if (!document.result) throw new Error(JSON.stringify(document.takeDiagnostics()?.shortDiagnostics))
  const bytes = compiler.pdf(document.result, { pdfStandard: 'a-2b' })
  compiler.evictCache(KEPT_RUNS)
  return new Uint8Array(bytes)
}

/** Layouts of earlier papers that may help with the next. */
const KEPT_RUNS = 10

function madeOf(madeAt: string | undefined) {
  const at = momentOf(madeAt)
  if (!at) return null
  const [hour, minute] = at.time.split(':').map(Number)
  return { year: at.year, month: at.month, day: at.day, hour, minute, second: 0 }
}
