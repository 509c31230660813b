import { answerValue, isFinished } from '#core/applying/answer.ts'
import type { Programme } from '#core/programme/programme.ts'
import type { SelfCheck } from '../state/selfCheck.ts'
import type { Source } from '../table/view.ts'

export interface StatedFacts {
  /** Facts as `readFacts` takes them. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly sources: Readonly<Record<string, Source>>
  /** Lists with an entry that lacks a field; unknown until it is filled in. */
  readonly unfinished: readonly string[]
}

/** The counts of the roster with the answers laid over them; an empty answer states nothing. */
export function statedFacts(programme: Programme, { answers, roster }: SelfCheck): StatedFacts {
  const facts: Record<string, unknown> = { ...roster?.facts }
  const sources: Record<string, Source> = {}
  const unfinished: string[] = []
  for (const key of Object.keys(facts)) sources[key] = 'roster'
  for (const [name, answer] of Object.entries(answers)) {
    const fact = programme.facts[name]
    const value = fact && answerValue(fact, answer)
    if (value === undefined) continue
    if (fact && !isFinished(fact, answer)) {
      unfinished.push(name)
      continue
    }
    sources[name] = name in facts ? 'overridden' : 'typed'
    facts[name] = value
  }
  return { facts, sources, unfinished }
}
