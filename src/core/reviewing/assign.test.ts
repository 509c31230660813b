import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign, type Assigned, type AssignRules } from './assign.ts'
import type { ToAssign } from './toAssign.ts'

interface Case {
  readonly applications: readonly ToAssign[]
  readonly reviewers: readonly string[]
  readonly rules: AssignRules
}

/** Small enough to try every way. */
const cases = (most: { applications: number; reviewers: number; each: number }): fc.Arbitrary<Case> =>
  fc.integer({ min: 0, max: most.reviewers }).chain((count) => {
    const reviewers = Array.from({ length: count }, (_, at) => `r${at}`)
    const some = count === 0 ? fc.constant<string[]>([]) : fc.subarray(reviewers)
    const application = fc.record({ barred: some, kept: some, before: some })
    return fc.record({
      reviewers: fc.constant(reviewers),
      rules: fc.record({
        each: fc.integer({ min: 1, max: most.each }),
        most: fc.integer({ min: 0, max: most.applications }),
        seed: fc.string({ maxLength: 3 }),
      }),
      applications: fc.array(application, { maxLength: most.applications }).map((all) =>
        all.map(({ barred, kept, before }, at) => ({
          id: `a${at}`,
          kept: kept.filter((id) => !barred.includes(id)).slice(0, 1),
          barred: new Set(barred),
          before,
        })),
      ),
    })
  })
const CASES = cases({ applications: 6, reviewers: 6, each: 4 })
const run = ({ applications, reviewers, rules }: Case): Assigned => assign(applications, reviewers, rules)
const countOf = (result: Assigned): number => [...result.given.values()].reduce((sum, own) => sum + own.length, 0)

describe('the assignment', () => {
  test('gives nothing to who is barred, nothing twice, nobody more than may be, and no application more than asked', () => {
    fc.assert(
      fc.property(CASES, (one) => {
        const { given, loads } = run(one)
        for (const { id, kept, barred } of one.applications) {
          const own = given.get(id)!
          expect(own.filter((reviewer) => barred.has(reviewer) || kept.includes(reviewer))).toEqual([])
          expect(new Set(own).size).toBe(own.length)
          if (own.length > 0) expect(own.length + kept.length).toBeLessThanOrEqual(one.rules.each)
        }
        for (const reviewer of one.reviewers) {
          const kept = one.applications.filter((each) => each.kept.includes(reviewer)).length
          const own = [...given.values()].filter((each) => each.includes(reviewer)).length
          expect(loads.get(reviewer)).toBe(kept + own)
          if (own > 0) expect(kept + own).toBeLessThanOrEqual(one.rules.most)
        }
      }),
    )
  })

  test('is the same for the same seed', () => {
    fc.assert(
      fc.property(CASES, (one) => {
        expect(run(one)).toEqual(run(one))
      }),
    )
  })

  test('spreads evenly: without ties loads differ by one at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 7 }),
        (people, count, each) => {
          const reviewers = Array.from({ length: people }, (_, at) => `r${at}`)
          const applications = Array.from({ length: count }, (_, at) => ({
            id: `a${at}`,
            kept: [],
            barred: new Set<string>(),
            before: [],
          }))
          const { loads, lacking } = assign(applications, reviewers, { each, most: 1000, seed: 's' })
          const all = [...loads.values()]
          expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1)
          expect(lacking.length).toBe(each > people ? count : 0)
        },
      ),
    )
  })

  test('of all ways there are it fills as many places as any, and as evenly as any that fills so many', () => {
    fc.assert(
      fc.property(cases({ applications: 4, reviewers: 4, each: 2 }), (one) => {
        const result = run(one)
        const best = everyWay(one).reduce((a, b) =>
          b.count > a.count || (b.count === a.count && b.squares < a.squares) ? b : a,
        )
        expect(countOf(result)).toBe(best.count)
        // Not only as even as any for the places it fills: for each choice of places that many, the same loads.
        const wants = sameWants(one, result)
        const evenest = Math.min(
          ...everyWay(one)
            .filter(({ wants: other }) => other === wants)
            .map(({ squares }) => squares),
        )
        expect(squaresOf([...result.loads.values()])).toBe(evenest)
      }),
      { numRuns: 300 },
    )
  })

  test('says of which application how many are lacking, and why', () => {
    fc.assert(
      fc.property(CASES, (one) => {
        const { given, lacking } = run(one)
        for (const { id, kept } of one.applications) {
          const open = Math.max(0, one.rules.each - kept.length - given.get(id)!.length)
          const told = lacking.find(({ application }) => application === id)
          expect(told?.lacks ?? 0).toBe(open)
          // Whoever is neither barred nor full nor on it already would have been given.
          if (told)
            expect(told.barred + told.full).toBe(
              one.reviewers.filter((r) => !kept.includes(r) && !given.get(id)!.includes(r)).length,
            )
        }
      }),
    )
  })

  test('moves another’s reviewer where only that one is free of ties', () => {
    const application = (id: string, barred: readonly string[]): ToAssign => ({
      id,
      kept: [],
      barred: new Set(barred),
      before: [],
    })
    const { given, lacking } = assign([application('any', []), application('only-r0', ['r1'])], ['r0', 'r1'], {
      each: 1,
      most: 1,
      seed: '',
    })
    expect(given).toEqual(
      new Map([
        ['any', ['r1']],
        ['only-r0', ['r0']],
      ]),
    )
    expect(lacking).toEqual([])
  })

  test('leaves with whom it was, where that costs nobody anything', () => {
    const applications = ['a', 'b', 'c', 'd'].map(
      (id, at): ToAssign => ({ id, kept: [], barred: new Set(), before: [`r${at % 2}`] }),
    )
    const { given } = assign(applications, ['r0', 'r1'], { each: 1, most: 9, seed: 'x' })
    expect([...given.values()]).toEqual([['r0'], ['r1'], ['r0'], ['r1']])
  })
})

const squaresOf = (loads: readonly number[]): number => loads.reduce((sum, load) => sum + load * load, 0)

/** How many each application has got. */
const sameWants = ({ applications }: Case, { given }: Assigned): string =>
  applications.map(({ id }) => given.get(id)!.length).join(' ')

interface Way {
  readonly count: number
  readonly squares: number
  readonly wants: string
}

function everyWay({ applications, reviewers, rules: { each, most } }: Case): readonly Way[] {
  const kept = reviewers.map((id) => applications.filter((one) => one.kept.includes(id)).length)
  const ways: Way[] = []
  const goOn = (at: number, loads: readonly number[], wants: readonly number[]): void => {
    const one = applications[at]
    if (!one) {
      ways.push({ count: wants.reduce((a, b) => a + b, 0), squares: squaresOf(loads), wants: wants.join(' ') })
      return
    }
    const room = Math.max(0, each - one.kept.length)
    for (let set = 0; set < 1 << reviewers.length; set++) {
      const chosen = reviewers.map((_, bit) => (set >> bit) & 1)
      const size = chosen.filter(Boolean).length
      const isFit = reviewers.every(
        (id, bit) => !chosen[bit] || (!one.barred.has(id) && !one.kept.includes(id) && loads[bit]! < most),
      )
      if (size <= room && isFit)
        goOn(
          at + 1,
          loads.map((load, bit) => load + chosen[bit]!),
          [...wants, size],
        )
    }
  }
  goOn(0, kept, [])
  return ways
}
