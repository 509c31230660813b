import type { Compiled } from '#core/rubric/compiled.ts'
import { type FactSheet } from '#core/rubric/readFacts.ts'

/** How many ways there are to state the missing facts, before parts are held below their wholes. */
export const completions = (compiled: Compiled, missing: readonly string[]): number =>
  missing.reduce((product, name) => product * (keyOf(compiled, name).max + 1), 1)

/**
 * Every sound way to state the `missing` facts (no part larger than its whole), one after the other on the same
 * sheet. All facts but records can be missing: there is no end to records.
 */
export function* everyCompletion(
  compiled: Compiled,
  stated: FactSheet,
  missing: readonly string[],
): Generator<FactSheet> {
  const sheet: FactSheet = { numbers: stated.numbers.slice(), records: stated.records }
  const facts = missing.map((name) => keyOf(compiled, name))
  yield* state(0)

  function* state(at: number): Generator<FactSheet> {
    const fact = facts[at]
    if (!fact) {
      if (compiled.within.every(({ part, whole }) => !(sheet.numbers[part]! > sheet.numbers[whole]!))) yield sheet
      return
    }
    for (let value = fact.score?.min ?? 0; value <= fact.max; value += fact.score?.step ?? 1) {
      sheet.numbers[fact.index] = value
      yield* state(at + 1)
    }
  }
}

/** The sheet with some facts taken away. */
export function without(compiled: Compiled, stated: FactSheet, missing: readonly string[]): FactSheet {
  const sheet: FactSheet = { numbers: stated.numbers.slice(), records: [...stated.records] }
  for (const name of missing) {
    const { index } = keyOf(compiled, name)
    sheet.numbers[index] = Number.NaN
    sheet.records[index] = undefined
  }
  return sheet
}

function keyOf({ book }: Compiled, name: string) {
  const key = book.byKey.get(name)
  if (!key) throw new RangeError(`no fact ${name}`)
  return key
}
