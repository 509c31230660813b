import type { Compiled } from '#core/rubric/compiled.ts'
import type { FactProblem } from '#core/rubric/readFacts.ts'
import { factMessage } from '#core/rubric/text/factMessage.ts'
import type { Speech } from '../text/words.ts'

/** What is wrong with what was typed, in the words of a form: a person types digits and knows of no values. */
export function problemTexts(
  compiled: Compiled,
  problems: readonly FactProblem[] | undefined,
  { words, say, language }: Speech,
): string[] {
  return (problems ?? []).map((problem) => {
    const fact = compiled.programme.facts[problem.fact]
    const typed = problem.params['value']
    const isNumber = fact?.type === 'count' || fact?.type === 'money' || fact?.type === 'score'
    if (problem.code !== 'unknown-value' || !isNumber || typeof typed !== 'string')
      return factMessage(problem, compiled, language)
    return words.question.notANumber(typed, fact.sample ? say(fact.sample) : '')
  })
}
