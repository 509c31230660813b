import { compare, exact, plus, ZERO } from './amounts.ts'
import type { Rational } from '#core/kernel/rational.ts'
import type { Group, Programme } from '#core/programme/programme.ts'
import { toFraction } from './fraction.ts'
import type { Finding, Lint } from './lint.ts'

/** The rows must add up to what the table states: each group's maximum, the base and the bonus total. */
export const sums: Lint = (programme) => [
  ...programme.rubric.groups.flatMap(groupSum),
  ...totalSum(programme, 'base'),
  ...totalSum(programme, 'bonus'),
]

const rowSum = (group: Group): Rational => group.rows.reduce((sum, { max }) => plus(sum, exact(max ?? 0)), ZERO)

function groupSum(group: Group, at: number): Finding[] {
  const path = ['rubric', 'groups', at]
  const missing = group.rows.flatMap((row, index) =>
    (row.max === undefined) === (group.kind === 'deduction') ? [] : [wrongMax(group, row.id, [...path, 'rows', index])],
  )
  if (group.max === undefined || group.kind === 'deduction') return missing
  const sum = rowSum(group)
  const difference = compare(sum, exact(group.max))
  if (difference === 0 || (difference > 0 && group.capped)) return missing
  const [stated, given] = [String(group.max), toFraction(sum)]
  return [
    ...missing,
    {
      path: [...path, 'max'],
      code: 'group-sum',
      message: {
        zh: `${group.id} 各行分值合计 ${given}，与所列 ${stated} 不符。请改正分值；如确有封顶，请写明 capped 及理由。`,
        en: `The rows of ${group.id} add up to ${given}, the stated maximum is ${stated}. Correct one of them, or say in \`capped\` why the group is capped.`,
      },
    },
  ]
}

function wrongMax(group: Group, row: string, path: Finding['path']): Finding {
  const deduction = group.kind === 'deduction'
  return {
    path,
    code: deduction ? 'max-of-deduction' : 'max-missing',
    message: deduction
      ? { zh: `${row} 是扣分项，不应有分值 max。`, en: `${row} is a deduction and has no \`max\`. Remove it.` }
      : { zh: `${row} 缺少分值 max。`, en: `${row} has no \`max\`. Add it.` },
  }
}

function totalSum({ rubric }: Programme, kind: 'base' | 'bonus'): Finding[] {
  const sum = rubric.groups
    .filter((group) => group.kind === kind)
    .map((group) => (group.max === undefined ? rowSum(group) : exact(group.max)))
    .reduce(plus, ZERO)
  if (compare(sum, exact(rubric.total[kind])) === 0) return []
  const [stated, given] = [rubric.total[kind], toFraction(sum)]
  return [
    {
      path: ['rubric', 'total', kind],
      code: `${kind}-sum`,
      message: {
        zh: `${kind === 'base' ? '基础分' : '加分'}合计 ${given}，与所列总计 ${stated} 不符。`,
        en: `The ${kind} groups add up to ${given}, the stated total is ${stated}. Correct one of them.`,
      },
    },
  ]
}
