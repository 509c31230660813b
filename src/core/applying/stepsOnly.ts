/**
 * An average over very few people would give somebody's pay away. Such an amount is not sent: in its place goes
 * the least one that reaches the same step of every rule, so that no row changes its points and the amount sent
 * depends on the step alone. Of two amounts that only their ratio matters for, both are put in place.
 */
import type { Programme } from '../programme/programme.ts'
import { compile, type Readings } from '../rubric/compile.ts'
import type { Node, Threshold } from '../rubric/compiled.ts'
import { type Comparison, holds } from '../rubric/evaluate.ts'
import { factBook, type FactBook } from '../rubric/factBook.ts'
import { leastFor } from '../rubric/leastFor.ts'

export interface SteppedFacts {
  readonly facts: Readonly<Record<string, number>>
  /** What stands for a step and is nobody's amount. */
  readonly stepped: readonly string[]
  /** Not sent at all: no other amount would leave every row as it is. They are answered by hand. */
  readonly leftOut: readonly string[]
}

type Facts = Readonly<Record<string, number>>

/** `keys` are the facts of which only the step may be sent. */
export function stepsOnly(programme: Programme, facts: Facts, keys: readonly string[]): SteppedFacts {
  const blurred = keys.filter((key) => facts[key] !== undefined)
  if (blurred.length === 0) return { facts, stepped: [], leftOut: [] }
  const book = factBook(programme)
  const uses = usesOf(programme, book, blurred)
  const sent: Record<string, number> = { ...facts }
  const leftOut: string[] = []
  for (const group of together(uses, blurred)) {
    const found = placed(group, uses, facts, book)
    for (const key of group) delete sent[key]
    if (found) Object.assign(sent, found)
    else leftOut.push(...group)
  }
  return { facts: sent, stepped: blurred.filter((key) => key in sent), leftOut }
}

// ---- how rules use an amount ------------------------------------------------------------------

/** A comparison with borders, or with parts of another fact. Rules use amounts of money in no other way. */
interface Use {
  readonly x: string
  readonly n: string | undefined
  readonly rungs: readonly Comparison[]
}

/** The uses under every choice of the readings that touch the rows concerned. */
function usesOf(programme: Programme, book: FactBook, keys: readonly string[]): Use[] {
  const wanted = new Set(keys)
  const uses = new Map<string, Use>()
  for (const only of rowsConcerned(programme, book, keys))
    for (const choice of choices(only))
      for (const use of compile(only, choice).rows.flatMap(({ node }) => nodeUses(node, book)))
        if (wanted.has(use.x) || (use.n !== undefined && wanted.has(use.n))) uses.set(JSON.stringify(use), use)
  return [...uses.values()]
}

/** The programme with one row alone, for each row that reads one of the facts. */
function rowsConcerned(programme: Programme, book: FactBook, keys: readonly string[]): Programme[] {
  const names = new Set(keys.map((key) => book.byKey.get(key)?.name))
  return compile(programme).rows.flatMap(({ facts, group, row }) => {
    if (!facts.some((fact) => names.has(book.keys[fact]!.name))) return []
    const alone = { ...programme.rubric.groups[group]!, rows: [row] }
    return [{ ...programme, rubric: { ...programme.rubric, groups: [alone] } }]
  })
}

/** Every combination of alternatives of the readings that touch the row. */
function choices({ readings, rubric }: Programme): readonly Readings[] {
  const row = rubric.groups[0]!.rows[0]!
  return combinations(
    Object.entries(readings)
      .filter(([key, { kind, rows }]) => kind !== 'guidance' && (rows.includes(row.id) || key in (row.under ?? {})))
      .map(([key, { alternatives }]) => [key, Object.keys(alternatives)]),
  )
}

const MOST_COMBINATIONS = 256

function combinations(readings: readonly (readonly [string, readonly string[]])[]): readonly Readings[] {
  let all: Readings[] = [{}]
  for (const [key, alternatives] of readings) {
    const more = all.flatMap((choice) => alternatives.map((alternative) => ({ ...choice, [key]: alternative })))
    all = [...all, ...more].slice(0, MOST_COMBINATIONS)
  }
  return all
}

function nodeUses(node: Node, book: FactBook): Use[] {
  const key = (fact: number) => book.keys[fact]!.key
  const from = (fact: number, borders: readonly number[]): Use => ({
    x: key(fact),
    n: undefined,
    rungs: borders.map((b) => ({ a: 1, b, strict: false })),
  })
  return [...node.gates.map(({ fact, atLeast }) => from(fact, [atLeast])), ...ownUses(node, key, from, book)]
}

function ownUses(
  node: Node,
  key: (fact: number) => string,
  from: (fact: number, borders: readonly number[]) => Use,
  book: FactBook,
): Use[] {
  switch (node.kind) {
    case 'threshold':
      return [thresholdUse(node, key)]
    case 'combine':
      return node.of.flatMap((part) => nodeUses(part, book))
    case 'stratum':
      return [
        from(
          node.fact,
          node.cases.map((stratum) => stratum.from),
        ),
        ...node.cases.flatMap((stratum) => nodeUses(stratum.node, book)),
      ]
    default:
      return []
  }
}

