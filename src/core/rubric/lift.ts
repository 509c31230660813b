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
  const key = compiled.book.keys[fact]!
  if (to > key.max || beyondWhole(compiled, sheet, fact, to)) return undefined
  const from = sheet.numbers[fact]!
  sheet.numbers[fact] = to
  const gain = rowPoints(row, sheet) - now
  sheet.numbers[fact] = from
  if (gain <= 0) return undefined
  const kind = key.type === 'yesNo' ? 'yes' : key.type === 'choice' ? 'choice' : 'amount'
  return { kind, fact, by: unboxed(to - from), to: unboxed(to), gain: unboxed(gain) }
}

function beyondWhole(compiled: Compiled, sheet: FactSheet, fact: number, to: number): boolean {
  for (const { part, whole } of compiled.within) {
    if (part === fact && sheet.numbers[whole]! < to) return true
  }
  return false
}
