import { unboxed } from '#core/kernel/unboxed.ts'
import type { Compiled, CompiledRow } from './compiled.ts'
import { rowPoints } from './evaluate.ts'
import type { Next } from './explanation.ts'
import type { FactSheet } from './readFacts.ts'

/** Tries the change (and puts the fact back) and tells it only if it is possible and the row really gains. */
export function lift(
  compiled: Compiled,
  row: CompiledRow,
  sheet: FactSheet,
  now: number,
  fact: number,
  to: number,
): Next | undefined {
  const from = sheet.numbers[fact]!
  sheet.numbers[fact] = to
  const points = rowPoints(row, sheet)
  sheet.numbers[fact] = from
  return told(compiled, sheet, fact, to, points - now)
}

/** The change, if it gains and the fact can go so high: its own limit and the whole it is part of allow it. */
export function told(compiled: Compiled, sheet: FactSheet, fact: number, to: number, gain: number): Next | undefined {
  const { type, max } = compiled.book.keys[fact]!
  const whole = compiled.wholeOf[fact]!
  if (gain <= 0 || to > max || (whole >= 0 && sheet.numbers[whole]! < to)) return undefined
  const kind = type === 'yesNo' ? 'yes' : type === 'choice' ? 'choice' : 'amount'
  return { kind, fact, by: unboxed(to - sheet.numbers[fact]!), to: unboxed(to), gain: unboxed(gain) }
}
