import type { Question } from '../score/questions.ts'
import type { Screen } from '../state/reduce.ts'

type Questions = readonly Question[]

/** The question on the screen: the one asked for, else the first open one that was not passed over. */
export function currentFact(all: Questions, open: Questions, { asked, skipped }: Screen): string | undefined {
  if (asked && all.some(({ fact }) => fact === asked.fact)) return asked.fact
  return (open.find(({ fact }) => !skipped.includes(fact)) ?? open[0])?.fact
}

/** The next open question below `fact`, and from the top again; undefined when none is left. */
export function factAfter(all: Questions, open: Questions, fact: string): string | undefined {
  const at = all.findIndex((question) => question.fact === fact)
  const isOpen = (question: Question) => question.fact !== fact && open.includes(question)
  return (all.slice(at + 1).find(isOpen) ?? all.slice(0, at).find(isOpen))?.fact
}

/** The question just above, answered or not. */
export const factBefore = (all: Questions, fact: string): string | undefined =>
  all[all.findIndex((question) => question.fact === fact) - 1]?.fact
