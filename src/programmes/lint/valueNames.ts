import type { Condition, Fact, Programme, RecordsFact, Rule } from '#core/programme/programme.ts'
import type { Path } from '../places.ts'
import type { Finding, Lint } from './lint.ts'
import { everyRule, rowsOf } from './rows.ts'

/** Values and record fields that rules and efforts name exist; a level gives points for every value. */
export const valueNames: Lint = (programme) => [
  ...rowsOf(programme).flatMap((found) =>
    everyRule(found).flatMap(({ rule, at }) =>
      inRule(programme, rule).map((finding) => ({ ...finding, path: at(...finding.path) })),
    ),
  ),
  ...Object.entries(programme.facts).flatMap(([key, fact]) => inEfforts(key, fact)),
]

function inRule({ facts }: Programme, rule: Rule): Finding[] {
  const findings = (rule.needs ?? []).flatMap((need, index) =>
    typeof need === 'string'
      ? []
      : known(need.fact, facts[need.fact], String(need.atLeast), ['needs', index, 'atLeast']),
  )
  if ('level' in rule) findings.push(...inLevel(rule.level.fact, facts[rule.level.fact], rule.level.points))
  if ('stratum' in rule) {
    const { by, cases } = rule.stratum
    const named = cases.flatMap(({ is = [] }, index) =>
      is.flatMap((value, nth) => known(by, facts[by], value, ['stratum', 'cases', index, 'is', nth])),
    )
    findings.push(...named)
  }
  const [shape, tally] =
    'tally' in rule ? (['tally', rule.tally] as const) : 'deduct' in rule ? (['deduct', rule.deduct] as const) : []
  const records = tally?.records === undefined ? undefined : facts[tally.records]
  if (shape && tally && records?.type === 'records') {
    findings.push(...inRecords(records, tally).map((finding) => ({ ...finding, path: [shape, ...finding.path] })))
  }
  return findings
}

function inLevel(name: string, fact: Fact | undefined, points: Readonly<Record<string, unknown>>): Finding[] {
  if (fact?.type !== 'choice') return []
  const without = Object.keys(fact.values).filter((value) => !(value in points))
  return [
    ...Object.keys(points).flatMap((value) => known(name, fact, value, ['level', 'points', value])),
    ...without.map((value) => ({
      path: ['level', 'points'],
      code: 'value-without-points',
      message: {
        zh: `“${name}”的值“${value}”没有写分数；不得分也请写 0。`,
        en: `The value “${value}” of “${name}” has no points. Write 0 if it gives none.`,
      },
    })),
  ]
}

interface Records {
  readonly per?: string
  readonly cases?: readonly { readonly when: Readonly<Record<string, Condition>> }[]
  readonly factor?: { readonly by: string; readonly of: Readonly<Record<string, unknown>> }
}

function inRecords(fact: RecordsFact, { per, cases = [], factor }: Records): Finding[] {
  const findings = cases.flatMap(({ when }, index) =>
    Object.entries(when).flatMap(([field, condition]) =>
      inCondition(fact, field, condition, ['cases', index, 'when', field]),
    ),
  )
  if (per !== undefined && !(per in fact.fields)) findings.push(unknownField(per, ['per']))
  if (factor && !(factor.by in fact.fields)) findings.push(unknownField(factor.by, ['factor', 'by']))
  else if (factor) {
    const field = fact.fields[factor.by]
    const values = field?.type === 'choice' ? Object.keys(field.values) : []
    findings.push(
      ...Object.keys(factor.of)
        .filter((value) => !values.includes(value))
        .map((value) => unknownValue(factor.by, value, ['factor', 'of', value])),
      ...values.filter((value) => !(value in factor.of)).map((value) => unknownFactor(factor.by, value)),
    )
  }
  return findings
}

function inCondition({ fields }: RecordsFact, name: string, condition: Condition, path: Path): Finding[] {
  const field = fields[name]
  if (!field) return [unknownField(name, path)]
  const named = Array.isArray(condition) ? condition : typeof condition === 'object' ? [] : [condition]
  if (field.type === 'choice') {
    return named
      .filter((value) => !(String(value) in field.values))
      .map((value) => unknownValue(name, String(value), path))
  }
  return named.filter((value) => typeof value !== 'number').map((value) => unknownValue(name, String(value), path))
}

function inEfforts(key: string, fact: Fact): Finding[] {
  if (fact.type === 'choice') {
    return Object.keys(fact.efforts ?? {}).flatMap((value) => known(key, fact, value, ['facts', key, 'efforts', value]))
  }
  if (fact.type !== 'records') return []
  return (fact.efforts ?? []).flatMap(({ record }, index) =>
    Object.entries(record).flatMap(([field, value]) =>
      inCondition(fact, field, value, ['facts', key, 'efforts', index, 'record', field]),
    ),
  )
}

function known(name: string, fact: Fact | undefined, value: string, path: Path): Finding[] {
  return fact?.type === 'choice' && !(value in fact.values) ? [unknownValue(name, value, path)] : []
}

const unknownValue = (name: string, value: string, path: Path): Finding => ({
  path,
  code: 'unknown-value-of-fact',
  message: { zh: `“${name}”没有“${value}”这个值。`, en: `“${name}” has no value “${value}”. Check the spelling.` },
})

const unknownField = (field: string, path: Path): Finding => ({
  path,
  code: 'unknown-field',
  message: { zh: `记录中没有“${field}”这一项。`, en: `The records have no field “${field}”. Check the spelling.` },
})

const unknownFactor = (field: string, value: string): Finding => ({
  path: ['factor', 'of'],
  code: 'value-without-factor',
  message: {
    zh: `“${field}”的值“${value}”没有写系数。`,
    en: `The value “${value}” of “${field}” has no factor. Add one.`,
  },
})
