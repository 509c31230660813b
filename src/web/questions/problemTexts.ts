import type { Compiled } from '#core/rubric/compiled.ts'
import type { FactProblem } from '#core/rubric/readFacts.ts'
import { factMessage } from '#core/rubric/text/factMessage.ts'
import type { Language } from '../text/language.ts'

export const problemTexts = (
  compiled: Compiled,
  problems: readonly FactProblem[] | undefined,
  language: Language,
): string[] => (problems ?? []).map((problem) => factMessage(problem, compiled, language))
