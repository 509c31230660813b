import type { Problem } from './answerEach.ts'

/** Text for a screen: control characters of the input (a name could hold some) do nothing there. */
export const printable = (text: string): string => text.replace(/(?!\n)\p{Cc}/gu, '\ufffd')

export const idText = (id: unknown): string => (typeof id === 'string' ? id : (JSON.stringify(id) ?? ''))

/** "a: …" for each problem of an enterprise. */
export const problemLines = (id: unknown, problems: readonly Problem[]): string =>
  printable(problems.map(({ message }) => `${idText(id)}: ${message}\n`).join(''))
