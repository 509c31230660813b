import { inUnits, parseRational } from '#core/kernel/rational.ts'
import type { FieldTest, RosterField } from '#core/programme/rosterRules.ts'
import { addMonths, dayNumber } from '#roster/cells/day.ts'
import { dayOf, type Period } from './period.ts'

/** Whether one person passes a test of a field. `valueOf` gives the values of other fields a test leans on. */
export type Test = (value: number, person: number) => boolean

export function fieldTest(
  test: FieldTest,
  field: RosterField,
  period: Period,
  valueOf: (field: string, person: number) => number,
): Test {
  if ('marked' in test) return (value) => value > 0
  if ('known' in test) return (value) => !Number.isNaN(value)
  if ('is' in test) return isOneOf(test.is.map((id) => rankOf(field, id)))
  if ('atLeast' in test) return atLeast(rankOf(field, test.atLeast))
  if ('onOrBefore' in test) return onOrBefore(dayOf(test.onOrBefore, period))
  if ('fullMonths' in test) return servedMonths(test.fullMonths, dayOf(test.through, period))
  const fen = fenOf(test.over)
  return test.annualised ? overInYear(fen, test.annualised, period.year, valueOf) : (value) => value > fen
}

/** Yuan as written → whole fen. */
export function fenOf(yuan: number | string): number {
  const exact = parseRational(yuan)
  const fen = exact && inUnits(exact, 100n)
  if (fen === undefined) throw new RangeError(`not an amount in whole fen: ${yuan}`)
  return Number(fen)
}

export function rankOf(field: RosterField, id: string): number {
  const at = field.kind === 'choice' ? field.values.findIndex((value) => value.id === id) : -1
  if (at < 0) throw new RangeError(`${id} is no value of ${field.headings[0]}`)
  return at + 1
}

const isOneOf =
  (ranks: readonly number[]): Test =>
  (value) =>
    ranks.includes(value)
const atLeast =
  (rank: number): Test =>
  (value) =>
    value >= rank
const onOrBefore =
  (day: number): Test =>
  (value) =>
    value <= day

/** At least so many full months from the day through `through`, both days included. */
function servedMonths(months: number, through: number): Test {
  let latest = addMonths(through + 1, -months) + LONGEST_MONTH_GAP
  while (addMonths(latest, months) - 1 > through) latest--
  return onOrBefore(latest)
}

/** Counting months back and forth again differs by three days at most (31 to 28). */
const LONGEST_MONTH_GAP = 3

/** amount × days of the year > limit × days served in it: whole numbers, nothing is divided. */
function overInYear(
  fen: number,
  span: { readonly from: string; readonly to: string },
  year: number,
  valueOf: (field: string, person: number) => number,
): Test {
  const first = dayNumber(year, 1, 1)!
  const last = dayNumber(year, 12, 31)!
  return (value, person) => {
    const from = valueOf(span.from, person)
    const to = valueOf(span.to, person)
    if (Number.isNaN(value) || Number.isNaN(from)) return false
    const days = (Number.isNaN(to) ? last : Math.min(to, last)) - Math.max(from, first) + 1
    return days > 0 && value * (last - first + 1) > fen * days
  }
}
