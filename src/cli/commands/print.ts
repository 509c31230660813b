import { existsSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { hold } from '#app/programmes/heldProgramme.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { type FilledTable, fillTable } from '#core/rubric/fillTable.ts'
import { type PaperTable, printTable } from '#core/rubric/print.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { score } from '#core/rubric/score.ts'
import { factMessage } from '#core/rubric/text/factMessage.ts'
import { chosenLanguage, languageOption } from '../chosenLanguage.ts'
import { chosenRubric, rubricOptions } from '../chosenRubric.ts'
import { command, EXIT, InputError, type Terminal, UsageError } from '../command.ts'
import { printable } from '../enterprises/plainText.ts'
import { readOne } from '../enterprises/readOne.ts'
import { writeFileTo } from '../writeFileTo.ts'

type Paper = (table: PaperTable | FilledTable, terminal: Terminal) => Promise<Uint8Array>

/** The library of a format is loaded only when that format is asked for. */
const PAPERS: Readonly<Record<string, Paper>> = {
  docx: async (table) => (await import('#papers/scoreTableDocx.ts')).scoreTableDocx(table),
  xlsx: async (table) => (await import('#papers/scoreTableXlsx.ts')).scoreTableXlsx(table),
  pdf: async (table, terminal) => {
    const { scoreTablePdf } = await import('#papers/scoreTablePdf.node.ts')
    return scoreTablePdf(table, fontsIn(terminal))
  },
}
const FORMATS = Object.keys(PAPERS).join('|')

/** `jiangxin print`: the official table as a paper, filled from an enterprise's facts, or blank. */
export const print = command({
  usage: `[--format ${FORMATS}] [--programme ID] [--reading KEY=ALT …] [--lang zh|en] -o OUT FILE|- | --blank`,
  about: {
    zh: `把官方评分表打印成 Word、Excel 或 PDF 文件,并填好自评分。FILE 是一家企业的 JSON:
{"name": "企业名称", "facts": {…}},也可以只写事实。不写 --format 时按 OUT 的扩展名。
语言默认用方案的官方语言。PDF 的字体可用 FONTS_DIR 指定目录(方正小标宋、仿宋_GB2312 等须自备)。`,
    en: `Prints the official table as a Word, Excel or PDF file with the self score filled in. FILE is one enterprise's
JSON: {"name": "…", "facts": {…}}, or its facts alone. Without --format the ending of OUT tells it.
The language is usually the programme's official one. FONTS_DIR names a folder with fonts for the PDF.`,
  },
  options: {
    format: { value: FORMATS, about: { zh: '文件格式', en: 'kind of file' } },
    output: {
      value: 'OUT',
      short: 'o',
      about: { zh: '写入的文件;- 表示标准输出', en: 'file to write; - is standard output' },
    },
    blank: { about: { zh: '空白评分表,不需要 FILE', en: 'a blank table, without FILE' } },
    ...rubricOptions,
    ...languageOption,
  },
  operands: { least: 0, most: 1 },
  async run({ values, operands, terminal }) {
    const out = values.output
    if (out === undefined) throw new UsageError(NO_OUTPUT)
    const paper = paperFor(values.format, out)
    const [file] = operands
    if ((file === undefined) === !values.blank) throw new UsageError(FILE_OR_BLANK)
    const language = values.lang === undefined ? undefined : chosenLanguage(values.lang, terminal.language)
    const compiled = await chosenRubric(values)
    const table = printTable(compiled.programme, language ?? compiled.programme.languages[0] ?? '')
    const told = file === undefined ? table : await filled(table, compiled, file, terminal)
    await writeFileTo(out, await paper(told, terminal), terminal)
    return EXIT.ok
  },
})

const NO_OUTPUT = { zh: '请用 -o 写明要写入的文件。', en: 'Say with -o which file to write.' }
const FILE_OR_BLANK = {
  zh: '请给出一个 FILE,或者用 --blank 打印空白表。',
  en: 'Give one FILE, or --blank for a blank table.',
}

function fontsIn({ env, folder }: Terminal): { readonly fontsFolder?: string } {
  const said = env['FONTS_DIR']
  if (!said) return {}
  const fontsFolder = resolve(folder, said)
  if (existsSync(fontsFolder)) return { fontsFolder }
  throw new InputError({
    zh: `FONTS_DIR 指的目录“${said}”不存在。请改正,或者取消这个设置。`,
    en: `The folder “${said}” that FONTS_DIR names does not exist. Correct it, or unset it.`,
  })
}

function paperFor(format: string | undefined, out: string): Paper {
  const named = format ?? extname(out).slice(1).toLowerCase()
  if (Object.hasOwn(PAPERS, named)) return PAPERS[named]!
  throw new UsageError(
    format === undefined
      ? { zh: `请用 --format 写明格式:${FORMATS}。`, en: `Say with --format which kind of file: ${FORMATS}.` }
      : { zh: `没有格式“${format}”,可写 ${FORMATS}。`, en: `There is no format “${format}”; write ${FORMATS}.` },
  )
}

async function filled(table: PaperTable, compiled: Compiled, file: string, terminal: Terminal): Promise<FilledTable> {
  const { name, facts } = await readOne(file, terminal)
  const { sheet, problems } = readFacts(compiled.book, facts)
  if (problems.length > 0) {
    const say = (language: 'zh' | 'en') => (problem: (typeof problems)[number]) =>
      printable(factMessage(problem, compiled, language))
    throw new InputError(...problems.map((problem) => ({ zh: say('zh')(problem), en: say('en')(problem) })))
  }
  return fillTable(table, compiled, score(compiled, sheet), {
    ...(name !== undefined && { enterprise: name }),
    madeAt: wallClock(terminal.now()),
    contentHash: hold(compiled.programme).sha256,
  })
}

const two = (number: number) => String(number).padStart(2, '0')

/** What the clock on the wall shows: `2026-03-31T09:05`. */
function wallClock(now: Date): string {
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`
}
