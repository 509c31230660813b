/**
 * The cheapest, the fastest and the smallest plan for more points: exact, not greedy. Facts that divide
 * others (hubs) are tried at each useful value; below them, clusters of facts that share rows offer their
 * combinations, and a knapsack picks. A plan promises only what scoring again gives.
 */
import type { Compiled } from '../compiled.ts'
import type { FactSheet, RecordList } from '../readFacts.ts'
import { score, type Score } from '../score.ts'
import { addCluster, type Cost, emptyFrontier, type Frontier, picked } from './knapsack.ts'
import { type Efforts, withRecords } from './efforts.ts'
import { type Cluster, movableField } from './movable.ts'
import { candidatesOf, clusterOptions, costOf, type Option, type Trial } from './options.ts'
import type { Act, Advice, AdviceRequest, Plan } from './plan.ts'
import { TrialSheet } from './state.ts'

/** Hubs at some values, what that alone changes, and what the clusters below can add. */
interface Setting {
  readonly option: Option
  readonly clusters: readonly (readonly Option[])[]
}

interface Space {
  readonly apart: readonly (readonly Option[])[]
  readonly settings: readonly Setting[]
}

export function advise(compiled: Compiled, sheet: FactSheet, request: AdviceRequest): Advice {
  const now = score(compiled, sheet)
  const needed = pointsNeeded(compiled, now, request.points)
  if (needed === undefined) return { cheapest: undefined, fastest: undefined, fewest: undefined }
  const space = searchSpace(compiled, sheet, request.efforts)
  const plan = (acts: readonly Act[] | undefined) => acts && promised(compiled, sheet, now, acts, request.points)
  return {
    cheapest: plan(solve(space, needed, cheapest)),
    fastest: plan(solve(space, needed, withinDays(shortest(space, needed)))),
    fewest: plan(solve(space, needed, fewest)),
  }
}

// One number orders two wishes: prices stay below 2^43 fen, acts below 2^9, so the sum stays exact.
const MANY_ACTS = 2 ** 9
const HIGH_PRICE = 2 ** 43
const cheapest: Cost = ({ price, acts }) => price * MANY_ACTS + actsIn(acts)
const fewest: Cost = ({ price, acts }) => actsIn(acts) * HIGH_PRICE + price
const withinDays =
  (limit: number): Cost =>
  (option) =>
    option.days <= limit ? cheapest(option) : Number.POSITIVE_INFINITY

/** Each new record is an act of its own; a fact that moves is one, however far. */
const actsIn = (acts: readonly Act[]): number =>
  acts.reduce((count, act) => count + (act.kind === 'records' ? act.times : 1), 0)

/** What the rows must gain for the total to gain `points`; undefined when the total's cap forbids it. */
function pointsNeeded(compiled: Compiled, now: Score, points: number): number | undefined {
  if (compiled.cap !== undefined && now.total.max + points > compiled.cap) return undefined
  const counted = (now.base.min ?? 0) + (compiled.bonusCounts === 'add' ? (now.bonus.min ?? 0) : 0)
  const below = Math.max(0, (now.deductions.max ?? 0) - counted)
  return points + below
}

function searchSpace(compiled: Compiled, sheet: FactSheet, efforts: Efforts): Space {
  const field = movableField(compiled, sheet, compiled.sections.counted, efforts)
  const trial: Trial = { compiled, field, efforts, state: new TrialSheet(compiled, sheet) }
  const options = (clusters: readonly Cluster[]) => clusters.map((cluster) => clusterOptions(cluster, trial))
  const below = field.clusters.filter((cluster) => cluster.onHubs)
  const before = trial.state.points(field.rows)
  const settings: Setting[] = []
  const visit = (at: number, acts: readonly Act[]): void => {
    const hub = field.hubs[at]
    if (hub === undefined) {
      if (!trial.state.isSound()) return
      const gain = trial.state.points(field.rows) - before
      settings.push({ option: { gain, ...costOf(acts), acts }, clusters: options(below) })
      return
    }
    const stay = trial.state.value(hub)
    for (const candidate of candidatesOf(hub, trial)) {
      trial.state.set(hub, candidate.value)
      visit(at + 1, [...acts, ...candidate.acts])
    }
    trial.state.set(hub, stay)
  }
  const apart = options(field.clusters.filter((cluster) => !cluster.onHubs))
  visit(0, [])
  return { apart, settings }
}

