import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyFacts } from '#test/support/small/anyFacts.ts'
import { anyProgramme } from '#test/support/small/anyProgramme.ts'
import { runs } from '#test/support/small/runs.ts'
import { smallProgramme } from '#test/support/small/smallProgramme.ts'
import { told } from '#test/support/small/told.ts'
import { compile } from '../rubric/compile.ts'
import { rowPoints } from '../rubric/evaluate.ts'
import { readFacts } from '../rubric/readFacts.ts'
import { borderOf, byNearness, nearestBorder } from './border.ts'

const sample = anyProgramme({ falling: true, judged: true, deductions: true }).chain((programme) =>
  anyFacts(programme).map((facts) => told({ programme, facts })),
)

test('crossing a border by so many changes the points as told, and by one less changes nothing', () => {
  let met = 0
  let underConditions = 0
  let onTheSameFact = 0
  fc.assert(
    fc.property(sample, ({ programme, facts }) => {
      const compiled = compile(programme)
      const { sheet, problems } = readFacts(compiled.book, facts)
      fc.pre(problems.length === 0)
      for (const row of compiled.rows) {
        const border = row.shape === 'threshold' ? borderOf(compiled, row, sheet) : undefined
        if (!border) continue
        met++
        const fact = compiled.book.byKey.get(border.fact)!.index
        if (row.gates.length > 0) underConditions++
        if (row.gates.some((gate) => gate.fact === fact)) onTheSameFact++
        const sign = border.side === 'up' ? 1 : -1
        const pointsAt = (by: number): number => {
          const numbers = sheet.numbers.slice()
          numbers[fact] = numbers[fact]! + sign * by
          return rowPoints(row, { ...sheet, numbers })
        }
        const now = pointsAt(0)
        expect(border.by).toBeGreaterThan(0)
        expect(pointsAt(border.by) - now).toBe(border.points)
        expect(pointsAt(border.by - 1)).toBe(now)
      }
    }),
    runs(300),
  )
  expect(met).toBeGreaterThan(20)
  expect(underConditions).toBeGreaterThan(20)
  expect(onTheSameFact).toBeGreaterThan(0)
})

/** Two fifths of the members for two points, four fifths for three. */
const compiled = compile(
  smallProgramme([
    {
      kind: 'base',
      rows: [
        {
          id: 'share',
          max: 3,
          rule: {
            ladder: {
              value: { share: ['makers', 'members'] },
              rungs: [
                { reach: '40%', points: 2 },
                { reach: '80%', points: 3 },
              ],
            },
          },
        },
      ],
    },
  ]),
)
const borderAt = (makers: number, members: number) =>
  nearestBorder(compiled, readFacts(compiled.book, { makers, members }).sheet)

test.each([
  // makers, members, side, distance, by, points
  [1, 5, 'up', [1, 2], 1, 200],
  [2, 5, 'down', [0, 1], 1, -200],
  [3, 5, 'up', [1, 4], 1, 100],
  [4, 5, 'down', [0, 1], 1, -100],
  [5, 5, 'down', [1, 4], 2, -100],
] as const)('%i of %i: %s, %j of the step away, by %i', (makers, members, side, [num, den], by, points) => {
  expect(borderAt(makers, members)).toEqual({
    row: 'share',
    fact: 'makers',
    side,
    distance: { num: BigInt(num), den: BigInt(den) },
    by,
    points,
  })
})

test('a share of nobody, and what is not stated, has no border and comes last', () => {
  expect(borderAt(0, 0)).toBeUndefined()
  const near = borderAt(3, 5)
  const far = borderAt(1, 5)
  const sorted = [undefined, far, near].map((border) => ({ border })).sort((a, b) => byNearness(a.border, b.border))
  expect(sorted.map(({ border }) => border)).toEqual([near, far, undefined])
})
