/** The slow reference: a whole rubric from the programme's data and stated facts, in hundredths of a point. */
import type { Group, Programme, Row } from '#core/programme/programme.ts'
import { add, type Exact, hundredths, negate, read, smaller, subtract, sum, whole, ZERO, larger } from './exact.ts'
import { type Given, interpret } from './interpretRule.ts'
import { type Chosen, RowFacts, type Stated, Unknown } from './statedFacts.ts'

export interface Verdict {
  /** By row id; undefined while a fact is missing. Deductions are ≤ 0. */
  readonly rows: Readonly<Record<string, number | undefined>>
  /** The sums are undefined while any row is. */
  readonly groups: Readonly<Record<string, number>> | undefined
  readonly base: number | undefined
  readonly bonus: number | undefined
  readonly deductions: number | undefined
  readonly total: number | undefined
  readonly vetoes: readonly string[]
}

export function interpretRubric(programme: Programme, readings: Chosen, stated: Stated): Verdict {
  const chosen = { ...defaults(programme), ...readings }
  const { groups } = programme.rubric
  const given = new Map<string, Given | undefined>()
  for (const group of groups) {
    for (const row of group.rows) given.set(row.id, interpretRow(programme, chosen, stated, row, group))
  }
  const rows = Object.fromEntries([...given].map(([id, row]) => [id, row && hundredths(row.points)]))
  const vetoes = [...given].filter(([, row]) => row?.veto).map(([id]) => id)
  if ([...given.values()].includes(undefined)) {
    return {
      rows,
      vetoes,
      groups: undefined,
      base: undefined,
      bonus: undefined,
      deductions: undefined,
      total: undefined,
    }
  }
  const sums = new Map(groups.map((group) => [group, groupSum(group, given)]))
  const ofKind = (kind: Group['kind']) =>
    sum(groups.filter((group) => group.kind === kind).map((group) => sums.get(group)!))
  const [base, bonus, deductions] = [ofKind('base'), ofKind('bonus'), negate(ofKind('deduction'))]
  return {
    rows,
    vetoes,
    groups: Object.fromEntries([...sums].map(([group, points]) => [group.id, hundredths(points)])),
    base: hundredths(base),
    bonus: hundredths(bonus),
    deductions: hundredths(deductions),
    total: hundredths(total(programme, chosen, base, bonus, deductions)),
  }
}

const defaults = (programme: Programme): Chosen =>
  Object.fromEntries(Object.entries(programme.readings).map(([key, reading]) => [key, reading.default.id]))

function interpretRow(programme: Programme, chosen: Chosen, stated: Stated, row: Row, group: Group): Given | undefined {
  const rule = overridden(row.rule, row.under, chosen) as Row['rule']
  try {
    const given = interpret(rule, new RowFacts(programme, chosen, stated, row))
    return group.kind === 'deduction' ? given : { ...given, points: smaller(given.points, read(row.max ?? 0)) }
  } catch (error) {
    if (error instanceof Unknown) return undefined
    throw error
  }
}

/** What the alternatives in force put in place of some parameters: objects merge, everything else replaces. */
function overridden(rule: unknown, under: Row['under'], chosen: Chosen): unknown {
  let result = rule
  for (const [reading, alternatives] of Object.entries(under ?? {})) {
    for (const [alternative, parameters] of Object.entries(alternatives)) {
      if (chosen[reading] === alternative) result = put(result, parameters)
    }
  }
  return result
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function put(into: unknown, parameters: unknown): unknown {
  if (!isPlain(into) || !isPlain(parameters)) return parameters
  const names = [...new Set([...Object.keys(into), ...Object.keys(parameters)])]
  const at = (object: object, name: string) => (object as Record<string, unknown>)[name]
  return Object.fromEntries(
    names.map((name) => [name, name in parameters ? put(at(into, name), at(parameters, name)) : at(into, name)]),
  )
}

function groupSum(group: Group, given: ReadonlyMap<string, Given | undefined>): Exact {
  const points = sum(group.rows.map((row) => given.get(row.id)?.points ?? ZERO))
  return group.kind === 'deduction' || group.max === undefined ? points : smaller(points, read(group.max))
}

/** base + bonus − deductions, never below 0 and never above the cap, if there is one. */
function total(programme: Programme, chosen: Chosen, base: Exact, bonus: Exact, deductions: Exact): Exact {
  const rule = overridden(programme.rubric.total, programme.rubric.under, chosen) as Programme['rubric']['total']
  const counted = rule.bonusCounts === 'add' ? add(base, bonus) : base
  const left = larger(subtract(counted, deductions), ZERO)
  return rule.cap === undefined ? left : smaller(left, whole(rule.cap))
}
