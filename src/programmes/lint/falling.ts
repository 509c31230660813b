import type { Amount, Programme, Rule } from '#core/programme/programme.ts'
import { compare, exact, pointsIn } from './amounts.ts'
import type { Finding, Lint } from './lint.ts'
import { valueOf } from './factsIn.ts'
import { everyRule, rowsOf, type FoundRow } from './rows.ts'

/** A row names every fact whose growth can lower its points, and no other. Deductions fall by nature. */
export const falling: Lint = (programme) =>
  rowsOf(programme)
    .filter(({ group }) => group.kind !== 'deduction')
    .flatMap((found) => inRow(programme, found))

function inRow(programme: Programme, found: FoundRow): Finding[] {
  const { row, path } = found
  const lowering = new Set(everyRule(found).flatMap(({ rule }) => loweringIn(programme, rule)))
  const declared = row.falling ?? []
  return [
    ...[...lowering]
      .filter((fact) => !declared.includes(fact))
      .map((fact) => undeclared(row.id, fact, [...path, 'rule'])),
    ...declared.flatMap((fact, index) =>
      lowering.has(fact) ? [] : [unneeded(row.id, fact, [...path, 'falling', index])],
    ),
  ]
}

/** The whole of a share, the base of a growth, what chooses between rules, and what is paid less for more. */
function loweringIn(programme: Programme, rule: Rule): string[] {
  if ('stratum' in rule) return [rule.stratum.by]
  if ('level' in rule) {
    const fact = programme.facts[rule.level.fact]
    const values = fact?.type === 'choice' ? Object.keys(fact.values) : []
    return fall(values.map((value) => rule.level.points[value] ?? 0)) ? [rule.level.fact] : []
  }
  const value = valueOf(rule)
  if (value === undefined) return []
  const [more, less] = typeof value === 'string' ? [value] : 'share' in value ? value.share : value.growth
  const paidLess = 'steps' in rule ? false : fall(pointsIn(rule).map(({ amount }) => amount))
  return [...(less === undefined ? [] : [less]), ...(paidLess && more !== undefined ? [more] : [])]
}

const fall = (points: readonly Amount[]): boolean =>
  points.some((amount, index) => index > 0 && compare(exact(amount), exact(points[index - 1] ?? 0)) < 0)

const undeclared = (row: string, fact: string, path: Finding['path']): Finding => ({
  path,
  code: 'falling-undeclared',
  message: {
    zh: `“${fact}”增大时 ${row} 的得分可能下降，请在 falling 中写明。`,
    en: `A larger “${fact}” can lower the points of ${row}. Name it in the row’s \`falling\`.`,
  },
})

const unneeded = (row: string, fact: string, path: Finding['path']): Finding => ({
  path,
  code: 'falling-unneeded',
  message: {
    zh: `“${fact}”增大不会使 ${row} 的得分下降，请从 falling 中删去。`,
    en: `A larger “${fact}” never lowers the points of ${row}. Remove it from \`falling\`.`,
  },
})
