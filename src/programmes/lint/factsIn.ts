import type { Fact, Rule, Value } from '#core/programme/programme.ts'
import type { Path } from '../places.ts'

export interface UsedFact {
  readonly fact: string
  readonly path: Path
  /** The types that this place can take. */
  readonly types: readonly Fact['type'][]
}

const NUMBERS = ['count', 'money', 'score'] as const

/** The facts that one rule reads, each with its way inside the rule; not those of rules inside it. */
export function factsIn(rule: Rule): UsedFact[] {
  const needs = (rule.needs ?? []).map((need, index) =>
    typeof need === 'string'
      ? used(need, ['yesNo', 'count', 'money'], 'needs', index)
      : used(need.fact, ['choice', 'count', 'money'], 'needs', index, 'fact'),
  )
  return [...needs, ...ofShape(rule)]
}

function ofShape(rule: Rule): UsedFact[] {
  if ('checklist' in rule) {
    return rule.checklist.items.map(({ fact }, index) => used(fact, ['yesNo'], 'checklist', 'items', index, 'fact'))
  }
  if ('level' in rule) return [used(rule.level.fact, ['choice'], 'level', 'fact')]
  if ('bands' in rule) return inValue(rule.bands.value, 'bands', 'value')
  if ('ladder' in rule) return inValue(rule.ladder.value, 'ladder', 'value')
  if ('steps' in rule) return inValue(rule.steps.value, 'steps', 'value')
  if ('tally' in rule) {
    const { records, counts = [] } = rule.tally
    return [
      ...(records === undefined ? [] : [used(records, ['records'], 'tally', 'records')]),
      ...counts.map(({ fact }, index) => used(fact, ['count'], 'tally', 'counts', index, 'fact')),
    ]
  }
  if ('deduct' in rule) {
    const { value, records } = rule.deduct
    return [
      ...(value === undefined ? [] : [used(value, ['count', 'money'], 'deduct', 'value')]),
      ...(records === undefined ? [] : [used(records, ['records'], 'deduct', 'records')]),
    ]
  }
  if ('stratum' in rule) return [used(rule.stratum.by, ['choice', 'count', 'money', 'yesNo'], 'stratum', 'by')]
  if ('judged' in rule) return [used(rule.judged.fact, ['score'], 'judged', 'fact')]
  return []
}

function inValue(value: Value, ...path: Path): UsedFact[] {
  if (typeof value === 'string') return [used(value, NUMBERS, ...path)]
  const [key, facts] = 'share' in value ? (['share', value.share] as const) : (['growth', value.growth] as const)
  return facts.map((fact, index) => used(fact, ['count', 'money'], ...path, key, index))
}

const used = (fact: string, types: readonly Fact['type'][], ...path: Path): UsedFact => ({ fact, path, types })

/** The value that a bands, ladder or steps rule compares. */
export function valueOf(rule: Rule): Value | undefined {
  if ('bands' in rule) return rule.bands.value
  if ('ladder' in rule) return rule.ladder.value
  if ('steps' in rule) return rule.steps.value
  return undefined
}
