/** What a plan may choose from: one option of a cluster, or, under a group's cap, one of each of several clusters. */
import type { Cluster } from './clusters.ts'
import { addCluster, type Cost, emptyFrontier, type Frontier, picked } from './knapsack.ts'
import { clusterOptions, costOf, type Option, type Trial } from './options.ts'

export type Choice =
  | { readonly kind: 'cluster'; readonly options: readonly Option[] }
  /** Gains add up to no more than the room that the cap leaves. */
  | { readonly kind: 'capped'; readonly room: number; readonly clusters: readonly (readonly Option[])[] }

export function choicesOf(clusters: readonly Cluster[], trial: Trial): Choice[] {
  const groups = [...new Set(clusters.map(({ group }) => group))]
  return groups.flatMap((group): Choice[] => {
    const options = clusters
      .filter((cluster) => cluster.group === group)
      .map((cluster) => clusterOptions(cluster, trial))
    if (group !== undefined) return [{ kind: 'capped', room: trial.state.room(group), clusters: options }]
    return options.map((own) => ({ kind: 'cluster', options: own }))
  })
}

/** Adds every choice to the frontier; `unit` is the size of a gain unit in hundredths. */
export const fill = (frontier: Frontier, choices: readonly Choice[], unit: number, cost: Cost): Frontier =>
  choices.reduce((filled, choice) => addCluster(filled, optionsOf(choice, unit, cost), unit, cost), frontier)

/** A capped group's choices as if they were one cluster's: the best way to each gain that there is room for. */
function optionsOf(choice: Choice, unit: number, cost: Cost): readonly Option[] {
  if (choice.kind === 'cluster') return choice.options
  const room = Math.floor(choice.room / unit)
  const frontier = choice.clusters.reduce(
    (filled, options) => addCluster(filled, options, unit, cost),
    emptyFrontier(room),
  )
  return frontier.picks.flatMap((picks, gain) => {
    const acts = picked(picks).flatMap((option) => option.acts)
    return acts.length === 0 ? [] : [{ gain: gain * unit, ...costOf(acts), acts }]
  })
}

/** Every gain that the unit must divide. */
export const gainsOf = (choice: Choice): readonly number[] =>
  choice.kind === 'cluster'
    ? choice.options.map(({ gain }) => gain)
    : [choice.room, ...choice.clusters.flatMap((options) => options.map(({ gain }) => gain))]

export const daysOf = (choice: Choice): readonly number[] =>
  choice.kind === 'cluster'
    ? choice.options.map(({ days }) => days)
    : choice.clusters.flatMap((options) => options.map(({ days }) => days))

/** The most that can be gained in so many days. */
export function mostWithin(choice: Choice, limit: number): number {
  const most = (options: readonly Option[]) =>
    Math.max(0, ...options.filter(({ days }) => days <= limit).map(({ gain }) => gain))
  if (choice.kind === 'cluster') return most(choice.options)
  return Math.min(
    choice.room,
    choice.clusters.reduce((sum, options) => sum + most(options), 0),
  )
}
