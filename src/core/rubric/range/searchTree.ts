/**
 * A row as the search for its lowest and highest points sees it: a tree over *atoms*. An atom is one fact (or one
 * against another) climbing rungs; every other thing a rule says is how levels of atoms become points.
 */
import type { CompiledRow, Gate, JudgedNode, LevelNode, Node, Threshold } from '../compiled.ts'

/** Level 0 is below the first rung; so is a share of nothing. */
export interface Atom {
  readonly x: number
  /** −1 when the value stands alone. */
  readonly n: number
  readonly rungs: readonly AtomRung[]
  readonly wide: boolean
}

export interface AtomRung {
  readonly a: number
  readonly b: number
  readonly strict: boolean
}

export type Tree =
  /** Points by the atom's level; `rising` if a higher level never gives less. */
  | { readonly kind: 'levels'; readonly atom: number; readonly points: readonly number[]; readonly rising: boolean }
  | { readonly kind: 'sum' | 'highest'; readonly of: readonly Tree[] }
  /** `costs` where what stands behind the gates takes points away. */
  | { readonly kind: 'gated'; readonly gates: readonly number[]; readonly of: Tree; readonly costs: boolean }
  /** One tree a level of the atom. */
  | { readonly kind: 'stratum'; readonly atom: number; readonly of: readonly Tree[] }
  /** Points by a list of records: more of them never give less, so no other row stands in the way. */
  | { readonly kind: 'apart'; readonly node: Node; readonly fact: number; readonly low: number; readonly high: number }

export interface SearchRow {
  readonly row: CompiledRow
  readonly tree: Tree
  readonly atoms: readonly Atom[]
}

interface Building {
  readonly row: CompiledRow
  readonly atoms: Atom[]
}

export function searchRow(row: CompiledRow): SearchRow {
  const building: Building = { row, atoms: [] }
  const tree = treeOf(row.node, building)
  return { row, tree, atoms: building.atoms }
}

function treeOf(node: Node, building: Building): Tree {
  const tree = ownTree(node, building)
  if (node.gates.length === 0) return tree
  const gates = node.gates.map((gate) => addAtom(building, gateAtom(gate)))
  return { kind: 'gated', gates, of: tree, costs: building.row.kind === 'deduction' }
}

function ownTree(node: Node, building: Building): Tree {
  switch (node.kind) {
    case 'threshold':
      return levels(building, rungAtom(node), [0, ...node.rungs.map((rung) => rung.points)])
    case 'flags':
      return {
        kind: node.take,
        of: node.items.map(({ fact, points }) => levels(building, gateAtom({ fact, atLeast: 1 }), [0, points])),
      }
    case 'level':
      return levels(building, rankAtom(node), node.points)
    case 'counts':
      return { kind: 'sum', of: node.items.map(({ fact, points }) => unitLevels(building, fact, points)) }
    case 'combine':
      return { kind: node.take, of: node.of.map((part) => treeOf(part, building)) }
    case 'stratum':
      return {
        kind: 'stratum',
        atom: addAtom(
          building,
          plainAtom(
            node.fact,
            node.cases.slice(1).map(({ from }) => from),
          ),
        ),
        of: node.cases.map((stratum) => treeOf(stratum.node, building)),
      }
    case 'tally': {
      const best = Math.max(0, ...node.table.points)
      const high = best === 0 ? 0 : node.take === 'highest' ? best : building.row.max
      return { kind: 'apart', node, fact: node.fact, low: 0, high }
    }
    case 'judged':
      return judgedLevels(building, node)
  }
}

const addAtom = (building: Building, atom: Atom): number => building.atoms.push(atom) - 1

function levels(building: Building, atom: Atom, points: readonly number[]): Tree {
  const rising = points.every((won, level) => level === 0 || won >= points[level - 1]!)
  return { kind: 'levels', atom: addAtom(building, atom), points, rising }
}

/** Units beyond the row's cap change nothing, so the rungs end there. */
function unitLevels(building: Building, fact: number, each: number): Tree {
  const most = each > 0 ? Math.ceil(building.row.max / each) : 0
  const units = Array.from({ length: most }, (_, at) => at + 1)
  return levels(building, plainAtom(fact, units), [0, ...units.map((unit) => unit * each)])
}

/** A level for each number that a judge can enter. */
function judgedLevels(building: Building, { fact, min, max, step, num, den }: JudgedNode): Tree {
  const units = Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, at) => min + at * step)
  return levels(
    building,
    plainAtom(fact, units.slice(1)),
    units.map((entered) => (entered * num) / den),
  )
}

const plainAtom = (fact: number, from: readonly number[]): Atom => ({
  x: fact,
  n: -1,
  rungs: from.map((b) => ({ a: 1, b, strict: false })),
  wide: false,
})

const gateAtom = ({ fact, atLeast }: Gate): Atom => plainAtom(fact, [atLeast])
const rankAtom = ({ fact, points }: LevelNode): Atom =>
  plainAtom(
    fact,
    points.slice(1).map((_, at) => at + 1),
  )
const rungAtom = ({ x, n, rungs, wide }: Threshold): Atom => ({ x, n, rungs, wide })
