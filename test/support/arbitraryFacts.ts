import * as fc from 'fast-check'
import type { RecordField } from '#core/programme/programme.ts'
import type { FactBook, FactKey } from '#core/rubric/factBook.ts'

export type Facts = Readonly<Record<string, unknown>>

/**
 * Sound facts of a programme: any of them may be missing, numbers are mostly small and sometimes huge, and
 * parts never exceed their wholes.
 */
export function arbitraryFacts(book: FactBook): fc.Arbitrary<Facts> {
  const fields = Object.fromEntries(book.keys.map((key) => [key.key, fc.option(valueOf(key), { freq: 5 })]))
  return fc.record(fields).map((facts) => withinWholes(book, facts))
}

function valueOf(key: FactKey): fc.Arbitrary<unknown> {
  switch (key.fact.type) {
    case 'yesNo':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...key.ranks.keys())
    case 'count':
      return count(0, key.max)
    case 'money':
      return fen(key.max).map((units) => units / 100)
    case 'score': {
      const { min, step, perOne } = key.score!
      return fc.nat(Math.floor((key.max - min) / step)).map((steps) => (min + steps * step) / perOne)
    }
    case 'records':
      return fc.array(
        fc.record(Object.fromEntries(key.fields.map(({ name, field }) => [name, fieldOf(field)]))).map(withoutBlanks),
        { maxLength: 5 },
      )
  }
}

const fieldOf = (field: RecordField): fc.Arbitrary<unknown> => {
  if (field.type === 'subject') return fc.constantFrom('Li', 'Wang', 'Zhang')
  if (field.type === 'count') return count(field.min ?? 0, field.max ?? 10_000)
  const values = fc.constantFrom(...Object.keys(field.values))
  return field.optional ? fc.option(values) : values
}

const count = (min: number, max: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min, max: Math.min(max, min + 120) }) },
    { weight: 1, arbitrary: fc.integer({ min, max }) },
  )

/** Wages that lie near each other, so that growth has something to do, and sums of any size. */
const fen = (max: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 7_800_000, max: 9_200_000 }) },
    { weight: 2, arbitrary: fc.nat(70_000) },
    { weight: 1, arbitrary: fc.nat(Math.min(max, 2 ** 31 - 1)) },
  )

const withoutBlanks = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))

function withinWholes(book: FactBook, facts: Facts): Facts {
  const sound: Record<string, unknown> = { ...facts }
  // Chains of parts are short; as many rounds as there are pairs settle any.
  for (let round = 0; round < book.within.length; round++) {
    for (const { part, whole } of book.within) {
      const [some, all] = [sound[book.keys[part]!.key], sound[book.keys[whole]!.key]]
      if (typeof some === 'number' && typeof all === 'number') sound[book.keys[part]!.key] = Math.min(some, all)
    }
  }
  return sound
}
