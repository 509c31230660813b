/** Arbitrary facts of a programme as JSON, sound (no part larger than its whole), every fact stated. */
import fc from 'fast-check'
import type { Fact, Programme, RecordField } from '#core/programme/programme.ts'
import { factBook } from '#core/rubric/factBook.ts'
import type { Stated, StatedRecord } from '../oracle/statedFacts.ts'

export function anyFacts(programme: Programme, edges: readonly number[] = []): fc.Arbitrary<Stated> {
  const book = factBook(programme)
  const all = fc.record(Object.fromEntries(book.keys.map(({ key, fact }) => [key, anyValue(fact, edges)])))
  return all.map((stated) => {
    const sound: Record<string, unknown> = { ...stated }
    // Wholes come after their parts, so a larger part lifts its whole, up the chain.
    for (let round = 0; round < book.keys.length; round++) {
      for (const { part, whole } of book.within) {
        const [some, most] = [book.keys[part]!.key, book.keys[whole]!.key]
        if ((sound[some] as number) > (sound[most] as number)) sound[most] = sound[some]
      }
    }
    return sound
  })
}

/** Takes some facts away. */
export const withUnknowns = (stated: Stated): fc.Arbitrary<Stated> =>
  fc.subarray(Object.keys(stated)).map((keys) => Object.fromEntries(keys.map((key) => [key, stated[key]])))

const COUNT_MAX = 1_000_000

export function anyValue(fact: Fact, edges: readonly number[] = []): fc.Arbitrary<unknown> {
  switch (fact.type) {
    case 'yesNo':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...Object.keys(fact.values))
    case 'count':
      return anyNumber(fact.max ?? COUNT_MAX, edges)
    case 'money':
      return anyNumber(
        (fact.max ?? COUNT_MAX) * 100,
        edges.map((edge) => edge * 100),
      ).map((fen) => fen / 100)
    case 'score':
      return fc.integer({ min: Number(fact.min) * 2, max: Number(fact.max) * 2 }).map((halves) => halves / 2)
    case 'records':
      return fc.array(anyRecord(fact.fields), { maxLength: 5 })
  }
}

/** Small numbers, numbers at and beside the given edges, and the largest. */
function anyNumber(max: number, edges: readonly number[]): fc.Arbitrary<number> {
  const near = edges.flatMap((edge) => [edge - 1, edge, edge + 1]).filter((value) => value >= 0 && value <= max)
  return fc.oneof(
    fc.integer({ min: 0, max: Math.min(max, 20) }),
    fc.integer({ min: 0, max: Math.min(max, 300) }),
    fc.integer({ min: 0, max }),
    fc.constantFrom(0, max, ...near),
  )
}

export const anyRecord = (fields: Readonly<Record<string, RecordField>>): fc.Arbitrary<StatedRecord> =>
  fc
    .record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyField(field)])))
    .map(
      (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as StatedRecord,
    )

function anyField(field: RecordField): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'subject':
      return fc.constantFrom('a', 'b', 'c')
    case 'choice': {
      const value = fc.constantFrom(...Object.keys(field.values))
      return field.optional ? fc.option(value, { nil: undefined }) : value
    }
    case 'count':
      return fc.integer({ min: field.min ?? 0, max: field.max ?? 12 })
  }
}
