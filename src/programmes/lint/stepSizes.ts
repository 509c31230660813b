import { compare, exact, ZERO } from './amounts.ts'
import type { Lint } from './lint.ts'
import { everyRule, rowsOf } from './rows.ts'

/** Each further step is larger than nothing and gives something. */
export const stepSizes: Lint = (programme) =>
  rowsOf(programme).flatMap((found) =>
    everyRule(found).flatMap(({ rule, at }) => {
      if (!('steps' in rule)) return []
      const { steps } = rule
      return (['each', 'add'] as const)
        .filter((key) => compare(exact(steps[key]), ZERO) <= 0)
        .map((key) => ({
          path: at('steps', key),
          code: 'step-not-positive',
          message: {
            zh: `每一步的 ${key} 必须大于 0，现为 ${steps[key]}。`,
            en: `\`${key}\` of a step must be above 0, it is ${steps[key]}.`,
          },
        }))
    }),
  )
