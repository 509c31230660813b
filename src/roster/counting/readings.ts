import type { FactRule, Measure, PersonRule, RosterRules } from '#core/programme/rosterRules.ts'

/** Counting reading → the alternative taken; a reading that is not named is at its default. */
export type Choice = Readonly<Record<string, string>>

type Alternatives = ReadonlyMap<string, ReadonlySet<string>>

/** Every choice that can change a fact, the default first. */
export function choicesOf(fact: FactRule, rules: RosterRules): Choice[] {
  const found = new Map<string, Set<string>>()
  collectUnder(fact.under, found, (measure) => collectMeasure(measure, rules, found))
  collectMeasure(fact, rules, found)
  return combinations(found)
}

/** The counting readings that can change who passes a rule. */
export function readingsOf(rule: PersonRule, rules: RosterRules): ReadonlySet<string> {
  const found = new Map<string, Set<string>>()
  collectRule(rule, rules, found)
  return new Set(found.keys())
}

/** `pay` under {x1: all, x2: highest} → `pay@all+highest`. */
export function factKey(fact: string, choice: Choice): string {
  const taken = Object.keys(choice)
    .sort()
    .map((key) => choice[key])
  return taken.length === 0 ? fact : `${fact}@${taken.join('+')}`
}

/** The measure that holds under a choice. */
export const measureUnder = (fact: FactRule, choice: Choice): Measure => replaced(fact.under, choice) ?? fact

/** The rule of a group that holds under a choice. */
export function groupRule(name: string, choice: Choice, rules: RosterRules): PersonRule {
  const group = rules.people[name]
  if (!group) throw new RangeError(`no group of people is called ${name}`)
  return replaced(group.under, choice) ?? group.rule
}

type Under<T> = Readonly<Record<string, Readonly<Record<string, T>>>> | undefined

function replaced<T>(under: Under<T>, choice: Choice): T | undefined {
  for (const [reading, alternatives] of Object.entries(under ?? {})) {
    const taken = choice[reading]
    if (taken !== undefined && taken in alternatives) return alternatives[taken]
  }
  return undefined
}

function collectUnder<T>(under: Under<T>, found: Map<string, Set<string>>, inside: (value: T) => void): void {
  for (const [reading, alternatives] of Object.entries(under ?? {})) {
    const known = found.get(reading) ?? new Set()
    for (const [alternative, value] of Object.entries(alternatives)) {
      known.add(alternative)
      inside(value)
    }
    found.set(reading, known)
  }
}

function collectMeasure(measure: Measure, rules: RosterRules, found: Map<string, Set<string>>): void {
  collectRule('count' in measure ? measure.count : measure.of, rules, found)
}

function collectRule(rule: PersonRule, rules: RosterRules, found: Map<string, Set<string>>): void {
  if (typeof rule === 'string') {
    const group = rules.people[rule]
    if (!group) return
    collectUnder(group.under, found, (value) => collectRule(value, rules, found))
    collectRule(group.rule, rules, found)
  } else if ('all' in rule) for (const part of rule.all) collectRule(part, rules, found)
  else if ('any' in rule) for (const part of rule.any) collectRule(part, rules, found)
  else if ('not' in rule) collectRule(rule.not, rules, found)
}

function combinations(found: Alternatives): Choice[] {
  let choices: Choice[] = [{}]
  for (const reading of [...found.keys()].sort())
    choices = choices.flatMap((choice) => [
      choice,
      ...[...found.get(reading)!].map((taken) => ({ ...choice, [reading]: taken })),
    ])
  return choices
}
