/**
 * A row as the search for its lowest and highest points sees it: a tree over *atoms*. An atom is one
 * fact (or one against another) climbing rungs; a row never falls when an atom's level rises, so the ends
 * of a range are found by asking how high, or how low, the atoms can stand together.
 */
import type { CompiledRow, Gate, LevelNode, Node } from '../compiled.ts'

export interface Atom {
  readonly x: number
  /** −1 when the value stands alone. */
  readonly n: number
  readonly rungs: readonly AtomRung[]
  /** Points by level; level 0 is below the first rung. Gates have none. */
  readonly points: readonly number[]
  readonly wide: boolean
}

export interface AtomRung {
  readonly a: number
  readonly b: number
  readonly strict: boolean
}

export type Tree =
  | { readonly kind: 'atom'; readonly atom: number }
  | { readonly kind: 'sum' | 'highest'; readonly of: readonly Tree[] }
  | { readonly kind: 'gated'; readonly gates: readonly number[]; readonly of: Tree }
  /** Points that depend on one fact alone, in a way that no other row shares: records, a judge's number. */
  | { readonly kind: 'apart'; readonly node: Node; readonly fact: number; readonly low: number; readonly high: number }
  | { readonly kind: 'stratum'; readonly decision: number; readonly of: readonly Tree[] }
  | { readonly kind: 'fixed'; readonly points: number }

/** A fact that picks a sub-rule by the interval it lies in. */
export interface Decision {
  readonly fact: number
  readonly from: readonly number[]
}

export interface SearchRow {
  readonly row: CompiledRow
  readonly tree: Tree
  readonly atoms: readonly Atom[]
  readonly decisions: readonly Decision[]
}

interface Building {
  readonly row: CompiledRow
  readonly atoms: Atom[]
  readonly decisions: Decision[]
}

export function searchRow(row: CompiledRow): SearchRow {
  const building: Building = { row, atoms: [], decisions: [] }
  const tree = treeOf(row.node, building)
  return { row, tree, atoms: building.atoms, decisions: building.decisions }
}

function treeOf(node: Node, building: Building): Tree {
  const tree = ownTree(node, building)
  if (node.gates.length === 0) return tree
  return { kind: 'gated', gates: node.gates.map((gate) => addAtom(building, gateAtom(gate))), of: tree }
}

function ownTree(node: Node, building: Building): Tree {
  const atom = (one: Atom): Tree => ({ kind: 'atom', atom: addAtom(building, one) })
  switch (node.kind) {
    case 'threshold':
      return atom({
        x: node.x,
        n: node.n,
        rungs: node.rungs,
        points: [0, ...node.rungs.map((rung) => rung.points)],
        wide: node.wide,
      })
    case 'flags':
      return {
        kind: node.take,
        of: node.items.map((item) => atom({ ...gateAtom({ fact: item.fact, atLeast: 1 }), points: [0, item.points] })),
      }
    case 'level':
      return rising(node.points) ? atom(levelAtom(node)) : fallingLevel(node, building)
    case 'counts':
      return { kind: 'sum', of: node.items.map((item) => atom(countAtom(item.fact, item.points, building.row.max))) }
    case 'combine':
      return { kind: node.take, of: node.of.map((part) => treeOf(part, building)) }
    case 'stratum':
      return {
        kind: 'stratum',
        decision: addDecision(building, { fact: node.fact, from: node.cases.map((stratum) => stratum.from) }),
        of: node.cases.map((stratum) => treeOf(stratum.node, building)),
      }
    case 'tally': {
      const best = Math.max(0, ...node.table.points)
      const high = best === 0 ? 0 : node.take === 'highest' ? best : building.row.max
      return { kind: 'apart', node, fact: node.fact, low: 0, high }
    }
    case 'judged': {
      const ends = [node.min, node.max].map((units) => (units * node.num) / node.den)
      return { kind: 'apart', node, fact: node.fact, low: Math.min(...ends), high: Math.max(...ends) }
    }
  }
}

const addAtom = (building: Building, atom: Atom): number => building.atoms.push(atom) - 1
const addDecision = (building: Building, decision: Decision): number => building.decisions.push(decision) - 1

const rising = (points: readonly number[]): boolean => points.every((won, rank) => rank === 0 || won >= points[rank - 1]!)

const gateAtom = (gate: Gate): Atom => ({
  x: gate.fact,
  n: -1,
  rungs: [{ a: 1, b: gate.atLeast, strict: false }],
  points: [0, 0],
  wide: false,
})

function levelAtom(node: LevelNode): Atom {
  const rungs = node.points.slice(1).map((_, at) => ({ a: 1, b: at + 1, strict: false }))
  return { x: node.fact, n: -1, rungs, points: node.points, wide: false }
}

function fallingLevel(node: LevelNode, building: Building): Tree {
  return {
    kind: 'stratum',
    decision: addDecision(building, { fact: node.fact, from: node.points.map((_, rank) => rank) }),
    of: node.points.map((points) => ({ kind: 'fixed', points })),
  }
}

/** Units beyond the row's cap change nothing, so the rungs end there. */
function countAtom(fact: number, each: number, cap: number): Atom {
  const rungs = Array.from({ length: Math.ceil(cap / each) }, (_, at) => ({ a: 1, b: at + 1, strict: false }))
  return { x: fact, n: -1, rungs, points: [0, ...rungs.map((rung) => rung.b * each)], wide: false }
}
