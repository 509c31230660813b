import type { Readable, Writable } from 'node:stream'

/** Words for a person, in the system's two languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}
export type Language = keyof Words

/** The world around a command, handed in so that nothing below reaches for it by itself. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  /** The caller's folder: relative paths start here. */
  readonly folder: string
  readonly language: Language
  readonly now: () => Date
}

/** `--name`, or `--name VALUE` when `value` says what the value is called in the help. */
export interface Option {
  readonly value?: string
  readonly short?: string
  /** May be given more than once; the values then come as a list. */
  readonly multiple?: true
  readonly about: Words
}
export type Options = Readonly<Record<string, Option>>

type Given<O extends Option> = O extends { readonly value: string } ? string : boolean
export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K] extends { readonly multiple: true } ? readonly Given<O[K]>[] : Given<O[K]>
}

export interface Invocation<O extends Options = Options> {
  readonly values: Values<O>
  /** The arguments that are not options, in order. */
  readonly operands: readonly string[]
  readonly terminal: Terminal
}

/** One sub-command: `jiangxin NAME …`, in `commands/NAME.ts`. */
export interface Command<O extends Options = Options> {
  /** The line of the help after the name: `[--programme ID] FILE|-`. */
  readonly usage: string
  readonly about: Words
  readonly options: O
  /** How many operands are taken; more or fewer is bad usage. */
  readonly operands: { readonly least: number; readonly most: number }
  /** Does it and gives the exit code: 0, or 1 when the input was bad. Throws {@link UsageError} or {@link InputError}. */
  run(invocation: Invocation<O>): Promise<number>
}

/** Keeps the options' types for `run`, and forgets them for the registry. */
export const command = <const O extends Options>(definition: Command<O>): Command => definition

export const EXIT = { ok: 0, badInput: 1, badUsage: 2 } as const

/** The command line is wrong: exit 2, with a pointer to the help. */
export class UsageError extends Error {
  readonly words: Words

  constructor(words: Words) {
    super(words.en)
    this.words = words
  }
}

/** What was handed in, or what stands around, is wrong: exit 1. Each line says what, where, and what to do. */
export class InputError extends Error {
  readonly lines: readonly Words[]

  constructor(...lines: readonly Words[]) {
    super(lines.map((line) => line.en).join('\n'))
    this.lines = lines
  }
}
