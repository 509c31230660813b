import { UsageError } from './command.ts'

/** What `util.parseArgs` refused, in our words; undefined for any other error. */
export function usageProblem(error: unknown, args: readonly string[]): UsageError | undefined {
  const { code, message } = error as { code?: string; message: string }
  const option = /'(?:-\w, )?(--?[^\s'=]+)/.exec(message)?.[1] ?? args.find((arg) => arg.startsWith('-')) ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return new UsageError({ zh: `没有选项 ${option}。`, en: `There is no option ${option}.` })
  }
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return undefined
  if (/does not take an argument/.test(message)) {
    return new UsageError({ zh: `选项 ${option} 后面不带值。`, en: `The option ${option} takes no value.` })
  }
  return new UsageError({
    zh: `选项 ${option} 后面缺少值；值以“-”开头时请写成 ${option}=值。`,
    en: `The option ${option} needs a value; write ${option}=VALUE if the value begins with “-”.`,
  })
}
