import type { Programme } from '#core/programme/programme.ts'
import type { FactRule, Measure, PersonRule } from '#core/programme/rosterRules.ts'
import type { Path } from '../places.ts'
import type { Finding, Lint } from './lint.ts'

type Rule = readonly [path: Path, rule: PersonRule]
type Named = readonly [path: Path, name: string]

/** The roster's rules name only fields, values, groups and readings that there are, and no group builds on itself. */
export const rosterNames: Lint = (programme) => {
  const { fields, people, holds, sent } = programme.roster
  const rules = rulesOf(programme)
  const parts = rules.flatMap(partsOf)
  const groups: Named[] = [
    ...parts.flatMap(([path, part]): Named[] => (typeof part === 'string' ? [[path, part]] : [])),
    [['roster', 'holds'], holds],
    ...Object.entries(fields).flatMap(([field, { warnBlank }]): Named[] =>
      typeof warnBlank === 'string' ? [[['roster', 'fields', field, 'warnBlank'], warnBlank]] : [],
    ),
  ]
  const columns: Named[] = [
    ...parts.flatMap(fieldsIn),
    ...measuresOf(programme).flatMap(amountIn),
    ...sent.fields.map((field, at): Named => [['roster', 'sent', 'fields', at], field]),
    ...Object.keys(sent.bands).map((field): Named => [['roster', 'sent', 'bands', field], field]),
  ]
  return [
    ...unknown(groups, people, 'roster-group-unknown', '人员组', 'group of people'),
    ...unknown(columns, fields, 'roster-field-unknown', '列', 'field'),
    ...parts.flatMap((part) => unknownValues(programme, part)),
    ...unknownReadings(programme),
    ...loops(programme),
  ]
}

function rulesOf(programme: Programme): Rule[] {
  const groups = Object.entries(programme.roster.people).flatMap(([group, { rule, under }]): Rule[] => [
    [['roster', 'people', group, 'rule'], rule],
    ...alternatives(['roster', 'people', group, 'under'], under),
  ])
  const measured = measuresOf(programme).map(
    ([path, measure]): Rule =>
      'count' in measure ? [[...path, 'count'], measure.count] : [[...path, 'of'], measure.of],
  )
  return [...groups, ...measured]
}

function measuresOf({ roster }: Programme): (readonly [Path, Measure | FactRule])[] {
  return Object.entries(roster.facts).flatMap(([fact, rule]) => [
    [['roster', 'facts', fact], rule] as const,
    ...alternatives(['roster', 'facts', fact, 'under'], rule.under),
  ])
}

function alternatives<T>(path: Path, under: Readonly<Record<string, Readonly<Record<string, T>>>> | undefined) {
  return Object.entries(under ?? {}).flatMap(([reading, byAlternative]) =>
    Object.entries(byAlternative).map(([alternative, value]) => [[...path, reading, alternative], value] as const),
  )
}

/** A rule and all that it is made of. */
function partsOf([path, rule]: Rule): Rule[] {
  const own: Rule = [path, rule]
  if (typeof rule === 'string') return [own]
  if ('not' in rule) return [own, ...partsOf([[...path, 'not'], rule.not])]
  const list = 'all' in rule ? (['all', rule.all] as const) : 'any' in rule ? (['any', rule.any] as const) : undefined
  return list ? [own, ...list[1].flatMap((part, at) => partsOf([[...path, list[0], at], part]))] : [own]
}

function fieldsIn([path, rule]: Rule): Named[] {
  if (typeof rule === 'string' || !('field' in rule)) return []
  const span = 'annualised' in rule && rule.annualised ? rule.annualised : undefined
  const ends = span ? (['from', 'to'] as const).map((end): Named => [[...path, 'annualised', end], span[end]]) : []
  return [[[...path, 'field'], rule.field], ...ends]
}

function amountIn([path, measure]: readonly [Path, Measure]): Named[] {
  if ('average' in measure) return [[[...path, 'average'], measure.average]]
  if ('highest' in measure) return [[[...path, 'highest'], measure.highest]]
  if ('lowest' in measure) return [[[...path, 'lowest'], measure.lowest]]
  return 'sum' in measure ? [[[...path, 'sum'], measure.sum]] : []
}

function unknown(names: readonly Named[], known: object, code: string, zh: string, en: string): Finding[] {
  return names
    .filter(([, name]) => !Object.hasOwn(known, name))
    .map(([path, name]) => ({
      path,
      code,
      message: { zh: `花名册规则中没有名为“${name}”的${zh}。`, en: `The roster has no ${en} called “${name}”.` },
    }))
}

function unknownValues({ roster }: Programme, [path, rule]: Rule): Finding[] {
  if (typeof rule === 'string' || !('field' in rule)) return []
  const field = roster.fields[rule.field]
  if (field?.kind !== 'choice') return []
  const ids = new Set(field.values.map(({ id }) => id))
  const named: Named[] =
    'is' in rule
      ? rule.is.map((id, at): Named => [[...path, 'is', at], id])
      : 'atLeast' in rule
        ? [[[...path, 'atLeast'], rule.atLeast]]
        : []
  return named
    .filter(([, id]) => !ids.has(id))
    .map(([place, id]) => ({
      path: place,
      code: 'roster-value-unknown',
      message: {
        zh: `列“${rule.field}”没有“${id}”这个值。`,
        en: `The field “${rule.field}” has no value “${id}”.`,
      },
    }))
}

/** Alternatives stand under counting readings, by their own names. */
function unknownReadings({ roster, readings }: Programme): Finding[] {
  const places = [
    ...Object.entries(roster.people).map(
      ([group, { under }]) => [['roster', 'people', group, 'under'], under] as const,
    ),
    ...Object.entries(roster.facts).map(([fact, { under }]) => [['roster', 'facts', fact, 'under'], under] as const),
  ]
  return places.flatMap(([path, under]) =>
    alternatives(path, under as Readonly<Record<string, Readonly<Record<string, unknown>>>>).flatMap(([place]) => {
      const [reading, alternative] = place.slice(-2).map(String)
      const known = readings[reading!]
      if (known?.kind === 'counting' && Object.hasOwn(known.alternatives, alternative!)) return []
      return [
        {
          path: place,
          code: 'roster-reading-unknown',
          message: {
            zh: `没有计数口径 ${reading}=${alternative}。`,
            en: `There is no counting reading ${reading}=${alternative}.`,
          },
        },
      ]
    }),
  )
}

function loops({ roster }: Programme): Finding[] {
  const named = new Map(
    Object.entries(roster.people).map(([group, { rule, under }]) => [
      group,
      [rule, ...Object.values(under ?? {}).flatMap((one) => Object.values(one))]
        .flatMap((one) => partsOf([[], one]))
        .flatMap(([, part]) => (typeof part === 'string' ? [part] : [])),
    ]),
  )
  const leadsTo = (group: string, seen: Set<string>): Set<string> => {
    for (const next of named.get(group) ?? []) if (!seen.has(next)) leadsTo(next, seen.add(next))
    return seen
  }
  return [...named.keys()]
    .filter((group) => leadsTo(group, new Set()).has(group))
    .map((group) => ({
      path: ['roster', 'people', group, 'rule'],
      code: 'roster-group-loop',
      message: {
        zh: `人员组“${group}”绕回了自己，请改正。`,
        en: `The group of people “${group}” leads back to itself. Break the circle.`,
      },
    }))
}
