import type { Measure } from '#core/programme/rosterRules.ts'
import type { Counter } from './counter.ts'
import { both, forEachIn, inSpans, type Mask, sizeOf } from './mask.ts'
import type { Choice } from './readings.ts'

/** A measured fact. Money is yuan with at most two decimals, as JSON has it. */
export interface Measured {
  readonly value: number
  /** How many people stand behind the value. */
  readonly people: number
}

/** Undefined when the list lacks a column the measure leans on, or an average would be over nobody. */
export function measure(rule: Measure, choice: Choice, counter: Counter): Measured | undefined {
  const who = 'count' in rule ? rule.count : rule.of
  if (!counter.knows(who, choice)) return undefined
  if ('count' in rule) {
    const value = sizeOf(counter.counted(who, choice))
    return { value, people: value }
  }
  const field = measuredField(rule)
  if (!counter.knowsField(field)) return undefined
  const mask = counter.counted(who, choice)
  const drawn = amounts(field, mask, counter)
  if ('sum' in rule) return { value: yuan(drawn.total), people: drawn.people }
  if (drawn.people === 0) return undefined
  if ('average' in rule) return { value: yuan(averageOf(drawn)), people: drawn.people }
  const extreme = 'highest' in rule ? drawn.highest : drawn.lowest
  return { value: yuan(BigInt(extreme)), people: havingExactly(extreme, field, mask, counter) }
}

export function measuredField(rule: Exclude<Measure, { readonly count: unknown }>): string {
  if ('average' in rule) return rule.average
  if ('highest' in rule) return rule.highest
  return 'lowest' in rule ? rule.lowest : rule.sum
}

/** The known amounts of some people, in fen. */
interface Amounts {
  readonly people: number
  readonly total: bigint
  readonly highest: number
  readonly lowest: number
}

/** Exact: a safe part of the sum is carried over before it could lose a fen. */
function amounts(field: string, mask: Mask, counter: Counter): Amounts {
  const values = counter.values(field)
  let people = 0
  let total = 0n
  let part = 0
  let highest = Number.NEGATIVE_INFINITY
  let lowest = Number.POSITIVE_INFINITY
  forEachIn(mask, (person) => {
    const fen = values[person]!
    if (Number.isNaN(fen)) return
    people++
    part += fen
    if (part >= 2 ** 52) {
      total += BigInt(part)
      part = 0
    }
    if (fen > highest) highest = fen
    if (fen < lowest) lowest = fen
  })
  return { people, total: total + BigInt(part), highest, lowest }
}

/** How many have exactly an amount. */
function havingExactly(fen: number, field: string, mask: Mask, counter: Counter): number {
  return sizeOf(both(mask, inSpans(counter.values(field), [{ low: fen, high: fen }])))
}

/** Rounded to the fen, half up. */
function averageOf({ total, people }: Amounts): bigint {
  const count = BigInt(people)
  return (2n * total + count) / (2n * count)
}

/** Whole fen as the nearest JSON number of yuan; shortest printing gives back at most two decimals. */
const yuan = (fen: bigint): number => Number(fen) / 100
