/** What a step of a fact costs: the programme's estimates, or the user's own. A fact without one is not offered. */
import { inUnits, parseRational } from '#core/kernel/rational.ts'
import type { Effort } from '#core/programme/programme.ts'
import type { FactKey } from '../factBook.ts'
import type { RecordList } from '../readFacts.ts'
import type { Act } from './plan.ts'

export type Efforts = Readonly<Record<string, Effort>> | undefined

const FEN = 100n

/** Whether anything about the fact can be done for a known price. */
export function isOffered(key: FactKey, efforts: Efforts): boolean {
  const { fact } = key
  if (efforts?.[key.name] ?? fact.effort) return true
  return (
    (fact.type === 'choice' && fact.efforts !== undefined) || (fact.type === 'records' && fact.efforts !== undefined)
  )
}

/** The act that takes the fact from one value to a higher one; undefined if the programme prices no such step. */
export function changeAct(key: FactKey, from: number, to: number, efforts: Efforts): Act | undefined {
  const cost =
    key.fact.type === 'choice' && !efforts?.[key.name] ? choiceCost(key, from, to) : unitCost(key, to - from, efforts)
  return cost && { kind: 'change', fact: key.index, from, to, ...cost }
}

interface Cost {
  readonly price: number
  readonly days: number
}

function unitCost(key: FactKey, units: number, efforts: Efforts): Cost | undefined {
  const effort = efforts?.[key.name] ?? key.fact.effort
  if (!effort) return undefined
  // Money is priced by the yuan and counted in fen; part of a fen is paid as a whole one.
  const price = key.fact.type === 'money' ? Math.ceil((priceOf(effort) * units) / 100) : priceOf(effort) * units
  return { price, days: effort.days }
}

/** Prices of a choice count from its lowest value, so a step up costs the difference. */
function choiceCost(key: FactKey, from: number, to: number): Cost | undefined {
  if (key.fact.type !== 'choice' || !key.fact.efforts) return unitCost(key, to - from, undefined)
  const names = [...key.ranks.keys()]
  const effort = key.fact.efforts[names[to]!]
  if (!effort) return undefined
  const paid = key.fact.efforts[names[from]!]
  return { price: Math.max(0, priceOf(effort) - (paid ? priceOf(paid) : 0)), days: effort.days }
}

/** Kinds of records that can be added, each as a list of one record with its price. */
export interface RecordKind {
  readonly record: Readonly<Record<string, string | number>>
  readonly price: number
  readonly days: number
}

export function recordKinds(key: FactKey): RecordKind[] {
  if (key.fact.type !== 'records') return []
  return (key.fact.efforts ?? []).map(({ record, effort }) => ({ record, price: priceOf(effort), days: effort.days }))
}

/** The list with `times` more records of a kind, each about a subject of its own. */
export function withRecords(key: FactKey, list: RecordList, kind: RecordKind, times: number): RecordList {
  const length = list.length + times
  const fields = key.fields.map(({ name, field, ranks }, at) => {
    const values = new Int32Array(length)
    values.set(list.fields[at]!)
    for (let added = 0; added < times; added++) {
      const value = kind.record[name]
      values[list.length + added] =
        field.type === 'subject'
          ? length + added
          : field.type === 'count'
            ? Number(value ?? 0)
            : (ranks.get(String(value)) ?? -1)
    }
    return values
  })
  const stated = [...list.stated, ...new Array<RecordKind['record']>(times).fill(kind.record)]
  return { length, fields, stated }
}

export function priceOf(effort: Effort): number {
  const price = parseRational(effort.price)
  const fen = price && inUnits(price, FEN)
  if (fen === undefined || fen < 0n) throw new RangeError(`"${effort.price}" is not a price in yuan and whole fen`)
  return Number(fen)
}
