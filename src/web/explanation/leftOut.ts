import type { Programme } from '#core/programme/programme.ts'
import type { RosterRules } from '#core/programme/rosterRules.ts'
import type { Counted, Why } from '#roster/whoCounted.ts'
import { type Language, say } from '../text/language.ts'
import type { Words } from '../text/zh.ts'

export type LeftOut = Counted['leftOutPeople']

export interface Link {
  readonly name: string
  /** The fact of which this one is part, if that is shown above it. */
  readonly whole: string | undefined
}

/** Facts in the order of a subtraction: a whole stands above its parts. */
export function chainOf(names: readonly string[], facts: Programme['facts']): Link[] {
  const wholeOf = (name: string) => {
    const fact = facts[name]
    return fact?.type === 'count' && fact.within !== undefined && names.includes(fact.within) ? fact.within : undefined
  }
  const depth = (name: string): number => {
    const whole = wholeOf(name)
    return whole === undefined ? 0 : depth(whole) + 1
  }
  return [...names].sort((a, b) => depth(a) - depth(b)).map((name) => ({ name, whole: wholeOf(name) }))
}

/** Who is left out of a part but not of its whole. */
export function leftOutOf(who: Counted, whole: Counted | undefined): LeftOut {
  if (!whole) return who.leftOutPeople
  const before = new Set(whole.leftOutPeople.map(({ row }) => row))
  return who.leftOutPeople.filter(({ row }) => !before.has(row))
}

/** Why people were left out, the commonest reason first: 用工形式 9、技能等级 12. Each person stands under one. */
export function leftOutGroups(people: LeftOut, rules: RosterRules, words: Words, language: Language): string {
  const groups = new Map<string, number>()
  for (const { why } of people) {
    const reason = reasonName(why, rules, words, language)
    groups.set(reason, (groups.get(reason) ?? 0) + 1)
  }
  return [...groups]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${reason}\u00a0${count}`)
    .join(words.comma)
}

/** The cells a person is left out for; the first that fails names the group. */
function reasonName(why: Why, rules: RosterRules, words: Words, language: Language): string {
  if (why.kind !== 'tests') return words.explanation[why.kind]
  const label = rules.fields[why.reasons[0]?.field ?? '']?.label
  return label ? say(label, language) : words.explanation.left
}
