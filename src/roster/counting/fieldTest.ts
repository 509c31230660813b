import { inUnits, parseRational } from '#core/kernel/rational.ts'
import type { FieldTest, RosterField } from '#core/programme/rosterRules.ts'
import { addMonths, dayNumber } from '#roster/cells/day.ts'
import type { Span } from './mask.ts'
import { dayOf, type Period } from './period.ts'

/** The values that pass a test, but for `annualised`, which looks at other fields too. */
export function passingSpans(test: FieldTest, field: RosterField, period: Period): Span[] {
  if ('marked' in test) return [{ low: 1, high: Number.POSITIVE_INFINITY }]
  if ('known' in test) return [{ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }]
  if ('is' in test) return test.is.map((id) => rankOf(field, id)).map((rank) => ({ low: rank, high: rank }))
  if ('atLeast' in test) return [{ low: rankOf(field, test.atLeast), high: Number.POSITIVE_INFINITY }]
  if ('onOrBefore' in test) return upTo(dayOf(test.onOrBefore, period))
  if ('fullMonths' in test) return upTo(latestServing(test.fullMonths, dayOf(test.through, period)))
  return [{ low: fenOf(test.over) + 1, high: Number.POSITIVE_INFINITY }]
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

const upTo = (day: number): Span[] => [{ low: Number.NEGATIVE_INFINITY, high: day }]

/** The last day from which there are so many full months through `through`, both days included. */
function latestServing(months: number, through: number): number {
  let latest = addMonths(through + 1, -months) + LONGEST_MONTH_GAP
  while (addMonths(latest, months) - 1 > through) latest--
  return latest
}

/** Counting months back and forth again differs by three days at most (31 to 28). */
const LONGEST_MONTH_GAP = 3

/**
 * Tells whether an amount, scaled to the whole year by the days served in it, is over a limit:
 * amount × days of the year > limit × days served, in whole numbers; nothing is divided.
 */
export function overInYear(yuan: number | string, year: number): (fen: number, from: number, to: number) => boolean {
  const limit = fenOf(yuan)
  const first = dayNumber(year, 1, 1)!
  const last = dayNumber(year, 12, 31)!
  return (fen, from, to) => {
    if (Number.isNaN(fen) || Number.isNaN(from)) return false
    const days = (Number.isNaN(to) ? last : Math.min(to, last)) - Math.max(from, first) + 1
    return days > 0 && fen * (last - first + 1) > limit * days
  }
}
