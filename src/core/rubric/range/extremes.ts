/**
 * The lowest and the highest sum that some rows can reach together while facts are missing. Each row hopes for
 * its best; if the facts allow all of it at once, that is the answer. If not, a smallest set of wishes that
 * clash is found, and the search branches over which of them is given up. Nothing else is ever branched on.
 */
import type { FactSheet } from '../readFacts.ts'
import type { Bounds } from './bounds.ts'
import { type Direction, type Hope, hopeOf, isBetter, type Outlook, type Wish } from './hope.ts'
import { askAtLeast, askAtMost, isUndecided } from './levels.ts'
import type { SearchRow } from './searchTree.ts'

export interface Problem {
  readonly rows: readonly SearchRow[]
  readonly sheet: FactSheet
  /** Left as it was. */
  readonly bounds: Bounds
  /** From the rows' points (each already capped) to the sum asked for. */
  readonly sum: (points: readonly number[]) => number
}

interface Search extends Problem {
  readonly direction: Direction
  readonly atoms: Outlook['atoms']
  /** One a row. */
  readonly outlooks: readonly Outlook[]
  /** Levels given up, by atom. */
  readonly excluded: readonly Set<number>[]
  best: number | undefined
}

export function extreme(problem: Problem, direction: Direction): number {
  const atoms = problem.rows.flatMap((row) => row.atoms)
  const excluded = atoms.map(() => new Set<number>())
  const isExcluded = (atom: number, level: number) => excluded[atom]!.has(level)
  const { sheet, bounds } = problem
  let from = 0
  const outlooks = problem.rows.map((row): Outlook => {
    const outlook = { direction, sheet, bounds, atoms, from, isExcluded }
    from += row.atoms.length
    return outlook
  })
  const search: Search = { ...problem, direction, atoms, outlooks, excluded, best: undefined }
  explore(search)
  return search.best ?? 0
}

function explore(search: Search): void {
  const hope = hopeOfAll(search)
  if (!hope || (search.best !== undefined && !isBetter(search.direction, hope.points, search.best))) return
  const undecided = hope.wishes.find(
    (wish) => wish.sense !== 'atLeast' && isUndecided(search.atoms[wish.atom]!, search.bounds),
  )
  if (undecided) {
    decide(search, search.atoms[undecided.atom]!.n)
    return
  }
  const clash = clashAmong(search, hope.wishes)
  if (clash) giveUpOneOf(search, clash)
  else search.best = hope.points
}

function hopeOfAll(search: Search): Hope | undefined {
  const points: number[] = []
  const wishes: Wish[] = []
  for (let at = 0; at < search.rows.length; at++) {
    const { row, tree } = search.rows[at]!
    const hope = hopeOf(tree, search.outlooks[at]!)
    if (!hope) return undefined
    points.push(Math.min(hope.points, row.max))
    wishes.push(...hope.wishes)
  }
  return { points: search.sum(points), wishes }
}

/** A share of nothing has no value: nothing and something are looked at apart. */
function decide(search: Search, whole: number): void {
  const { bounds } = search
  attempt(bounds, () => bounds.lower(whole, 0) && bounds.settle() && explore(search))
  attempt(bounds, () => bounds.raise(whole, 1) && bounds.settle() && explore(search))
}

/** Runs a try and takes its bounds back. */
function attempt<T>(bounds: Bounds, run: () => T): T {
  const mark = bounds.mark()
  const result = run()
  bounds.undo(mark)
  return result
}

/** The fewest wishes that cannot be had together: none of them can be left out. Undefined if all can be had. */
function clashAmong(search: Search, wishes: readonly Wish[]): Wish[] | undefined {
  if (attempt(search.bounds, () => canHave(search, wishes))) return undefined
  const left = [...wishes]
  for (let at = left.length - 1; at >= 0; at--) {
    const others = left.filter((_, other) => other !== at)
    if (!attempt(search.bounds, () => canHave(search, others))) left.splice(at, 1)
  }
  return left
}

const canHave = (search: Search, wishes: readonly Wish[]): boolean =>
  wishes.every((wish) => ask(search, wish)) && search.bounds.settle()

function ask({ atoms, bounds }: Search, { atom, level, sense }: Wish): boolean {
  const own = atoms[atom]!
  return (
    (sense === 'atMost' || askAtLeast(own, level, bounds)) && (sense === 'atLeast' || askAtMost(own, level, bounds))
  )
}

/** Either the first wish of a clash is given up, or it is had and the second is given up, and so on. */
function giveUpOneOf(search: Search, clash: readonly Wish[]): void {
  attempt(search.bounds, () => {
    for (const wish of clash) {
      const own = search.excluded[wish.atom]!
      const given = levelsOf(search, wish).filter((level) => !own.has(level))
      for (const level of given) own.add(level)
      explore(search)
      for (const level of given) own.delete(level)
      if (!canHave(search, [wish])) return
    }
  })
}

/** Every level that would grant the wish. */
function levelsOf({ atoms }: Search, { atom, level, sense }: Wish): number[] {
  if (sense === 'exactly') return [level]
  const all = Array.from({ length: atoms[atom]!.rungs.length + 1 }, (_, at) => at)
  return sense === 'atLeast' ? all.slice(level) : all.slice(0, level + 1)
}
