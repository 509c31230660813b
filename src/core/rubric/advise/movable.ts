/** Which facts a plan may move, which of them stand below others, and which hang together. */
import type { Compiled } from '../compiled.ts'
import { isStated, known } from '../evaluate.ts'
import type { Atom, SearchRow } from '../range/searchTree.ts'
import { searchRow } from '../range/searchTree.ts'
import type { FactSheet } from '../readFacts.ts'
import { type Efforts, isOffered } from './efforts.ts'

export interface Field {
  /** Rows that count and that a movable fact can change. */
  readonly rows: readonly number[]
  readonly atoms: ReadonlyMap<number, readonly Atom[]>
  /** Movable facts that divide others: raising one lifts a row and dilutes others, so each value is tried. */
  readonly hubs: readonly number[]
  readonly clusters: readonly Cluster[]
}

/** Movable facts and rows that must be solved together once the hubs stand. */
export interface Cluster {
  readonly facts: readonly number[]
  readonly rows: readonly number[]
  readonly onHubs: boolean
}

const searchRows = new WeakMap<Compiled, SearchRow[]>()

export function movableField(
  compiled: Compiled,
  sheet: FactSheet,
  counted: readonly number[],
  efforts: Efforts,
): Field {
  const search = searchRows.get(compiled) ?? compiled.rows.map(searchRow)
  searchRows.set(compiled, search)
  const movable = movableFacts(compiled, sheet, counted, efforts)
  const rows = counted.filter((row) => compiled.rows[row]!.facts.some((fact) => movable.has(fact)))
  const atoms = new Map<number, Atom[]>()
  const denominators = new Set<number>()
  for (const atom of rows.flatMap((row) => search[row]!.atoms)) {
    atoms.set(atom.x, [...(atoms.get(atom.x) ?? []), atom])
    if (movable.has(atom.n)) denominators.add(atom.n)
  }
  return {
    rows,
    atoms,
    hubs: wholesFirst([...denominators], atoms),
    clusters: clustersOf(compiled, rows, movable, denominators),
  }
}

/** Known, priced, and read only by rows about which everything is known: what a plan promises must be certain. */
function movableFacts(compiled: Compiled, sheet: FactSheet, counted: readonly number[], efforts: Efforts): Set<number> {
  const movable = new Set<number>()
  for (const row of counted) {
    for (const fact of compiled.rows[row]!.facts) {
      if (isStated(sheet, fact) && isOffered(compiled.book.keys[fact]!, efforts)) movable.add(fact)
    }
  }
  for (const row of compiled.rows) {
    if (!known(sheet, row)) for (const fact of row.facts) movable.delete(fact)
  }
  return movable
}

/** A hub that is a share of another hub comes after it. */
function wholesFirst(hubs: readonly number[], atoms: Field['atoms']): number[] {
  const ordered: number[] = []
  const left = new Set(hubs)
  while (left.size > 0) {
    const free = [...left].filter((hub) => !(atoms.get(hub) ?? []).some((atom) => atom.n !== hub && left.has(atom.n)))
    const next = free.length > 0 ? free : [...left]
    for (const hub of next) left.delete(hub)
    ordered.push(...next)
  }
  return ordered
}

function clustersOf(
  compiled: Compiled,
  rows: readonly number[],
  movable: ReadonlySet<number>,
  hubs: ReadonlySet<number>,
): Cluster[] {
  const own = [...movable].filter((fact) => !hubs.has(fact))
  let clusters = own.map((fact) => ({ facts: new Set([fact]), rows: new Set<number>() }))
  const join = (facts: readonly number[], row?: number) => {
    const touched = clusters.filter((cluster) => facts.some((fact) => cluster.facts.has(fact)))
    if (touched.length === 0) return
    const merged = {
      facts: new Set(touched.flatMap((cluster) => [...cluster.facts])),
      rows: new Set(touched.flatMap((cluster) => [...cluster.rows])),
    }
    if (row !== undefined) merged.rows.add(row)
    clusters = [...clusters.filter((cluster) => !touched.includes(cluster)), merged]
  }
  for (const row of rows)
    join(
      compiled.rows[row]!.facts.filter((fact) => movable.has(fact) && !hubs.has(fact)),
      row,
    )
  for (const { part, whole } of compiled.within) {
    if (movable.has(part) && movable.has(whole) && !hubs.has(part) && !hubs.has(whole)) join([part, whole])
  }
  return clusters.map((cluster) => ({
    facts: [...cluster.facts],
    rows: [...cluster.rows],
    onHubs:
      [...cluster.rows].some((row) => compiled.rows[row]!.facts.some((fact) => hubs.has(fact))) ||
      compiled.within.some(({ part, whole }) => cluster.facts.has(part) && hubs.has(whole)),
  }))
}
