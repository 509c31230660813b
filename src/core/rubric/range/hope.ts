/**
 * The best that a tree could give if its atoms stood apart from each other: never worse than what they can do
 * together. With it goes what it takes, so that the search can ask whether it can all be had at once.
 */
import { isStated, nodePoints } from '../evaluate.ts'
import type { FactSheet } from '../readFacts.ts'
import type { Bounds } from './bounds.ts'
import { highestLevel, lowestLevel } from './levels.ts'
import type { Atom, Tree } from './searchTree.ts'

export type Direction = 'lowest' | 'highest'

/** What is asked of an atom. */
export interface Wish {
  readonly atom: number
  readonly level: number
  readonly sense: 'atLeast' | 'atMost' | 'exactly'
}

export interface Hope {
  readonly points: number
  readonly wishes: readonly Wish[]
}

export interface Outlook {
  readonly direction: Direction
  readonly sheet: FactSheet
  readonly bounds: Bounds
  readonly atoms: readonly Atom[]
  /** Where the tree's own atoms begin among all. */
  readonly from: number
  readonly isExcluded: (atom: number, level: number) => boolean
}

/** Undefined when some atom has no level left. */
export function hopeOf(tree: Tree, outlook: Outlook): Hope | undefined {
  switch (tree.kind) {
    case 'levels':
      return tree.rising ? onRising(tree, outlook) : onAny(tree, outlook)
    case 'sum':
    case 'highest':
      return together(tree, outlook)
    case 'gated':
      return gated(tree, outlook)
    case 'stratum':
      return stratified(tree, outlook)
    case 'apart':
      return { points: apartPoints(tree, outlook), wishes: [] }
  }
}

type TreeOf<K extends Tree['kind']> = Extract<Tree, { readonly kind: K }>

/** On a rising scale a level is asked for no harder than its points need. */
function onRising({ atom: own, points }: TreeOf<'levels'>, outlook: Outlook): Hope {
  const atom = outlook.from + own
  const last = points.length - 1
  if (outlook.direction === 'highest') {
    let level = highestLevel(outlook.atoms[atom]!, outlook.bounds)
    while (level > 0 && outlook.isExcluded(atom, level)) level--
    while (level > 0 && points[level - 1] === points[level]) level--
    return { points: points[level]!, wishes: level === 0 ? [] : [{ atom, level, sense: 'atLeast' }] }
  }
  let level = lowestLevel(outlook.atoms[atom]!, outlook.bounds)
  while (level < last && outlook.isExcluded(atom, level)) level++
  while (level < last && points[level + 1] === points[level]) level++
  return { points: points[level]!, wishes: level === last ? [] : [{ atom, level, sense: 'atMost' }] }
}

function onAny({ atom, points }: TreeOf<'levels'>, outlook: Outlook): Hope | undefined {
  return bestExactly(atom, outlook, (level) => ({ points: points[level]!, wishes: [] }))
}

const stratified = ({ atom, of }: TreeOf<'stratum'>, outlook: Outlook): Hope | undefined =>
  bestExactly(atom, outlook, (level) => hopeOf(of[level]!, outlook))

function bestExactly(own: number, outlook: Outlook, at: (level: number) => Hope | undefined): Hope | undefined {
  const atom = outlook.from + own
  const highest = highestLevel(outlook.atoms[atom]!, outlook.bounds)
  let best: Hope | undefined
  for (let level = lowestLevel(outlook.atoms[atom]!, outlook.bounds); level <= highest; level++) {
    if (outlook.isExcluded(atom, level)) continue
    const hope = at(level)
    if (!hope || (best && !isBetter(outlook.direction, hope.points, best.points))) continue
    best = { points: hope.points, wishes: [{ atom, level, sense: 'exactly' }, ...hope.wishes] }
  }
  return best
}

export const isBetter = (direction: Direction, points: number, than: number): boolean =>
  direction === 'highest' ? points > than : points < than

function together({ kind, of }: TreeOf<'sum' | 'highest'>, outlook: Outlook): Hope | undefined {
  const onlyBest = kind === 'highest' && outlook.direction === 'highest'
  let points = 0
  let wishes: Wish[] = []
  for (const part of of) {
    const hope = hopeOf(part, outlook)
    if (!hope) return undefined
    if (onlyBest) {
      if (hope.points > points) wishes = [...hope.wishes]
    } else wishes.push(...hope.wishes)
    points = kind === 'sum' ? points + hope.points : Math.max(points, hope.points)
  }
  return { points, wishes }
}

const NOTHING: Hope = { points: 0, wishes: [] }

/** Whatever would rather have the gates shut tries each of them before it looks behind them. */
function gated({ gates, of, costs }: TreeOf<'gated'>, outlook: Outlook): Hope | undefined {
  const own = gates.map((gate) => outlook.from + gate)
  if (outlook.direction === 'highest' && !costs) return opened(own, of, outlook)
  const shut = own.find((gate) => mayStayShut(gate, outlook))
  return shut === undefined ? hopeOf(of, outlook) : { points: 0, wishes: [{ atom: shut, level: 0, sense: 'atMost' }] }
}

function opened(gates: readonly number[], of: Tree, outlook: Outlook): Hope | undefined {
  if (gates.some((gate) => !mayOpen(gate, outlook))) return NOTHING
  const hope = hopeOf(of, outlook)
  if (!hope || hope.points === 0) return hope && NOTHING
  const open = gates.map<Wish>((atom) => ({ atom, level: 1, sense: 'atLeast' }))
  return { points: hope.points, wishes: [...open, ...hope.wishes] }
}

const mayOpen = (gate: number, { atoms, bounds, isExcluded }: Outlook): boolean =>
  highestLevel(atoms[gate]!, bounds) > 0 && !isExcluded(gate, 1)

const mayStayShut = (gate: number, { atoms, bounds, isExcluded }: Outlook): boolean =>
  lowestLevel(atoms[gate]!, bounds) === 0 && !isExcluded(gate, 0)

function apartPoints({ node, fact, low, high }: TreeOf<'apart'>, { sheet, direction }: Outlook): number {
  if (isStated(sheet, fact)) return nodePoints({ ...node, gates: [] }, sheet)
  return direction === 'highest' ? high : low
}
