import type { Amount, Rule, Rung } from '#core/programme/programme.ts'
import type { Path } from '../places.ts'
import { compare, exact } from './amounts.ts'
import type { Finding, Lint } from './lint.ts'
import { everyRule, rowsOf } from './rows.ts'

/** Rungs stand from low to high, and so do their points, unless the row declares that it may fall. */
export const ordered: Lint = (programme) =>
  rowsOf(programme).flatMap((found) =>
    everyRule(found).flatMap(({ rule, at }) =>
      ladders(rule).flatMap(({ rungs, path }) =>
        rungs.slice(1).flatMap((rung, index) => {
          const below = rungs[index] as Step
          return [
            ...(rung.key > below.key ? [] : [notRising(rung.written, at(...path, index + 1))]),
            ...(compare(exact(rung.points), exact(below.points)) > 0 || rung.veto || found.row.falling
              ? []
              : [pointsNotRising(rung.points, at(...path, index + 1))]),
          ]
        }),
      ),
    ),
  )

interface Step {
  /** Orders thresholds of one list; `over 3` lies just above `reach 3`. */
  readonly key: number
  readonly written: Amount
  readonly points: Amount
  readonly veto: boolean
}

function ladders(rule: Rule): { rungs: Step[]; path: Path }[] {
  if ('bands' in rule) {
    return [
      {
        path: ['bands', 'rungs'],
        rungs: steps(rule.bands.rungs.map((rung) => ({ reach: rung.from, points: rung.points }))),
      },
    ]
  }
  if ('ladder' in rule) return [{ path: ['ladder', 'rungs'], rungs: steps(rule.ladder.rungs) }]
  if ('steps' in rule) {
    const { below = [], from, first } = rule.steps
    return [{ path: ['steps', 'below'], rungs: steps([...below, { reach: from, points: first }]) }].map((list) => ({
      ...list,
      // `first` may repeat the points of the rung below: "up to 100: 2 points; above, 0.5 for each further 50".
      rungs: list.rungs.map((rung, index) => (index === below.length ? { ...rung, veto: true } : rung)),
    }))
  }
  if ('deduct' in rule && rule.deduct.rungs) {
    const rungs = rule.deduct.rungs.map(({ from, minus, veto = false }) => ({ reach: from, points: minus, veto }))
    return [{ path: ['deduct', 'rungs'], rungs: steps(rungs) }]
  }
  return []
}

function steps(rungs: readonly (Rung & { readonly veto?: boolean })[]): Step[] {
  const thresholds = rungs.map((rung) => ('reach' in rung ? rung.reach : rung.over))
  const rising = [...thresholds].sort((a, b) => compare(exact(a), exact(b)))
  return rungs.map((rung, index) => {
    const written = thresholds[index] as Amount
    const rank = rising.findIndex((other) => compare(exact(other), exact(written)) === 0)
    return { key: rank * 2 + ('over' in rung ? 1 : 0), written, points: rung.points, veto: rung.veto ?? false }
  })
}

const notRising = (written: Amount, path: Path): Finding => ({
  path,
  code: 'rungs-not-rising',
  message: {
    zh: `门槛 ${written} 不高于前一档，请按由低到高排列。`,
    en: `The threshold ${written} is not above the one before. Order the rungs from low to high.`,
  },
})

const pointsNotRising = (points: Amount, path: Path): Finding => ({
  path,
  code: 'points-not-rising',
  message: {
    zh: `这一档 ${points} 分不比前一档多；如确实如此，请在该行用 falling 声明。`,
    en: `This rung gives ${points}, no more than the one before. If that is meant, declare it in the row's \`falling\`.`,
  },
})
