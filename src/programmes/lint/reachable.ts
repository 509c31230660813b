import type { Programme } from '#core/programme/programme.ts'
import { compare, exact, maxOf, pointsIn } from './amounts.ts'
import { toFraction } from './fraction.ts'
import { highestOf } from './highestOf.ts'
import type { Finding, Lint } from './lint.ts'
import { everyRule, rowsOf, type FoundRow } from './rows.ts'

/** Every row can give its maximum, and no single step gives more than it. */
export const reachable: Lint = (programme) =>
  rowsOf(programme).flatMap((found) => [...maxReached(programme, found), ...stepsAboveMax(found)])

function maxReached(programme: Programme, { row, path }: FoundRow): Finding[] {
  const max = maxOf(row)
  const highest = max && highestOf(programme, row.rule)
  if (!highest || compare(highest, max) >= 0) return []
  return [
    {
      path: [...path, 'max'],
      code: 'max-unreachable',
      message: {
        zh: `${row.id} 最多只能得 ${toFraction(highest)} 分，达不到分值 ${row.max}。`,
        en: `${row.id} gives at most ${toFraction(highest)}, so its maximum of ${row.max} cannot be reached.`,
      },
    },
  ]
}

function stepsAboveMax(found: FoundRow): Finding[] {
  const max = maxOf(found.row)
  if (!max) return []
  return everyRule(found).flatMap(({ rule, at }) =>
    pointsIn(rule)
      .filter(({ amount }) => compare(exact(amount), max) > 0)
      .map(({ amount, path }) => ({
        path: at(...path),
        code: 'points-above-max',
        message: {
          zh: `${amount} 分超过 ${found.row.id} 的分值 ${found.row.max}，永远得不到。`,
          en: `${amount} points are more than the ${found.row.max} of ${found.row.id} and can never be given.`,
        },
      })),
  )
}
