/**
 * The cheapest, the fastest and the smallest plan for more points: exact, not greedy. Facts that divide
 * others (hubs) are tried at each useful value; below them, clusters of facts that share rows offer their
 * combinations, and a knapsack picks. A plan promises only what scoring again gives.
 */
import type { Compiled } from '../compiled.ts'
import type { FactSheet, RecordList } from '../readFacts.ts'
import { score, type Score } from '../score.ts'
import { type Choice, choicesOf, daysOf, fill, gainsOf, mostWithin } from './choices.ts'
import type { Cluster } from './clusters.ts'
import { type Efforts, withRecords } from './efforts.ts'
import { type Cost, emptyFrontier, picked } from './knapsack.ts'
import { movableField } from './movable.ts'
import { candidatesOf, costOf, type Option, type Trial } from './options.ts'
import type { Act, Advice, AdviceRequest, Plan } from './plan.ts'
import { TrialSheet } from './state.ts'

/** Hubs at some values, what that alone changes, and what the clusters below can add. */
interface Setting {
  readonly option: Option
  readonly choices: readonly Choice[]
}

interface Space {
  readonly apart: readonly Choice[]
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
  // Clusters that share a capped group's room go together, hubs or not.
  const cappedOnHubs = new Set(field.clusters.filter(({ onHubs }) => onHubs).map(({ group }) => group ?? -1))
  const isBelow = ({ onHubs, group }: Cluster) => onHubs || (group !== undefined && cappedOnHubs.has(group))
  const below = field.clusters.filter(isBelow)
  const before = trial.state.capped(field.rows)
  const settings: Setting[] = []
  const visit = (at: number, acts: readonly Act[]): void => {
    const hub = field.hubs[at]
    if (hub === undefined) {
      if (!trial.state.isSound()) return
      const gain = trial.state.capped(field.rows) - before
      settings.push({ option: { gain, ...costOf(acts), acts }, choices: choicesOf(below, trial) })
      return
    }
    const stay = trial.state.value(hub)
    for (const candidate of candidatesOf(hub, trial)) {
      trial.state.set(hub, candidate.value)
      visit(at + 1, [...acts, ...candidate.acts])
    }
    trial.state.set(hub, stay)
  }
  const apart = choicesOf(
    field.clusters.filter((cluster) => !isBelow(cluster)),
    trial,
  )
  visit(0, [])
  return { apart, settings }
}

function solve(space: Space, needed: number, cost: Cost): readonly Act[] | undefined {
  const unit = gainUnit(space, needed)
  const most = Math.max(needed, ...space.settings.map((setting) => needed - setting.option.gain))
  const start = fill(emptyFrontier(Math.ceil(most / unit)), space.apart, unit, cost)
  let [best, acts]: [number, readonly Act[] | undefined] = [Number.POSITIVE_INFINITY, undefined]
  for (const { option, choices } of space.settings) {
    const left = Math.max(0, Math.ceil((needed - option.gain) / unit))
    const own = option.acts.length === 0 ? 0 : cost(option)
    if (own >= best) continue
    const frontier = fill(start, choices, unit, cost)
    const total = frontier.cost[left]! + own
    if (total < best) {
      best = total
      acts = [...option.acts, ...picked(frontier.picks[left]).flatMap((pick) => pick.acts)]
    }
  }
  return acts
}

/** The largest step that all gains are whole multiples of. */
function gainUnit(space: Space, needed: number): number {
  let unit = needed
  const take = (gain: number) => {
    let [a, b] = [unit, Math.abs(gain)]
    while (b > 0) [a, b] = [b, a % b]
    unit = a
  }
  for (const choice of allChoices(space)) for (const gain of gainsOf(choice)) take(gain)
  for (const { option } of space.settings) take(option.gain)
  return Math.max(1, unit)
}

const allChoices = ({ apart, settings }: Space): Choice[] => [...apart, ...settings.flatMap(({ choices }) => choices)]

/** The fewest days in which the gain can be had at all. */
function shortest(space: Space, needed: number): number {
  const lengths = [...space.settings.map(({ option }) => option.days), ...allChoices(space).flatMap(daysOf)]
  const days = [...new Set(lengths)].sort((a, b) => a - b)
  let [low, high] = [0, days.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (reachable(space, needed, days[middle]!)) high = middle
    else low = middle + 1
  }
  return days[low] ?? 0
}

function reachable(space: Space, needed: number, limit: number): boolean {
  const most = (choices: readonly Choice[]) => choices.reduce((sum, choice) => sum + mostWithin(choice, limit), 0)
  const apart = most(space.apart)
  return space.settings.some(
    ({ option, choices }) => option.days <= limit && option.gain + apart + most(choices) >= needed,
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
