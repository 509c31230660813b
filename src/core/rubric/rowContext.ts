/** What compiling one row needs to know, and how its amounts and facts are read. */
import type { Amount, Fact } from '#core/programme/programme.ts'
import { inUnits, parseRational, rational, type Rational } from '#core/kernel/rational.ts'
import type { Points } from '#core/kernel/points.ts'
import type { FactBook, FactKey } from './factBook.ts'

export interface RowContext {
  readonly row: string
  readonly max: Points
  readonly book: FactBook
  readonly facts: Readonly<Record<string, Fact>>
  /** The key under which this row reads a fact, counting readings considered. */
  readonly keyOf: (fact: string) => string
  readonly fail: (message: string) => never
}

export function factOf(name: string, row: RowContext, ...types: Fact['type'][]): FactKey {
  const key = row.book.byKey.get(row.keyOf(name))
  if (!key) return row.fail(`no fact "${name}"`)
  if (types.length > 0 && !types.includes(key.fact.type)) {
    return row.fail(`fact "${name}" is ${key.fact.type}, not ${types.join(' or ')}`)
  }
  return key
}

export function exact(amount: Amount, row: RowContext): Rational {
  return parseRational(amount) ?? row.fail(`"${amount}" is not an exact number`)
}

export function points(amount: Amount, row: RowContext): Points {
  const hundredths = inUnits(exact(amount, row), 100n)
  return hundredths === undefined ? row.fail(`"${amount}" is not whole hundredths of a point`) : Number(hundredths)
}

/** A threshold of a plain value in the fact's own units: people, fen, units of a score. */
export function unitsOf(amount: Amount, key: FactKey, row: RowContext): Rational {
  const value = exact(amount, row)
  const scale = key.fact.type === 'money' ? 100n : BigInt(key.score?.perOne ?? 1)
  return rational(value.num * scale, value.den)
}
