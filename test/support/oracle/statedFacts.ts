/** Facts as `policy/rubric.md` has them in JSON, and the key under which a row reads each. */
import type { Programme, Row } from '#core/programme/programme.ts'

export type Stated = Readonly<Record<string, unknown>>
export type Chosen = Readonly<Record<string, string>>
export type StatedRecord = Readonly<Record<string, string | number>>

/** Thrown when a rule needs a fact that is not stated: unknown is not zero. */
export class Unknown extends Error {}

/** What one row sees of the facts under the chosen readings. */
export class RowFacts {
  private readonly programme: Programme
  private readonly chosen: Chosen
  private readonly stated: Stated
  private readonly row: Row

  constructor(programme: Programme, chosen: Chosen, stated: Stated, row: Row) {
    this.programme = programme
    this.chosen = chosen
    this.stated = stated
    this.row = row
  }

  /** @throws {Unknown} when nothing is stated. */
  value(fact: string): unknown {
    const value = this.stated[this.keyOf(fact)]
    if (value === undefined || value === null) throw new Unknown(fact)
    return value
  }

  number(fact: string): number {
    return this.value(fact) as number
  }

  records(fact: string): readonly StatedRecord[] {
    return this.value(fact) as readonly StatedRecord[]
  }

  /** Position of a choice, from least to most. */
  rank(fact: string, value: unknown): number {
    const declared = this.programme.facts[fact]
    return declared?.type === 'choice' ? Object.keys(declared.values).indexOf(String(value)) : -1
  }

  isChoice(fact: string): boolean {
    return this.programme.facts[fact]?.type === 'choice'
  }

  /** `fact@alternative` where a counting reading that touches the row and the fact is not at its default. */
  private keyOf(fact: string): string {
    const alternatives = Object.entries(this.programme.readings)
      .filter(([, reading]) => reading.kind === 'counting')
      .filter(([, reading]) => reading.rows.includes(this.row.id) && reading.facts?.includes(fact))
      .map(([key, reading]) => (this.chosen[key] === reading.default.id ? undefined : this.chosen[key]))
      .filter((alternative) => alternative !== undefined)
    return alternatives.length === 0 ? fact : `${fact}@${alternatives.join('+')}`
  }
}
