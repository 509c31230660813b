import type { Measure } from '#core/programme/rosterRules.ts'
import type { Counter, Mask } from './counter.ts'
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
    const value = total(counter.counted(who, choice))
    return { value, people: value }
  }
  const field = measuredField(rule)
  if (!counter.knowsField(field)) return undefined
  const fen = amounts(field, counter.counted(who, choice), counter)
  if ('sum' in rule) return { value: yuan(sum(fen)), people: fen.length }
  if (fen.length === 0) return undefined
  if ('average' in rule) return { value: yuan(averageOf(fen)), people: fen.length }
  const extreme = fen.reduce('highest' in rule ? (a, b) => Math.max(a, b) : (a, b) => Math.min(a, b))
  return { value: yuan(BigInt(extreme)), people: fen.filter((amount) => amount === extreme).length }
}

export function measuredField(rule: Exclude<Measure, { readonly count: unknown }>): string {
  if ('average' in rule) return rule.average
  if ('highest' in rule) return rule.highest
  return 'lowest' in rule ? rule.lowest : rule.sum
}

function total(mask: Mask): number {
  let count = 0
  for (let person = 0; person < mask.length; person++) count += mask[person]!
  return count
}

function amounts(field: string, mask: Mask, counter: Counter): number[] {
  const fen: number[] = []
  for (let person = 0; person < mask.length; person++) {
    if (mask[person] === 0) continue
    const amount = counter.value(field, person)
    if (!Number.isNaN(amount)) fen.push(amount)
  }
  return fen
}

/** Rounded to the fen, half up. */
function averageOf(fen: readonly number[]): bigint {
  const count = BigInt(fen.length)
  return (2n * sum(fen) + count) / (2n * count)
}

/** Exact: a safe part is carried over before it could lose a fen. */
function sum(fen: readonly number[]): bigint {
  let whole = 0n
  let part = 0
  for (const amount of fen) {
    part += amount
    if (part < 2 ** 52) continue
    whole += BigInt(part)
    part = 0
  }
  return whole + BigInt(part)
}

/** Whole fen as the nearest JSON number of yuan; shortest printing gives back at most two decimals. */
const yuan = (fen: bigint): number => Number(fen) / 100
