/** Which movable facts hang together once the hubs stand: through a row, through "part of", or under a group's cap. */
import type { Compiled } from '../compiled.ts'

/** Movable facts and rows that must be solved together. */
export interface Cluster {
  readonly facts: readonly number[]
  readonly rows: readonly number[]
  readonly onHubs: boolean
  /** The capped group whose room the cluster shares with others; undefined where its gains need no room. */
  readonly group: number | undefined
}

interface Growing {
  readonly facts: ReadonlySet<number>
  readonly rows: ReadonlySet<number>
}

export function clustersOf(
  compiled: Compiled,
  rows: readonly number[],
  movable: ReadonlySet<number>,
  hubs: ReadonlySet<number>,
): Cluster[] {
  const own = [...movable].filter((fact) => !hubs.has(fact))
  let clusters = own.map<Growing>((fact) => ({ facts: new Set([fact]), rows: new Set() }))
  for (const row of rows) clusters = joined(clusters, holding(clusters, compiled.rows[row]!.facts), [row])
  for (const { part, whole } of compiled.within) {
    if (!hubs.has(part) && !hubs.has(whole)) clusters = joined(clusters, holding(clusters, [part, whole]), [])
  }
  return withCaps(compiled, clusters).map((cluster) => finished(compiled, cluster, hubs))
}

const holding = (clusters: readonly Growing[], facts: readonly number[]): Growing[] =>
  clusters.filter((cluster) => facts.some((fact) => cluster.facts.has(fact)))

function joined(clusters: readonly Growing[], touched: readonly Growing[], rows: readonly number[]): Growing[] {
  if (touched.length === 0) return [...clusters]
  const merged = {
    facts: new Set(touched.flatMap((cluster) => [...cluster.facts])),
    rows: new Set([...touched.flatMap((cluster) => [...cluster.rows]), ...rows]),
  }
  return [...clusters.filter((cluster) => !touched.includes(cluster)), merged]
}

const groupsOf = (compiled: Compiled, rows: Iterable<number>): number[] => [
  ...new Set([...rows].map((row) => compiled.rows[row]!.group)),
]

/** A cluster inside one capped group shares its room with the others there; one across groups takes capped ones whole. */
function withCaps(compiled: Compiled, clusters: Growing[]): Growing[] {
  for (const cluster of clusters) {
    const groups = groupsOf(compiled, cluster.rows)
    const capped = groups.filter((group) => compiled.groups[group]!.binds)
    const whole = capped.flatMap((group) => compiled.groups[group]!.rows)
    if (groups.length === 1 || whole.every((row) => cluster.rows.has(row))) continue
    const touched = clusters.filter(
      (other) => other === cluster || groupsOf(compiled, other.rows).some((group) => capped.includes(group)),
    )
    return withCaps(compiled, joined(clusters, touched, whole))
  }
  return clusters
}

function finished(compiled: Compiled, { facts, rows }: Growing, hubs: ReadonlySet<number>): Cluster {
  const groups = groupsOf(compiled, rows)
  const group = groups.length === 1 && compiled.groups[groups[0]!]!.binds ? groups[0] : undefined
  const read = group === undefined ? [...rows] : compiled.groups[group]!.rows
  const onHubs =
    read.some((row) => compiled.rows[row]!.facts.some((fact) => hubs.has(fact))) ||
    compiled.within.some(({ part, whole }) => facts.has(part) && hubs.has(whole))
  return { facts: [...facts], rows: [...rows], group, onHubs }
}
