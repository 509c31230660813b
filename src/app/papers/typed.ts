import type { Transaction } from 'kysely'
import type { InputProblem } from '#contract/problems.ts'
import { scanPublication } from '#core/notices/scan.ts'
import { refuseInput, type Result } from '#app/kit/result.ts'
import type { Tables } from '#store/tables.ts'
import { officeNumbers } from './officeNumbers.ts'
import { findingProblem } from './outgoing.ts'

/**
 * What is typed into an act and goes out with its letter: a number of a person in it is refused where it stands, before
 * anything is done, so that no letter has to be refused afterwards. By path in the input.
 */
export async function refuseNumbers(
  tx: Transaction<Tables>,
  typed: Readonly<Record<string, string>>,
): Promise<Result<never> | undefined> {
  const problems = await numbersIn(tx, typed)
  return problems.length > 0 ? refuseInput(problems) : undefined
}

export async function numbersIn(
  tx: Transaction<Tables>,
  typed: Readonly<Record<string, string>>,
): Promise<readonly InputProblem[]> {
  const texts = Object.entries(typed).map(([where, text]) => ({ where, text }))
  if (scanPublication(texts).length === 0) return []
  return scanPublication(texts, await officeNumbers(tx)).map(findingProblem)
}

/** The texts of a list, each with its path: `items.2.note`. */
export const typedIn = <T>(
  list: string,
  items: readonly T[],
  ...fields: readonly (keyof T & string)[]
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    items.flatMap((item, at) => fields.map((field) => [`${list}.${at}.${field}`, String(item[field])] as const)),
  )
