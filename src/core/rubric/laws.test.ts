/** What holds for any programme and any facts: what never lowers, never raises, and never changes a score. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Programme } from '#core/programme/programme.ts'
import type { Stated, StatedRecord } from '#test/support/oracle/statedFacts.ts'
import { anyFacts, anyRecord } from '#test/support/small/anyFacts.ts'
import { anyProgramme, type ProgrammeWishes } from '#test/support/small/anyProgramme.ts'
import { runs } from '#test/support/small/runs.ts'
import { SMALL_FACTS, smallProgramme } from '#test/support/small/smallProgramme.ts'
import { told } from '#test/support/small/told.ts'
import { compile } from './compile.ts'
import type { Compiled } from './compiled.ts'
import type { FactKey } from './factBook.ts'
import { readFacts } from './readFacts.ts'
import { score } from './score.ts'

const EVERYTHING: ProgrammeWishes = { falling: true, judged: true }

const withFacts = (wishes: ProgrammeWishes) =>
  anyProgramme(wishes).chain((programme) => anyFacts(programme).map((facts) => told({ programme, facts })))

/** Points by row; undefined when the facts are not sound. */
function pointsOf(compiled: Compiled, facts: Stated): Map<string, number> | undefined {
  const { sheet, problems } = readFacts(compiled.book, facts)
  if (problems.length > 0) return undefined
  const { rows } = score(compiled, sheet)
  return new Map(compiled.rows.map(({ id, index }) => [id, rows[index]!.max]))
}

/** The fact one step up: yes, the next choice, one more, a fen more, one more record. Undefined at the top. */
function raised(key: FactKey, value: unknown, record: StatedRecord): unknown {
  switch (key.fact.type) {
    case 'yesNo':
      return true
    case 'choice':
      return Object.keys(key.fact.values)[Object.keys(key.fact.values).indexOf(String(value)) + 1]
    case 'count':
      return Number(value) < key.max ? Number(value) + 1 : undefined
    case 'money':
      return Math.round(Number(value) * 100) < key.max ? (Math.round(Number(value) * 100) + 1) / 100 : undefined
    case 'score':
      return Number(value) < 2 ? Number(value) + 0.5 : undefined
    case 'records':
      return [...(value as readonly StatedRecord[]), record]
  }
}

describe('more is never less', () => {
  test('a larger fact lowers no row but those that declare it', () =>
    fc.assert(
      fc.property(withFacts(EVERYTHING), anyRecord(SMALL_FACTS.prizes.fields), ({ programme, facts }, prize) => {
        const compiled = compile(programme)
        const before = pointsOf(compiled, facts)!
        for (const key of compiled.book.keys) {
          const more = raised(key, facts[key.key], prize)
          const after = more === undefined ? undefined : pointsOf(compiled, { ...facts, [key.key]: more })
          if (!after) continue
          for (const { id, kind, row } of compiled.rows) {
            if (kind === 'deduction' || row.falling?.includes(key.name)) continue
            expect([id, key.key, after.get(id)! >= before.get(id)!]).toEqual([id, key.key, true])
          }
        }
      }),
      runs(200),
    ))
})

/** The programme with something changed in every row's rule, as JSON. */
const changed = (programme: Programme, change: (key: string, value: unknown) => unknown): Programme =>
  JSON.parse(JSON.stringify(programme), change) as Programme

describe('what only limits never raises', () => {
  const totals = (programme: Programme, facts: Stated) => {
    const compiled = compile(programme)
    const { base, bonus, total } = score(compiled, readFacts(compiled.book, facts).sheet)
    return [base.max, bonus.max, total.max, ...pointsOf(compiled, facts)!.values()]
  }
  // Behind a condition of a deduction points are lost, not won.
  const noDeductions: ProgrammeWishes = { ...EVERYTHING, deductions: false }

  test.each<[string, ProgrammeWishes, (programme: Programme) => Programme]>([
    ['the caps of groups and of the total', EVERYTHING, withoutCaps],
    ['a row’s maximum', EVERYTHING, withoutMaxima],
    [
      'counting each subject once',
      EVERYTHING,
      (programme) => changed(programme, (key, value) => (key === 'per' ? undefined : value)),
    ],
    [
      'taking only the highest',
      EVERYTHING,
      (programme) => changed(programme, (key, value) => (key === 'take' ? 'sum' : value)),
    ],
    ['conditions', noDeductions, (programme) => changed(programme, (key, value) => (key === 'needs' ? [] : value))],
  ])('%s', (_, wishes, without) =>
    fc.assert(
      fc.property(withFacts(wishes), ({ programme, facts }) => {
        const free = totals(without(programme), facts)
        totals(programme, facts).forEach((points, at) => expect(points).toBeLessThanOrEqual(free[at]!))
      }),
      runs(150),
    ),
  )
})

