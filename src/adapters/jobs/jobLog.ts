import { Logger } from 'graphile-worker'
import { TryAgain } from './task.ts'

const LEVELS = { error: 50, warning: 40 } as const

export type JobLog = (level: keyof typeof LEVELS, message: string) => void

/** One line of JSON for each event, as the HTTP server writes them. */
export const jobLog =
  (stream: NodeJS.WritableStream, now: () => Date): JobLog =>
  (level, message) =>
    void stream.write(`${JSON.stringify({ level: LEVELS[level], time: now().getTime(), msg: `jobs: ${message}` })}\n`)

/** The library's own events: errors and warnings only. */
export const libraryLogger = (log: JobLog): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log(level, message)
  })

/**
 * An error as it may be logged and stored: what kind and where. Its message is left out, since it may quote what
 * it failed on, and that may name a person.
 */
export function discreet(error: unknown): Error {
  if (error instanceof TryAgain) return withStack(new Error(`try again: ${error.message}`), '')
  if (!(error instanceof Error)) return new Error('something that is no error was thrown')
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return withStack(new Error(`${error.name}${code}`), frames.join('\n'))
}

function withStack(error: Error, stack: string): Error {
  error.stack = stack
  return error
}