function solve(space: Space, needed: number, cost: Cost): readonly Act[] | undefined {
  const unit = gainUnit(space, needed)
  const most = Math.max(needed, ...space.settings.map((setting) => needed - setting.option.gain))
  const start = fill(emptyFrontier(Math.ceil(most / unit)), space.apart, unit, cost)
  let [best, acts]: [number, readonly Act[] | undefined] = [Number.POSITIVE_INFINITY, undefined]
  for (const { option, clusters } of space.settings) {
    const left = Math.max(0, Math.ceil((needed - option.gain) / unit))
    const own = option.acts.length === 0 ? 0 : cost(option)
    if (own >= best) continue
    const frontier = fill(start, clusters, unit, cost)
    const total = frontier.cost[left]! + own
    if (total < best) {
      best = total
      acts = [...option.acts, ...picked(frontier.picks[left]).flatMap((pick) => pick.acts)]
    }
  }
  return acts
}

const fill = (frontier: Frontier, clusters: Space['apart'], unit: number, cost: Cost): Frontier =>
  clusters.reduce((filled, options) => addCluster(filled, options, unit, cost), frontier)

/** The largest step that all gains are whole multiples of. */
function gainUnit(space: Space, needed: number): number {
  let unit = needed
  const take = (gain: number) => {
    let [a, b] = [unit, Math.abs(gain)]
    while (b > 0) [a, b] = [b, a % b]
    unit = a
  }
  for (const options of space.apart) for (const option of options) take(option.gain)
  for (const setting of space.settings) {
    take(setting.option.gain)
    for (const options of setting.clusters) for (const option of options) take(option.gain)
  }
  return Math.max(1, unit)
}

/** The fewest days in which the gain can be had at all. */
function shortest(space: Space, needed: number): number {
  const all = [...space.apart, ...space.settings.flatMap((setting) => [[setting.option], ...setting.clusters])]
  const days = [...new Set(all.flatMap((options) => options.map((option) => option.days)))].sort((a, b) => a - b)
  let [low, high] = [0, days.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (reachable(space, needed, days[middle]!)) high = middle
    else low = middle + 1
  }
  return days[low] ?? 0
}

function reachable(space: Space, needed: number, limit: number): boolean {
  const most = (clusters: Space['apart']) =>
    clusters.reduce(
      (sum, options) => sum + Math.max(0, ...options.filter((one) => one.days <= limit).map((one) => one.gain)),
      0,
    )
  const apart = most(space.apart)
  return space.settings.some(
    ({ option, clusters }) => option.days <= limit && option.gain + apart + most(clusters) >= needed,
  )
}

/** The plan with what scoring again says it gains; undefined should that fall short. */
function promised(
  compiled: Compiled,
  sheet: FactSheet,
  now: Score,
  acts: readonly Act[],
  points: number,
): Plan | undefined {
  const after = score(compiled, withActs(compiled, sheet, acts))
  const gain = after.total.max - now.total.max
  const sure = now.deductions.max === null || after.total.min - now.total.min >= points
  return gain >= points && sure ? { acts, ...costOf(acts), gain } : undefined
}

/** The fact sheet after the acts. */
export function withActs(compiled: Compiled, sheet: FactSheet, acts: readonly Act[]): FactSheet {
  const records: (RecordList | undefined)[] = [...sheet.records]
  const numbers = sheet.numbers.slice()
  for (const act of acts) {
    if (act.kind === 'change') numbers[act.fact] = act.to
    else records[act.fact] = withRecords(compiled.book.keys[act.fact]!, records[act.fact]!, { ...act }, act.times)
  }
  return { numbers, records }
}