const thresholdUse = ({ x, n, rungs }: Threshold, key: (fact: number) => string): Use => ({
  x: key(x),
  n: n < 0 ? undefined : key(n),
  rungs: rungs.map(({ a, b, strict }) => ({ a, b, strict })),
})

// ---- amounts for the same steps ---------------------------------------------------------------

/** Amounts that are compared with each other are put in place together. */
function together(uses: readonly Use[], keys: readonly string[]): string[][] {
  const groups = keys.map((key) => [key])
  for (const use of uses) {
    if (use.n === undefined) continue
    const one = groups.find((group) => group.includes(use.x))
    const other = groups.find((group) => group.includes(use.n!))
    if (!one || !other || one === other) continue
    one.push(...other)
    groups.splice(groups.indexOf(other), 1)
  }
  return groups
}

const FEN = 100
/** For an amount that only its ratio to another matters of, in fen: 10 000 yuan, or less where that is too much. */
const PLACE_HOLDERS = [1_000_000, 100_000, 10_000, 1_000, 100, 60, 20, 10, 1]

/** Values in yuan by key, or undefined where none are found. */
function placed(group: readonly string[], uses: readonly Use[], facts: Facts, book: FactBook): Facts | undefined {
  const perOne = (key: string) => (book.byKey.get(key)?.type === 'money' ? FEN : 1)
  const actual = (key: string) => Math.round((facts[key] ?? Number.NaN) * perOne(key))
  const own = uses.filter((use) => touches(use, group))
  const wholes = [...new Set(own.flatMap(({ n }) => (n !== undefined && group.includes(n) ? [n] : [])))]
  const parts = group.filter((key) => !wholes.includes(key))
  for (const holder of PLACE_HOLDERS) {
    const sent = new Map<string, number>()
    const value = (key: string) => sent.get(key) ?? actual(key)
    for (const key of wholes) sent.set(key, wholeFor(key, own, actual, holder, group))
    for (const key of parts) sent.set(key, leastOf(key, own, actual, value))
    const within = [...sent].every(([key, fen]) => fen >= 0 && fen <= book.byKey.get(key)!.max)
    if (within && own.every((use) => reached(use, value) === reached(use, actual)))
      return Object.fromEntries([...sent].map(([key, fen]) => [key, fen / perOne(key)]))
  }
  return undefined
}

const touches = ({ x, n }: Use, group: readonly string[]): boolean =>
  group.includes(x) || (n !== undefined && group.includes(n))

/** The least amount that reaches the steps it reaches now; as much as it is measured by, where that is no step. */
function leastOf(key: string, uses: readonly Use[], actual: Values, value: Values): number {
  const own = uses.filter(({ x }) => x === key)
  const least = own.flatMap((use) => {
    const at = reached(use, actual)
    return at < 0 ? [] : [leastFor(use.rungs[at]!, use.n === undefined ? 1 : value(use.n), true)]
  })
  if (least.length > 0) return Math.max(0, ...least)
  const whole = own.find(({ n }) => n !== undefined)?.n
  const even = whole === undefined ? 0 : value(whole)
  const at = (one: string) => (one === key ? even : value(one))
  return own.every((use) => reached(use, at) === reached(use, actual)) ? even : 0
}

/**
 * The amount others are measured by. Beside a part that is sent as it is, the least that keeps the step;
 * otherwise the place holder, raised to the step of its own where it has one. Nothing is measured by 0.
 */
function wholeFor(key: string, uses: readonly Use[], actual: Values, holder: number, group: readonly string[]): number {
  if (actual(key) <= 0) return 0
  const plain = leastOf(
    key,
    uses.filter(({ n }) => n === undefined),
    actual,
    actual,
  )
  const beside = uses.flatMap((use) => {
    const next = use.n === key && !group.includes(use.x) ? use.rungs[reached(use, actual) + 1] : undefined
    return next && next.b > 0 ? [firstShort(next, actual(use.x))] : []
  })
  return beside.length > 0 ? Math.max(1, plain, ...beside) : Math.max(plain, holder)
}

/** The least whole `n` for which `a·x` does not reach `b·n`. */
function firstShort({ a, b, strict }: Comparison, x: number): number {
  const left = BigInt(a) * BigInt(x)
  const whole = left / BigInt(b)
  return Number(strict && whole * BigInt(b) === left ? whole : whole + 1n)
}

type Values = (key: string) => number

/** The highest step reached; −1 for none, and when it is measured by 0. */
function reached({ x, n, rungs }: Use, value: Values): number {
  const whole = n === undefined ? 1 : value(n)
  if (!(whole > 0)) return -1
  let at = -1
  while (at + 1 < rungs.length && holds(rungs[at + 1]!, value(x), whole, true)) at++
  return at
}
