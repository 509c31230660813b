import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wuxingUnder } from '#test/support/wuxing.ts'
import type { Fact, RecordField } from '#core/programme/programme.ts'
import { askedOf, verifiersOf } from '#core/verifying/asked.ts'
import { readValue, valueText } from '#core/verifying/valueText.ts'

const compiled = wuxingUnder()
const FACTS = [
  ...new Map(
    verifiersOf(compiled)
      .flatMap((department) => askedOf(compiled, department))
      .map(({ key, fact }) => [key, fact] as const),
  ),
]

const word = fc.stringMatching(/^[\u4e00-\u9fa5]{1,6}$/)
const count = (most = 1000) => fc.nat({ max: most })

function fieldOf(field: RecordField): fc.Arbitrary<unknown> {
  if (field.type === 'choice') return fc.constantFrom(...Object.keys(field.values))
  return field.type === 'count' ? count() : word
}

function valueOf(fact: Fact): fc.Arbitrary<unknown> {
  switch (fact.type) {
    case 'yesNo':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...Object.keys(fact.values))
    case 'records':
      return fc.array(
        fc.record(Object.fromEntries(Object.entries(fact.fields).map(([name, field]) => [name, fieldOf(field)]))),
        { maxLength: 4 },
      )
    case 'money':
      return fc.nat({ max: 10_000_000 }).map((fen) => fen / 100)
    case 'count':
    case 'score':
      return count()
  }
}

describe.each(['zh', 'en'] as const)('what is written in %s is read back as it was', (language) => {
  test.each(FACTS)('%s', (_key, fact) => {
    fc.assert(
      fc.property(valueOf(fact), (value) => {
        expect(readValue(fact, valueText(fact, value, language))).toEqual({ ok: true, value })
      }),
      { numRuns: 60 },
    )
  })
})
