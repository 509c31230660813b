/** The lines drawn through a ranking: who is excellent, skilled, in reserve, and which ties lie across a line. */
import type { Quotas } from './frozen.ts'
import type { Rankable, Ranked } from './rank.ts'

export interface Lines {
  /** So many are selected, so many of them as excellent, and so many wait in reserve. */
  readonly skilled: number
  readonly excellent: number
  readonly reserve: number
}

export const SIDES = ['excellent', 'skilled', 'reserve', 'below'] as const
export type Side = (typeof SIDES)[number]

export const LINES = ['excellent', 'skilled', 'reserve'] as const
export type Line = (typeof LINES)[number]

/** Equals with a line between them, or in the reserve, whose order means something. */
export interface OpenTie {
  readonly line: Line
  readonly place: number
  readonly applications: readonly string[]
  /** Seats above the line for them. */
  readonly seats: number
}

/** As far down as the quotas reach, and nobody in reserve. */
export function linesOf({ skilled, excellent }: Quotas, candidates: number): Lines {
  const selected = Math.min(skilled ?? candidates, candidates)
  return { skilled: selected, excellent: Math.min(excellent ?? 0, selected), reserve: 0 }
}

/** Lines that lie within the quotas and the candidates, in their order; what is asked for beyond is not given. */
export function within(lines: Lines, { skilled, excellent }: Quotas, candidates: number): Lines {
  const hold = (value: number, most: number): number => Math.max(0, Math.min(Math.trunc(value) || 0, most))
  const selected = hold(lines.skilled, Math.min(skilled ?? candidates, candidates))
  return {
    skilled: selected,
    excellent: hold(lines.excellent, Math.min(excellent ?? selected, selected)),
    reserve: hold(lines.reserve, candidates - selected),
  }
}

/** The side of each place of a ranking, from the top. */
export function sideAt({ skilled, excellent, reserve }: Lines, index: number): Side {
  if (index < excellent) return 'excellent'
  if (index < skilled) return 'skilled'
  return index < skilled + reserve ? 'reserve' : 'below'
}

/** Ties that the conference has to decide: those it has given an order to are decided. */
export function openTies<C extends Rankable>(
  ranked: readonly Ranked<C>[],
  lines: Lines,
  order: readonly string[] = [],
): readonly OpenTie[] {
  const given = new Set(order)
  return groupsOf(ranked)
    .filter(({ members }) => members.length > 1 && !members.every(({ application }) => given.has(application)))
    .flatMap(({ from, members }): OpenTie[] => {
      const to = from + members.length
      const line = lineIn(lines, from, to)
      if (line === undefined) return []
      const applications = members.map(({ application }) => application)
      return [{ line, place: from + 1, applications, seats: Math.max(0, endOf(lines, line) - from) }]
    })
}

/** The first line between two of the places from `from` up to `to`. Within the reserve every place is one. */
function lineIn(lines: Lines, from: number, to: number): Line | undefined {
  const across = (at: number): boolean => from < at && at < to
  if (across(lines.excellent)) return 'excellent'
  if (across(lines.skilled)) return 'skilled'
  const inReserve = Math.min(to, lines.skilled + lines.reserve) - Math.max(from, lines.skilled)
  return inReserve > 0 ? 'reserve' : undefined
}

const endOf = ({ skilled, excellent, reserve }: Lines, line: Line): number =>
  ({ excellent, skilled, reserve: skilled + reserve })[line]

function groupsOf<C extends Rankable>(ranked: readonly Ranked<C>[]) {
  const groups: { readonly from: number; readonly members: C[] }[] = []
  ranked.forEach(({ candidate, place }, at) => {
    const last = groups[groups.length - 1]
    if (last && place === last.from + 1) last.members.push(candidate)
    else groups.push({ from: at, members: [candidate] })
  })
  return groups
}

/** Who stands on another side of a line in one ranking than in another. */
export interface Flip {
  readonly application: string
  readonly from: Side | 'barred'
  readonly to: Side | 'barred'
}

type Sides = ReadonlyMap<string, Side>

export const sidesOf = <C extends Rankable>(ranked: readonly Ranked<C>[], lines: Lines): Sides =>
  new Map(ranked.map(({ candidate }, at) => [candidate.application, sideAt(lines, at)]))

export function flips(before: Sides, after: Sides): readonly Flip[] {
  const all = new Set([...before.keys(), ...after.keys()])
  return [...all].flatMap((application): Flip[] => {
    const [from, to] = [before.get(application) ?? 'barred', after.get(application) ?? 'barred'] as const
    return from === to ? [] : [{ application, from, to }]
  })
}
