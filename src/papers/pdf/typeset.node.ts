import { fileURLToPath } from 'node:url'
import { momentOf } from '../moment.ts'
import { sizesFor, type Sheet } from '../paperLayout.ts'
import { paperWords } from '../words.ts'
import { breakable } from './breakable.ts'
import { typstCompiler } from './typstCompiler.node.ts'

export interface PdfOptions {
  /** A folder with the operator's licensed faces (方正小标宋, 仿宋_GB2312 …); without it the open ones are taken. */
  readonly fontsFolder?: string | undefined
}

/** What every template takes; `content` is its own. */
export interface Typeset {
  readonly template: 'scoreTable' | 'letter' | 'volume' | 'stamps' | 'order' | 'certificate' | 'brief'
  readonly script: 'han' | 'latin'
  readonly language: string
  readonly title: string
  readonly sheet: Sheet
  readonly content: unknown
  readonly madeAt?: string | undefined
  /** PDF/A-2b by default; parts of a volume are plain. */
  readonly standard?: 'a-2b' | '1.7'
}

/** @throws Error with the typesetter's diagnostics. */
export function typeset(paper: Typeset, { fontsFolder }: PdfOptions): Uint8Array {
  const { template, script, language, title, sheet, content, madeAt, standard = 'a-2b' } = paper
  const told = {
    script,
    language,
    title,
    sheet,
    sizes: sizesFor(script),
    page: paperWords(language).page('#').split('#'),
    made: madeOf(madeAt),
    content: breakable(content),
  }
  const compiler = typstCompiler(fontsFolder)
  const mainFilePath = fileURLToPath(new URL(`./${template}.typ`, import.meta.url))
  const document = compiler.compile({ mainFilePath, inputs: { paper: JSON.stringify(told) } })
  if (!document.result) throw new Error(JSON.stringify(document.takeDiagnostics()?.shortDiagnostics))
  const bytes = compiler.pdf(document.result, { pdfStandard: standard })
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
