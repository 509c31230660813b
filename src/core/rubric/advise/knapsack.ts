/** Least cost for at least so much gain, picking at most one option of each cluster: exact, by dynamic programming. */
import type { Option } from './options.ts'

/** `cost[g]` is the least cost of a gain of at least g units; `picks[g]` the options that give it. */
export interface Frontier {
  readonly cost: Float64Array
  readonly picks: (Picks | undefined)[]
}

interface Picks {
  readonly option: Option
  readonly rest: Picks | undefined
}

export type Cost = (option: Option) => number

export function emptyFrontier(units: number): Frontier {
  const cost = new Float64Array(units + 1).fill(Number.POSITIVE_INFINITY)
  cost[0] = 0
  return { cost, picks: new Array<Picks | undefined>(units + 1).fill(undefined) }
}

/** `options` are alternatives to one another; `unit` is the size of a gain unit in hundredths. */
export function addCluster(frontier: Frontier, options: readonly Option[], unit: number, costOf: Cost): Frontier {
  const best = cheapestByGain(options, unit, frontier.cost.length - 1, costOf)
  if (best.length === 0) return frontier
  const cost = frontier.cost.slice()
  const picks = [...frontier.picks]
  for (const { gain, price, option } of best) {
    for (let target = 1; target < cost.length; target++) {
      const rest = target > gain ? target - gain : 0
      const total = frontier.cost[rest]! + price
      if (total < cost[target]!) {
        cost[target] = total
        picks[target] = { option, rest: frontier.picks[rest] }
      }
    }
  }
  return { cost, picks }
}

function cheapestByGain(options: readonly Option[], unit: number, most: number, costOf: Cost) {
  const best = new Map<number, { gain: number; price: number; option: Option }>()
  for (const option of options) {
    const gain = Math.min(most, Math.floor(option.gain / unit))
    const price = costOf(option)
    const known = best.get(gain)
    if (price < Number.POSITIVE_INFINITY && (!known || price < known.price)) best.set(gain, { gain, price, option })
  }
  return [...best.values()].filter(
    (one) => one.gain > 0 && ![...best.values()].some((other) => other.gain > one.gain && other.price <= one.price),
  )
}

export function picked(picks: Picks | undefined): Option[] {
  return picks ? [picks.option, ...picked(picks.rest)] : []
}
