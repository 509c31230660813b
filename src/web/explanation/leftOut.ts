import type { RosterRules } from '#core/programme/rosterRules.ts'
import type { Counted, Why } from '#roster/whoCounted.ts'
import { type Language, say } from '../text/language.ts'
import type { Words } from '../text/words.ts'

/** Why people were left out, the commonest reason first: 用工形式 9、技能等级 12. Each person stands under one. */
export function leftOutGroups(
  { leftOutPeople }: Counted,
  rules: RosterRules,
  words: Words,
  language: Language,
): string {
  const groups = new Map<string, number>()
  for (const { why } of leftOutPeople) {
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
