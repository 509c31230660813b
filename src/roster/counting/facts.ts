import type { RosterRules } from '#core/programme/rosterRules.ts'
import type { Counter } from './counter.ts'
import { type Measured, measure } from './measure.ts'
import { type Choice, choicesOf, factKey, measureUnder } from './readings.ts'

/** One fact under one choice of readings. */
export interface CountedFact extends Measured {
  readonly key: string
  readonly fact: string
  readonly choice: Choice
}

/** Every fact the list can tell, under every choice of the counting readings. */
export function countFacts(rules: RosterRules, counter: Counter): CountedFact[] {
  return Object.entries(rules.facts).flatMap(([fact, rule]) =>
    choicesOf(rule, rules).flatMap((choice) => {
      const measured = measure(measureUnder(rule, choice), choice, counter)
      return measured ? [{ key: factKey(fact, choice), fact, choice, ...measured }] : []
    }),
  )
}
