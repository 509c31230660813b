import type { Rule } from '#core/programme/programme.ts'
import type { Finding, Lint } from './lint.ts'
import { valueOf } from './factsIn.ts'
import { everyRule, rowsOf, type FoundRow } from './rows.ts'

/** A row names every fact whose growth can lower its points, and no other. Deductions fall by nature. */
export const falling: Lint = (programme) =>
  rowsOf(programme)
    .filter(({ group }) => group.kind !== 'deduction')
    .flatMap(inRow)

function inRow(found: FoundRow): Finding[] {
  const { row, path } = found
  const lowering = new Set(everyRule(found).flatMap(({ rule }) => loweringIn(rule)))
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

/** The whole of a share, the base of a growth, and what chooses between rules. */
function loweringIn(rule: Rule): string[] {
  const value = valueOf(rule)
  if (typeof value === 'object') return ['share' in value ? value.share[1] : value.growth[1]]
  return 'stratum' in rule ? [rule.stratum.by] : []
}

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
