import { basename, resolve } from 'node:path'
import { defaultPeriod, formatPeriod, parsePeriod, type Period } from '#roster/counting/period.ts'
import { readRoster } from '#roster/readRoster.ts'
import { readRosterFile } from '#roster/readRosterFile.node.ts'
import { chosenLanguage, languageOption } from '../chosenLanguage.ts'
import { chosenProgramme, rubricOptions } from '../chosenRubric.ts'
import { command, EXIT, type Terminal, UsageError } from '../command.ts'
import { openInput, readInput } from '../input.ts'
import { write } from '../output.ts'
import { progress } from '../progress.ts'
import { rosterJson } from '../roster/rosterJson.ts'
import { rosterText } from '../roster/rosterText.ts'

/** `jiangxin roster`: the facts that an employee list gives, with what is wrong or odd in it. */
export const roster = command({
  usage: '[--programme ID] [--year Y] [--cut-off DAY] [--sheet NAME] [--lang zh|en] [--json] FILE|-',
  about: {
    zh: '读取花名册(.xlsx 或 .csv),按方案的规则数人,输出事实、问题和提醒。有问题的行不计入,其余照常计算。\n--json 输出的事实可以直接交给 score。',
    en: 'Reads an employee list (.xlsx or .csv), counts people by the programme’s rules and gives the facts with what is\nwrong or odd. A faulty row is left out and never stops the others. The facts of --json can be handed to score.',
  },
  options: {
    programme: rubricOptions.programme,
    year: { value: 'Y', about: { zh: '评价年度,默认上一年', en: 'the assessment year, usually last year' } },
    'cut-off': { value: 'DAY', about: { zh: '基准日,默认该年12月31日', en: 'the cut-off, usually 31 December of it' } },
    sheet: { value: 'NAME', about: { zh: '工作表,默认最匹配的一张', en: 'the sheet, usually the best-matching one' } },
    ...languageOption,
    json: { about: { zh: '输出一行 JSON', en: 'one line of JSON' } },
  },
  operands: { least: 1, most: 1 },
  async run({ values, operands, terminal }) {
    const language = chosenLanguage(values.lang, terminal.language)
    const period = chosenPeriod(values.year, values['cut-off'], terminal)
    const { roster: rules, facts } = await chosenProgramme(values.programme)
    const shown = progress(terminal, { zh: '正在读花名册(%)', en: 'reading the list (%)' })
    const options = {
      ...formatPeriod(period),
      ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
      onProgress: (share: number) => shown.report(Math.floor(share * 100)),
    }
    const reading = await read(operands[0]!, terminal, (file, fileName) =>
      typeof file === 'string'
        ? readRosterFile(file, rules, options)
        : readRoster(file, rules, { ...options, fileName: fileName ?? '' }),
    )
    shown.end()
    const told = values.json ? rosterJson(reading, rules, language) : rosterText(reading, rules, facts, language)
    await write(terminal.stdout, told)
    return reading.problems.length > 0 ? EXIT.badInput : EXIT.ok
  },
})

/** The year and the cut-off that the options name, else last year and its last day. */
function chosenPeriod(year: string | undefined, cutOff: string | undefined, { now }: Terminal): Period {
  const usual = defaultPeriod(now().toISOString().slice(0, 10))
  const period = parsePeriod(year === undefined ? usual.year : /^\d{4}$/.test(year) ? Number(year) : Number.NaN, cutOff)
  if (period) return period
  throw new UsageError({
    zh: '--year 应是四位年份,--cut-off 应写成 2025-12-31。',
    en: '--year must be a year of four digits and --cut-off a day such as 2025-12-31.',
  })
}

/** A file is read in pieces; standard input comes whole and is told apart by its content. */
async function read<T>(
  file: string,
  terminal: Terminal,
  withFile: (file: string | Uint8Array, name?: string) => Promise<T>,
): Promise<T> {
  if (file === '-') return withFile(await readInput(file, terminal), '')
  const path = resolve(terminal.folder, file)
  // Opens the file once for its problems: no such file, a folder, no permission.
  ;(await openInput(file, terminal)).destroy()
  return withFile(path, basename(path))
}
