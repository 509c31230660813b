/** A fact sheet that plans are tried on: changes are made, scored and taken back. */
import type { Compiled } from '../compiled.ts'
import { rowPoints } from '../evaluate.ts'
import { sumWithCaps } from '../range/sums.ts'
import type { FactSheet, RecordList } from '../readFacts.ts'

export class TrialSheet {
  readonly sheet: FactSheet
  private readonly compiled: Compiled

  constructor(compiled: Compiled, sheet: FactSheet) {
    this.compiled = compiled
    this.sheet = { numbers: sheet.numbers.slice(), records: [...sheet.records] }
  }

  value(fact: number): number {
    return this.sheet.numbers[fact]!
  }

  records(fact: number): RecordList | undefined {
    return this.sheet.records[fact]
  }

  set(fact: number, value: number | RecordList): void {
    if (typeof value === 'number') this.sheet.numbers[fact] = value
    else this.sheet.records[fact] = value
  }

  /** The rows' points, before the caps of groups. */
  points(rows: readonly number[]): number {
    let sum = 0
    for (const index of rows) sum += rowPoints(this.compiled.rows[index]!, this.sheet)
    return sum
  }

  /** The rows' points, each group held to its cap; all rows of a capped group must be among them. */
  capped(rows: readonly number[]): number {
    if (!this.compiled.binds) return this.points(rows)
    const points = rows.map((index) => rowPoints(this.compiled.rows[index]!, this.sheet))
    return sumWithCaps(this.compiled, rows, points)
  }

  /** How much a capped group can still gain. */
  room(group: number): number {
    const { cap, rows } = this.compiled.groups[group]!
    return cap === undefined ? Number.POSITIVE_INFINITY : Math.max(0, cap - this.points(rows))
  }

  /** Whether no part is larger than its whole among what is stated. */
  isSound(): boolean {
    for (const { part, whole } of this.compiled.within) {
      if (this.sheet.numbers[part]! > this.sheet.numbers[whole]!) return false
    }
    return true
  }
}
