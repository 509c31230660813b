import type { Compiled } from '#core/rubric/compiled.ts'
import { explain } from '#core/rubric/explain.ts'
import type { Explanation } from '#core/rubric/explanation.ts'
import { type FactProblem, type FactSheet, readFacts } from '#core/rubric/readFacts.ts'
import type { SelfCheck } from '../state/selfCheck.ts'
import type { Source } from '../table/view.ts'
import { statedFacts } from './statedFacts.ts'

export interface Scored {
  readonly sheet: FactSheet
  readonly explanation: Explanation
  readonly facts: Readonly<Record<string, unknown>>
  readonly sources: Readonly<Record<string, Source>>
  readonly unfinished: readonly string[]
  /** By fact key. A fact with a problem is unknown to the score, never wrong in it. */
  readonly problems: Readonly<Record<string, readonly FactProblem[]>>
}

export function scored(compiled: Compiled, check: SelfCheck): Scored {
  const { facts, sources, unfinished } = statedFacts(compiled.programme, check)
  const problems: Record<string, FactProblem[]> = {}
  const sound: Record<string, unknown> = { ...facts }
  let read = readFacts(compiled.book, sound)
  // Leaving out a count may free another one that was larger than it, so it goes on until all is sound.
  while (read.problems.length > 0) {
    for (const problem of read.problems) {
      problems[problem.fact] = [...(problems[problem.fact] ?? []), problem]
      delete sound[problem.fact]
    }
    read = readFacts(compiled.book, sound)
  }
  return { sheet: read.sheet, explanation: explain(compiled, read.sheet), facts: sound, sources, unfinished, problems }
}
