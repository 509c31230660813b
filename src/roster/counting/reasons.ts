import type { FieldTest, PersonRule } from '#core/programme/rosterRules.ts'
import type { Counter } from './counter.ts'
import { type Choice, groupRule } from './readings.ts'

/** A test that a person fails; `negated` when passing it is what keeps the person out. */
export interface Reason {
  readonly test: FieldTest
  readonly negated: boolean
}

/** Every test that keeps a person out of a group; empty for a member. */
export function reasonsAgainst(rule: PersonRule, person: number, choice: Choice, counter: Counter): Reason[] {
  if (typeof rule === 'string') return reasonsAgainst(groupRule(rule, choice, counter.rules), person, choice, counter)
  if ('all' in rule) return rule.all.flatMap((part) => reasonsAgainst(part, person, choice, counter))
  if ('any' in rule) {
    const each = rule.any.map((part) => reasonsAgainst(part, person, choice, counter))
    return each.some((reasons) => reasons.length === 0) ? [] : each.flat()
  }
  if ('not' in rule) return reasonsFor(rule.not, person, choice, counter)
  return counter.passes(rule, person) ? [] : [{ test: rule, negated: false }]
}

/** Why a person is in a group that ought not to hold it. */
function reasonsFor(rule: PersonRule, person: number, choice: Choice, counter: Counter): Reason[] {
  if (reasonsAgainst(rule, person, choice, counter).length > 0) return []
  if (typeof rule === 'string') return reasonsFor(groupRule(rule, choice, counter.rules), person, choice, counter)
  if ('all' in rule || 'any' in rule) {
    const parts = 'all' in rule ? rule.all : rule.any
    return parts.flatMap((part) => reasonsFor(part, person, choice, counter))
  }
  if ('not' in rule) return reasonsAgainst(rule.not, person, choice, counter)
  return [{ test: rule, negated: true }]
}
