import { toNumber } from '#core/kernel/points.ts'
import type { Act, Advice, Plan } from '#core/rubric/advise/plan.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { valueJson } from './factJson.ts'

/** The three plans as other programs read them: prices in yuan, times in days, values as the input writes them. */
export function adviseJson(compiled: Compiled, id: unknown, points: number, advice: Advice) {
  return {
    id,
    programme: compiled.programme.id,
    points: toNumber(points),
    cheapest: planJson(compiled, advice.cheapest),
    fastest: planJson(compiled, advice.fastest),
    fewest: planJson(compiled, advice.fewest),
  }
}

function planJson(compiled: Compiled, plan: Plan | undefined) {
  if (!plan) return null
  const { price, days, gain, acts } = plan
  return { price: price / 100, days, gain: toNumber(gain), acts: acts.map((act) => actJson(compiled, act)) }
}

function actJson(compiled: Compiled, act: Act) {
  const key = compiled.book.keys[act.fact]!
  const change =
    act.kind === 'change'
      ? { from: valueJson(key, act.from), to: valueJson(key, act.to) }
      : { record: act.record, times: act.times }
  return { fact: key.key, ...change, price: act.price / 100, days: act.days }
}
