import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepsOnly } from '#core/applying/stepsOnly.ts'
import { ROSTER_FACTS } from '#test/support/applying/fullDraft.ts'
import { scoreOf, wuxing } from '#test/support/wuxing.ts'

const ALLOWANCE = ['skillAllowance', 'skillAllowance@highest', 'skillAllowance@lowest', 'skillAllowance@seniorWorker']
const WAGES = ['averageWage', 'previousAverageWage']
const OWN = { skillAllowanceSystem: true }
const fen = (most: number) => fc.integer({ min: 0, max: most }).map((amount) => amount / 100)
const sent = (facts: Record<string, number>, keys: readonly string[]) => stepsOnly(wuxing, facts, keys).facts

test('of an allowance only the step is told, by every way of counting it', () =>
  fc.assert(
    fc.property(fen(100_000), fc.constantFrom('', 'highest', 'lowest', 'seniorWorker'), (amount, reading) => {
      const facts = Object.fromEntries(ALLOWANCE.map((key) => [key, amount]))
      const least = sent(facts, ALLOWANCE)
      const readings = reading === '' ? {} : { D1b: reading }
      const points = (given: Record<string, number>) => scoreOf({ ...OWN, ...given }, readings).rows
      expect(points(least)).toEqual(points(facts))
    }),
    { numRuns: 50 },
  ))

test('the amounts sent are as few as the steps', () => {
  const amounts = new Set(
    Array.from({ length: 140 }, (_, at) => sent({ skillAllowance: at * 3.7 }, ['skillAllowance'])['skillAllowance']),
  )
  expect([...amounts].sort((a, b) => a! - b!)).toEqual([0, 0.01, 100, 150, 200, 250, 300, 350, 400, 450, 500])
})

test('of the growth of wages only the step is told, and neither wage', () => {
  const pairs = new Set<string>()
  for (let now = 40_000; now <= 60_000; now += 210) {
    const { averageWage, previousAverageWage } = sent({ averageWage: now, previousAverageWage: 50_000 }, WAGES)
    pairs.add(`${previousAverageWage} → ${averageWage}`)
  }
  expect([...pairs]).toMatchInlineSnapshot(`
    [
      "10000 → 10000",
      "10000 → 10000.01",
      "10000 → 10300",
      "10000 → 10400",
      "10000 → 10500",
      "10000 → 10600",
      "10000 → 10700",
      "10000 → 10800",
      "10000 → 10900",
      "10000 → 11000",
      "10000 → 11100",
    ]
  `)
})

test('wages over few people leave every row as it is', () =>
  fc.assert(
    fc.property(fen(20_000_000), fen(20_000_000), (averageWage, previousAverageWage) => {
      const facts = { ...ROSTER_FACTS, averageWage, previousAverageWage }
      const least = sent(facts, WAGES)
      for (const D2b of ['usual', ...Object.keys(wuxing.readings['D2b']?.alternatives ?? {})]) {
        const readings = D2b === 'usual' ? {} : { D2b }
        expect(scoreOf(least, readings).rows).toEqual(scoreOf(facts, readings).rows)
      }
    }),
    { numRuns: 50 },
  ))
