/** Everything that could be done at a known price, tried one by one: the slow judge of plans. */
import type { Compiled } from '#core/rubric/compiled.ts'
import { changeAct, recordKinds, withRecords } from '#core/rubric/advise/efforts.ts'
import type { FactKey } from '#core/rubric/factBook.ts'
import type { FactSheet } from '#core/rubric/readFacts.ts'
import { score } from '#core/rubric/score.ts'

export interface Costs {
  readonly price: number
  readonly days: number
  readonly acts: number
}

const NOTHING: Costs = { price: 0, days: 0, acts: 0 }
const MOST_RECORDS = 10

const both = (a: Costs, b: Costs): Costs => ({
  price: a.price + b.price,
  days: Math.max(a.days, b.days),
  acts: a.acts + b.acts,
})

/** Facts that a plan may move: priced, read by rows that count (or with a part that is), and by no deduction. */
export function movable(compiled: Compiled, priced: readonly string[]): FactKey[] {
  const reads = (deduction: boolean) =>
    new Set(compiled.rows.filter(({ kind }) => (kind === 'deduction') === deduction).flatMap(({ facts }) => facts))
  const [counted, deducted] = [reads(false), reads(true)]
  for (let size = -1; size !== counted.size; ) {
    size = counted.size
    for (const { part, whole } of compiled.within) if (counted.has(part)) counted.add(whole)
  }
  return priced
    .map((name) => compiled.book.byKey.get(name))
    .filter((key) => key !== undefined)
    .filter(({ index }) => counted.has(index) && !deducted.has(index))
}

/** How many combinations there are to try. */
export const combinations = (facts: readonly FactKey[], sheet: FactSheet): number =>
  facts.reduce(
    (product, { index, fact, max }) =>
      product * (fact.type === 'records' ? (MOST_RECORDS + 1) ** 2 : max - sheet.numbers[index]! + 1),
    1,
  )

/** What it costs, for every combination that gains at least `points` in the total. */
export function everyPlan(compiled: Compiled, facts: readonly FactKey[], sheet: FactSheet, points: number): Costs[] {
  const before = score(compiled, sheet).total.max
  const found: Costs[] = []
  const visit = (at: number, now: FactSheet, costs: Costs): void => {
    const key = facts[at]
    if (!key) {
      if (isSound(compiled, now) && score(compiled, now).total.max - before >= points) found.push(costs)
      return
    }
    for (const [after, more] of steps(key, now)) visit(at + 1, after, both(costs, more))
  }
  visit(0, sheet, NOTHING)
  return found
}

export const isSound = ({ within }: Compiled, { numbers }: FactSheet): boolean =>
  within.every(({ part, whole }) => !(numbers[part]! > numbers[whole]!))

function steps(key: FactKey, sheet: FactSheet): [FactSheet, Costs][] {
  return [[sheet, NOTHING], ...(key.fact.type === 'records' ? moreRecords(key, sheet) : higher(key, sheet))]
}

function higher(key: FactKey, sheet: FactSheet): [FactSheet, Costs][] {
  const from = sheet.numbers[key.index]!
  return Array.from({ length: key.max - from }, (_, above) => from + above + 1).flatMap(
    (value): [FactSheet, Costs][] => {
      const act = changeAct(key, from, value, undefined)
      const numbers = sheet.numbers.slice()
      numbers[key.index] = value
      return act
        ? [
            [
              { ...sheet, numbers },
              { price: act.price, days: act.days, acts: 1 },
            ],
          ]
        : []
    },
  )
}

function moreRecords(key: FactKey, sheet: FactSheet): [FactSheet, Costs][] {
  let found: [FactSheet, Costs][] = [[sheet, NOTHING]]
  for (const kind of recordKinds(key)) {
    found = found.flatMap(([now, costs]): [FactSheet, Costs][] =>
      Array.from({ length: MOST_RECORDS + 1 }, (_, times): [FactSheet, Costs] => {
        if (times === 0) return [now, costs]
        const records = [...now.records]
        records[key.index] = withRecords(key, now.records[key.index]!, kind, times)
        return [{ ...now, records }, both(costs, { price: kind.price * times, days: kind.days, acts: times })]
      }),
    )
  }
  return found.slice(1)
}
