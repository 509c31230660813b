import fc from 'fast-check'
import type { Effort, Fact, Programme } from '#core/programme/programme.ts'
import { SMALL_FACTS } from './smallProgramme.ts'

type SmallFact = keyof typeof SMALL_FACTS

const effort: fc.Arbitrary<Effort> = fc.record({
  price: fc.integer({ min: 0, max: 12 }).map((yuan) => `${yuan}元`),
  days: fc.integer({ min: 0, max: 4 }),
})

const PRICED: readonly SmallFact[] = ['open', 'tidy', 'rank', 'members', 'makers', 'masters', 'events', 'prizes', 'pay']

/** The small facts, some of them with a price; those named can be moved by a plan. */
export const anyEfforts: fc.Arbitrary<{ readonly facts: Programme['facts']; readonly priced: readonly SmallFact[] }> =
  fc.subarray([...PRICED], { minLength: 1, maxLength: 5 }).chain((priced) =>
    fc.tuple(...priced.map(() => fc.tuple(effort, effort, effort))).map((efforts) => ({
      priced,
      facts: {
        ...SMALL_FACTS,
        ...Object.fromEntries(priced.map((name, at) => [name, withEfforts(name, efforts[at]!)])),
      },
    })),
  )

function withEfforts(name: SmallFact, [one, two, three]: readonly [Effort, Effort, Effort]): Fact {
  if (name === 'rank') return { ...SMALL_FACTS.rank, efforts: { low: one, high: two, top: three } }
  if (name !== 'prizes') return { ...SMALL_FACTS[name], effort: one }
  const efforts = [
    { record: { level: 'local', grade: 1, metal: 'plain' }, effort: one },
    { record: { level: 'national', grade: 2, metal: 'gold' }, effort: two },
  ]
  return { ...SMALL_FACTS.prizes, efforts }
}
