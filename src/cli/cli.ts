import { inspect, parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { type Command, EXIT, InputError, type Options, type Terminal, UsageError, type Values } from './command.ts'
import { commandHelp, generalHelp } from './help.ts'
import { type Entry, registry } from './registry.ts'
import { usageProblem } from './usageProblem.ts'
import { version } from './version.ts'

/**
 * Runs one command line (without `node` and the script) and gives the exit code:
 * 0 done, 1 bad input, 2 bad usage. Messages go to stderr, results to stdout.
 */
export async function cli(args: readonly string[], terminal: Terminal, entries = registry): Promise<number> {
  const [first, ...rest] = args
  try {
    if (first === undefined) throw new UsageError({ zh: '没有写子命令。', en: 'No command was given.' })
    if (first === '--version' || first === '-v') return say(terminal, `jiangxin ${version()}\n`)
    if (first === '--help' || first === '-h') return say(terminal, generalHelp(entries, terminal.language))
    if (first === 'help') return say(terminal, await help(rest[0], entries, terminal))
    const entry = find(first, entries)
    if (rest.includes('--help') || rest.includes('-h')) return say(terminal, await help(first, entries, terminal))
    return await invoke(entry, await entry.load(), rest, terminal)
  } catch (error) {
    return report(error, entries.some((entry) => entry.name === first) ? ` ${first}` : '', terminal)
  }
}

function find(name: string, entries: readonly Entry[]): Entry {
  const entry = entries.find((candidate) => candidate.name === name)
  if (entry) return entry
  throw new UsageError({ zh: `没有子命令“${name}”。`, en: `There is no command “${name}”.` })
}

async function help(name: string | undefined, entries: readonly Entry[], { language }: Terminal): Promise<string> {
  if (name === undefined) return generalHelp(entries, language)
  return commandHelp(name, await find(name, entries).load(), language)
}

async function invoke(entry: Entry, command: Command, args: string[], terminal: Terminal): Promise<number> {
  const parsed = parse(command, args)
  const { least, most } = command.operands
  const count = parsed.positionals.length
  if (count < least || count > most) {
    const usage = `jiangxin ${entry.name} ${command.usage}`
    if (count < least) throw new UsageError({ zh: `参数不足：${usage}`, en: `Something is missing: ${usage}` })
    const extra = parsed.positionals.slice(most).join(' ')
    throw new UsageError({ zh: `多余的参数“${extra}”：${usage}`, en: `“${extra}” is too much: ${usage}` })
  }
  return command.run({ values: parsed.values as Values<Options>, operands: parsed.positionals, terminal })
}

function parse({ options }: Command, args: string[]) {
  try {
    return parseArgs({ args, options: parseOptions(options), allowPositionals: true })
  } catch (error) {
    throw usageProblem(error, args) ?? error
  }
}

const parseOptions = (options: Options): ParseArgsOptionsConfig =>
  Object.fromEntries(
    Object.entries(options).map(([name, { value, short, multiple }]) => [
      name,
      { type: value ? 'string' : 'boolean', ...(short && { short }), ...(multiple && { multiple }) },
    ]),
  )

function say(terminal: Terminal, text: string): number {
  terminal.stdout.write(text)
  return EXIT.ok
}

function report(error: unknown, subject: string, { stderr, language }: Terminal): number {
  if (error instanceof UsageError) {
    const ask = `jiangxin help${subject}`
    stderr.write(`${error.words[language]}\n${language === 'zh' ? `用法见：${ask}` : `See: ${ask}`}\n`)
    return EXIT.badUsage
  }
  if (error instanceof InputError) {
    stderr.write(error.lines.map((line) => `${line[language]}\n`).join(''))
    return EXIT.badInput
  }
  const sorry = { zh: '程序内部出错，请把下面的内容报告给维护者：', en: 'A fault inside Jiangxin; please report this:' }
  stderr.write(`${sorry[language]}\n${inspect(error)}\n`)
  return EXIT.badInput
}
