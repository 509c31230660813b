import type { FactBook } from '../rubric/factBook.ts'
import { type FactProblem, type FactSheet, readFacts } from '../rubric/readFacts.ts'

export interface SoundFacts {
  readonly sheet: FactSheet
  /** What of the facts given can be counted on. */
  readonly facts: Readonly<Record<string, unknown>>
  /** By fact key. A fact with a problem is unknown to the score, never wrong in it. */
  readonly problems: Readonly<Record<string, readonly FactProblem[]>>
}

/** Leaves out every fact that has a problem. */
export function soundFacts(book: FactBook, facts: Readonly<Record<string, unknown>>): SoundFacts {
  const problems: Record<string, FactProblem[]> = {}
  const sound: Record<string, unknown> = { ...facts }
  let read = readFacts(book, sound)
  // Leaving out a count may free another one that was larger than it, so it goes on until all is sound.
  while (read.problems.length > 0) {
    for (const problem of read.problems) {
      problems[problem.fact] = [...(problems[problem.fact] ?? []), problem]
      delete sound[problem.fact]
    }
    read = readFacts(book, sound)
  }
  return { sheet: read.sheet, facts: sound, problems }
}