function withoutCaps({ rubric, ...rest }: Programme): Programme {
  const { cap: _, ...total } = rubric.total
  const groups = rubric.groups.map(({ max: __, ...group }) => group)
  return { ...rest, rubric: { ...rubric, total, groups } }
}

function withoutMaxima({ rubric, ...rest }: Programme): Programme {
  const groups = rubric.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => (row.max === undefined ? row : { ...row, max: 1000 })),
  }))
  return { ...rest, rubric: { ...rubric, groups } }
}

describe('records', () => {
  const tallied = smallProgramme([
    {
      kind: 'base',
      rows: [
        {
          id: 'b1',
          max: 5,
          rule: {
            tally: {
              records: 'prizes',
              per: 'person',
              cases: [
                { when: { level: 'national', grade: 1 }, points: 2 },
                { when: { level: 'national' }, points: '3/2' },
                { when: { grade: { atMost: 2 } }, points: '1/2' },
              ],
              factor: { by: 'metal', of: { plain: '1/2', gold: 1 } },
            },
          },
        },
      ],
    },
  ])
  const compiled = compile(tallied)
  const prize = anyRecord(SMALL_FACTS.prizes.fields)
  const alone = (record: StatedRecord) => pointsOf(compiled, { prizes: [record] })!.get('b1')!

  test('a lower one of the same person changes nothing', () =>
    fc.assert(
      fc.property(fc.array(prize, { minLength: 1, maxLength: 6 }), prize, fc.nat(), (prizes, another, at) => {
        const own = prizes[at % prizes.length]!
        const lower = { ...another, person: own['person']! }
        fc.pre(alone(lower) <= alone(own))
        expect(pointsOf(compiled, { prizes: [...prizes, lower] })).toEqual(pointsOf(compiled, { prizes }))
      }),
      runs(300),
    ))

  test('their order is irrelevant, in any programme', () =>
    fc.assert(
      fc.property(
        withFacts(EVERYTHING).chain(({ programme, facts }) =>
          fc
            .record({
              prizes: shuffled(facts['prizes'] as readonly StatedRecord[]),
              incidents: shuffled(facts['incidents'] as readonly StatedRecord[]),
            })
            .map((order) => told({ programme, facts, order })),
        ),
        ({ programme, facts, order }) => {
          const rubric = compile(programme)
          expect(pointsOf(rubric, { ...facts, ...order })).toEqual(pointsOf(rubric, facts))
        },
      ),
      runs(150),
    ))

  test('a person is the same however the name is padded, as number or as text', () => {
    const named = (person: string | number) => ({ person, level: 'national', grade: 1, metal: 'gold' })
    expect(pointsOf(compiled, { prizes: [named('7'), named(7), named(' 7 ')] })!.get('b1')).toBe(200)
    expect(pointsOf(compiled, { prizes: [named('7'), named('8')] })!.get('b1')).toBe(400)
  })
})

const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })

test('scaling both sides of a share or a growth changes nothing', () => {
  const wide = Object.fromEntries(
    Object.entries(SMALL_FACTS).map(([name, fact]) => [
      name,
      fact.type === 'count' || fact.type === 'money' ? { ...fact, max: 10_000 } : fact,
    ]),
  ) as Programme['facts']
  const ratio = (rule: { share: [string, string] } | { growth: [string, string] }, strict: boolean) => ({
    steps: {
      value: rule,
      from: '36%',
      each: '1/7',
      first: 1,
      add: '1/4',
      strict,
      below: [{ over: '0%', points: '1/2' }],
    },
  })
  const rows = [
    ratio({ share: ['makers', 'members'] }, false),
    ratio({ share: ['masters', 'makers'] }, true),
    ratio({ growth: ['pay', 'payBefore'] }, false),
  ].map((rule, at) => ({ id: `b${at + 1}`, max: 3, rule }))
  const compiled = compile(smallProgramme([{ kind: 'base', rows }], { facts: wide }))
  const people = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(
      fc.tuple(people, people, people),
      people,
      people,
      fc.integer({ min: 1, max: 100 }),
      (counts, pay, payBefore, times) => {
        const [masters, makers, members] = [...counts].sort((a, b) => a - b) as [number, number, number]
        const facts = { masters, makers, members, pay, payBefore }
        const scaled = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value * times]))
        expect(pointsOf(compiled, scaled)).toEqual(pointsOf(compiled, facts))
      },
    ),
    runs(500),
  )
})

test('naming the default of a reading is the default', () =>
  fc.assert(
    fc.property(withFacts(EVERYTHING), fc.subarray(['R', 'C', 'D']), ({ programme, facts }, keys) => {
      const named = compile(programme, Object.fromEntries(keys.map((key) => [key, 'usual'])))
      expect(pointsOf(named, facts)).toEqual(pointsOf(compile(programme), facts))
    }),
    runs(100),
  ))
