/** Programmes' own examples, put into the table as the papers get it, with the numbers that the examples state. */
import { compile } from '#core/rubric/compile.ts'
import { type FilledTable, fillTable, type PaperFacts } from '#core/rubric/fillTable.ts'
import { printTable } from '#core/rubric/print.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { score } from '#core/rubric/score.ts'
import { readCases } from '#programmes/cases/readCases.ts'
import { loadProgramme } from '#programmes/load.ts'

export const WUXING = new URL('../../programmes/2024-10-04-wuxing', import.meta.url).pathname
export const HARBOUR = new URL('../programmes/harbour-2026', import.meta.url).pathname

export interface Given {
  readonly dir: string
  readonly language: string
  /** A case of the programme's `cases/total.yaml`, by name. */
  readonly example: string
  readonly told?: PaperFacts
  readonly readings?: Readonly<Record<string, string>>
}

/** The table filled with the facts of an example. */
export async function filledCase({ dir, language, example, told, readings }: Given): Promise<FilledTable> {
  const programme = await loadProgramme(dir)
  const { facts } = await exampleOf(dir, example)
  const compiled = compile(programme, readings)
  const { sheet, problems } = readFacts(compiled.book, facts)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return fillTable(printTable(programme, language), compiled, score(compiled, sheet), told)
}

export async function blankTable(dir: string, language: string) {
  return printTable(await loadProgramme(dir), language)
}

/** What an example states of a row (or of the total) in points. */
export async function statedPoints(dir: string, example: string): Promise<Readonly<Record<string, string>>> {
  const { rows = {}, base, bonus, total } = await exampleOf(dir, example)
  return Object.fromEntries(Object.entries({ ...rows, base, bonus, total }).map(([key, value]) => [key, text(value)]))
}

async function exampleOf(dir: string, example: string) {
  const files = await readCases(dir)
  const found = files.flatMap(({ cases }) => cases).find(({ name }) => name === example)
  if (!found) throw new Error(`no example ${example}`)
  return found
}

const text = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'min' in value && 'max' in value
    ? `${String(value.min)}–${String(value.max)}`
    : String(value).replace('-', '−')
