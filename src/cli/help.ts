import type { Command, Language, Option, Options } from './command.ts'
import type { Entry } from './registry.ts'

const HEAD = {
  zh: '匠心：办好一项企业培育，从自评到兑现。\n\n用法：jiangxin 子命令 [选项] [文件]\n\n子命令：',
  en: 'Jiangxin runs a programme for enterprises, from the first self-check to the last subsidy.\n\nUsage: jiangxin COMMAND [options] [file]\n\nCommands:',
}
const TAIL = {
  zh: `更多：jiangxin help 子命令，jiangxin --version
文件写 - 表示从标准输入读取。语言：JIANGXIN_LANG=zh|en，否则按系统的 LANG。
退出码：0 成功，1 输入有误，2 用法有误。`,
  en: `More: jiangxin help COMMAND, jiangxin --version
A file written - is read from standard input. Language: JIANGXIN_LANG=zh|en, else the system's LANG.
Exit codes: 0 done, 1 bad input, 2 bad usage.`,
}
const OPTIONS = { zh: '选项：', en: 'Options:' }
const HELP: Option = { short: 'h', about: { zh: '显示本说明', en: 'show this help' } }

/** The text of `jiangxin --help`. */
export function generalHelp(entries: readonly Entry[], language: Language): string {
  const lines = entries.map(({ name, summary }) => [name, summary[language]] as const)
  return `${HEAD[language]}\n${columns(lines)}\n\n${TAIL[language]}\n`
}

/** The text of `jiangxin help NAME`. */
export function commandHelp(name: string, { usage, about, options }: Command, language: Language): string {
  const lines = Object.entries<Option>({ ...options, help: HELP } satisfies Options).map(
    ([option, { value, short, about: words }]) =>
      [`${short ? `-${short}, ` : ''}--${option}${value ? ` ${value}` : ''}`, words[language]] as const,
  )
  return `jiangxin ${name} ${usage}\n\n${about[language]}\n\n${OPTIONS[language]}\n${columns(lines)}\n`
}

function columns(lines: readonly (readonly [string, string])[]): string {
  const width = Math.max(...lines.map(([left]) => left.length))
  return lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
