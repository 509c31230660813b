import type { Place } from './places.ts'

/** Words for a person, in the two languages of the programme's makers. */
export interface Message {
  readonly zh: string
  readonly en: string
}

/** What is wrong in a programme folder, and where: line and column count from 1. */
export interface ProgrammeProblem extends Place {
  /** The way to the value, such as `rubric.groups.0.rows.1.max`. */
  readonly path: string
  readonly code: string
  readonly message: Message
}

/** Thrown once, with everything that is wrong. */
export class ProgrammeError extends Error {
  readonly problems: readonly ProgrammeProblem[]

  constructor(problems: readonly ProgrammeProblem[]) {
    super(problems.map((problem) => describe(problem, 'en')).join('\n'))
    this.name = 'ProgrammeError'
    this.problems = problems
  }
}

/** One line: `rubric.yaml:12:7 max: …`. */
export function describe(problem: ProgrammeProblem, language: keyof Message): string {
  const { file, line, column, path, message } = problem
  return `${file}:${line}:${column} ${path ? `${path}: ` : ''}${message[language]}`
}
