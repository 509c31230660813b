/** Which facts a plan may move, which of them stand below others, and which hang together. */
import type { Compiled } from '../compiled.ts'
import { isStated, known } from '../evaluate.ts'
import type { Atom, SearchRow } from '../range/searchTree.ts'
import { searchRow } from '../range/searchTree.ts'
import type { FactSheet } from '../readFacts.ts'
import { type Cluster, clustersOf } from './clusters.ts'
import { type Efforts, isOffered } from './efforts.ts'

export interface Field {
  /** Rows that count and that a movable fact can change. */
  readonly rows: readonly number[]
  readonly atoms: ReadonlyMap<number, readonly Atom[]>
  /** Movable facts that divide others: raising one lifts a row and dilutes others, so each value is tried. */
  readonly hubs: readonly number[]
  readonly clusters: readonly Cluster[]
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
  const moved = counted.filter((row) => compiled.rows[row]!.facts.some((fact) => movable.has(fact)))
  const rows = withCappedGroups(compiled, counted, moved)
  const atoms = new Map<number, Atom[]>()
  const denominators = new Set<number>()
  for (const atom of rows.flatMap((row) => search[row]!.atoms)) {
    atoms.set(atom.x, [...(atoms.get(atom.x) ?? []), atom])
    if (movable.has(atom.n)) denominators.add(atom.n)
  }
  const hubs = withWholes(compiled, denominators, (fact) => movable.has(fact))
  return {
    rows,
    atoms,
    hubs: wholesFirst([...hubs], atoms),
    clusters: clustersOf(compiled, rows, movable, hubs),
  }
}

/** A capped group counts as a whole: its other rows take up room. */
function withCappedGroups(compiled: Compiled, counted: readonly number[], moved: readonly number[]): readonly number[] {
  if (!compiled.binds) return moved
  const capped = new Set(moved.map((row) => compiled.rows[row]!.group).filter((group) => compiled.groups[group]!.binds))
  return counted.filter((row) => moved.includes(row) || capped.has(compiled.rows[row]!.group))
}

/** The facts with all that they are part of, near or far, as long as it can move. */
function withWholes(compiled: Compiled, parts: ReadonlySet<number>, canMove: (fact: number) => boolean): Set<number> {
  const facts = new Set(parts)
  for (let size = -1; size !== facts.size; ) {
    size = facts.size
    for (const { part, whole } of compiled.within) if (facts.has(part) && canMove(whole)) facts.add(whole)
  }
  return facts
}

/**
 * Known, priced, and read only by rows that are known and that count: what a plan promises must be certain.
 * With a part its wholes may move, for the part to find room.
 */
function movableFacts(compiled: Compiled, sheet: FactSheet, counted: readonly number[], efforts: Efforts): Set<number> {
  const barred = new Set<number>()
  for (const row of compiled.rows) {
    if (row.kind === 'deduction' || !known(sheet, row)) for (const fact of row.facts) barred.add(fact)
  }
  const canMove = (fact: number) =>
    isStated(sheet, fact) && !barred.has(fact) && isOffered(compiled.book.keys[fact]!, efforts)
  const read = counted.flatMap((row) => compiled.rows[row]!.facts)
  return withWholes(compiled, new Set(read.filter(canMove)), canMove)
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
