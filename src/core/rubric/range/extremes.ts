/**
 * The lowest and the highest sum that some rows can reach together while facts are missing: branch and
 * bound over the levels of their atoms. Asking "at least rung k" (or "below rung k") adds a constraint
 * on the facts; what cannot hold together is cut off, and so is what cannot beat the best found.
 */
import { isStated, nodePoints } from '../evaluate.ts'
import type { FactSheet } from '../readFacts.ts'
import type { Bounds } from './bounds.ts'
import type { Atom, Decision, SearchRow, Tree } from './searchTree.ts'

export interface Problem {
  readonly rows: readonly SearchRow[]
  readonly sheet: FactSheet
  /** Left as it was. */
  readonly bounds: Bounds
  /** From the rows' points (each already capped) to the sum asked for. */
  readonly sum: (points: readonly number[]) => number
}

type Direction = 'lowest' | 'highest'

interface Search extends Problem {
  readonly direction: Direction
  readonly atoms: readonly Atom[]
  readonly decisions: readonly Decision[]
  /** First atom, and first decision, of each row. */
  readonly atomsFrom: readonly number[]
  readonly decisionsFrom: readonly number[]
  /** Chosen case of each stratum. */
  readonly strata: number[]
  best: number | undefined
}

export function extreme(problem: Problem, direction: Direction): number {
  const atoms = problem.rows.flatMap((row) => row.atoms)
  const decisions = problem.rows.flatMap((row) => row.decisions)
  const search: Search = {
    ...problem,
    direction,
    atoms,
    decisions,
    atomsFrom: starts(problem.rows.map((row) => row.atoms.length)),
    decisionsFrom: starts(problem.rows.map((row) => row.decisions.length)),
    strata: decisions.map(() => 0),
    best: undefined,
  }
  decide(search, 0)
  return search.best ?? 0
}

function starts(lengths: readonly number[]): number[] {
  let from = 0
  return lengths.map((length) => {
    const start = from
    from += length
    return start
  })
}

/** Strata first: each combination of the intervals that their facts may lie in. */
function decide(search: Search, at: number): void {
  const decision = search.decisions[at]
  if (!decision) {
    climb(search, 0, new Array<number>(search.atoms.length).fill(0))
    return
  }
  decision.from.forEach((from, index) => {
    const end = decision.from[index + 1] ?? Number.POSITIVE_INFINITY
    attempt(search, () => {
      if (!search.bounds.raise(decision.fact, from) || !search.bounds.lower(decision.fact, end - 1)) return
      if (!search.bounds.settle()) return
      search.strata[at] = index
      decide(search, at + 1)
    })
  })
}

/** Runs a try and takes its bounds back. */
function attempt(search: Search, run: () => void): void {
  const mark = search.bounds.mark()
  run()
  search.bounds.undo(mark)
}

function climb(search: Search, at: number, levels: number[]): void {
  for (let later = at; later < search.atoms.length; later++) {
    levels[later] = bestLevel(search.atoms[later]!, search.bounds, search.direction)
  }
  const hope = objective(search, levels)
  if (search.best !== undefined && !better(search, hope)) return
  if (at === search.atoms.length) {
    search.best = hope
    return
  }
  const atom = search.atoms[at]!
  const from = levels[at]!
  if (search.direction === 'highest') {
    for (let level = from; level >= 0; level--) {
      tryLevel(search, at, levels, level, () => level === 0 || reaching(atom, level - 1, search.bounds))
    }
    return
  }
  for (let level = from; level < atom.rungs.length; level++) {
    tryLevel(search, at, levels, level, () => below(atom, level, search.bounds))
    if (atom.n >= 0 && search.bounds.low[atom.n] === 0) {
      tryLevel(search, at, levels, level, () => search.bounds.lower(atom.n, 0))
    }
  }
  tryLevel(search, at, levels, atom.rungs.length, () => true)
}

function tryLevel(search: Search, at: number, levels: number[], level: number, ask: () => boolean): void {
  attempt(search, () => {
    if (!ask() || !search.bounds.settle()) return
    levels[at] = level
    climb(search, at + 1, levels)
  })
}

const better = (search: Search, value: number): boolean =>
  search.direction === 'highest' ? value > search.best! : value < search.best!

/** The level that the atom alone could still have: the most hopeful one for the direction. */
function bestLevel(atom: Atom, bounds: Bounds, direction: Direction): number {
  const up = direction === 'highest'
  const x = up ? bounds.high[atom.x]! : bounds.low[atom.x]!
  let n = 1
  if (atom.n >= 0) {
    n = up ? Math.max(1, bounds.low[atom.n]!) : bounds.high[atom.n]!
    if (up ? bounds.high[atom.n] === 0 : bounds.low[atom.n] === 0) return 0
  }
  let level = 0
  while (level < atom.rungs.length && reaches(atom, level, x, n)) level++
  return level
}

function reaches(atom: Atom, at: number, x: number, n: number): boolean {
  const { a, b, strict } = atom.rungs[at]!
  if (!atom.wide) return strict ? a * x > b * n : a * x >= b * n
  const [left, right] = [BigInt(a) * BigInt(x), BigInt(b) * BigInt(n)]
  return strict ? left > right : left >= right
}

/** Asks that the atom stand on rung `at` or above. */
function reaching(atom: Atom, at: number, bounds: Bounds): boolean {
  const { a, b, strict } = atom.rungs[at]!
  bounds.add({ x: atom.x, n: atom.n, a, b, c: strict ? 1 : 0, wide: atom.wide })
  return atom.n < 0 || bounds.raise(atom.n, 1)
}

/** Asks that the atom's value be too small for rung `at` (a denominator of 0 is tried apart). */
function below(atom: Atom, at: number, bounds: Bounds): boolean {
  const { a, b, strict } = atom.rungs[at]!
  if (atom.n < 0) return bounds.lower(atom.x, strict ? Math.floor(b / a) : Math.ceil(b / a) - 1)
  if (b > 0) {
    bounds.add({ x: atom.n, n: atom.x, a: b, b: a, c: strict ? 0 : 1, wide: atom.wide })
    return true
  }
  // Against 0 or less only a value of 0 can fail, and only where more than it is asked.
  return strict && bounds.lower(atom.x, 0)
}

function objective(search: Search, levels: readonly number[]): number {
  return search.sum(
    search.rows.map((row, at) => {
      const points = treePoints(row.tree, search, search.atomsFrom[at]!, search.decisionsFrom[at]!, levels)
      return Math.min(points, row.row.max)
    }),
  )
}

function treePoints(tree: Tree, search: Search, atoms: number, decisions: number, levels: readonly number[]): number {
  const below = (part: Tree) => treePoints(part, search, atoms, decisions, levels)
  switch (tree.kind) {
    case 'fixed':
      return tree.points
    case 'atom': {
      const at = atoms + tree.atom
      return search.atoms[at]!.points[levels[at]!]!
    }
    case 'sum':
      return tree.of.reduce((points, part) => points + below(part), 0)
    case 'highest':
      return tree.of.reduce((points, part) => Math.max(points, below(part)), 0)
    case 'gated':
      return tree.gates.every((gate) => levels[atoms + gate]! > 0) ? below(tree.of) : 0
    case 'stratum':
      return below(tree.of[search.strata[decisions + tree.decision]!]!)
    case 'apart':
      if (isStated(search.sheet, tree.fact)) return nodePoints({ ...tree.node, gates: [] }, search.sheet)
      return search.direction === 'highest' ? tree.high : tree.low
  }
}
