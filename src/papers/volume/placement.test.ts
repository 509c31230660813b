import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, boundsOf, fitOnto, multiply, placeIn, shownSize, turnOf, written } from './placement.ts'

const length = fc.double({ min: 1, max: 5000, noNaN: true })
const offset = fc.double({ min: -1000, max: 1000, noNaN: true })
const box: fc.Arbitrary<Box> = fc.record({ x: offset, y: offset, width: length, height: length })
const turn = fc.constantFrom(0, 90, 180, 270).map(turnOf)

/** How far two boxes differ at most. */
const distance = (one: Box, other: Box): number =>
  Math.max(...(['x', 'y', 'width', 'height'] as const).map((key) => Math.abs(one[key] - other[key])))

describe('a page in its frame', () => {
  test('stays inside, touches two sides or has its own size, and stands in the middle', () => {
    fc.assert(
      fc.property(box, box, turn, (frame, page, angle) => {
        const placed = boundsOf(page, placeIn(frame, page, angle, 1))
        expect(placed.x).toBeGreaterThanOrEqual(frame.x - 1e-6)
        expect(placed.y).toBeGreaterThanOrEqual(frame.y - 1e-6)
        expect(placed.x + placed.width).toBeLessThanOrEqual(frame.x + frame.width + 1e-6)
        expect(placed.y + placed.height).toBeLessThanOrEqual(frame.y + frame.height + 1e-6)
        const shown = shownSize(page, angle)
        const scale = placed.width / shown.width
        const room = Math.min(frame.width / shown.width, frame.height / shown.height)
        expect(scale).toBeCloseTo(Math.min(room, 1), 6)
        expect(placed.x - frame.x).toBeCloseTo(frame.x + frame.width - placed.x - placed.width, 4)
        expect(placed.y - frame.y).toBeCloseTo(frame.y + frame.height - placed.y - placed.height, 4)
      }),
    )
  })

  test.each([
    [0, 'lower left', [10, 20]],
    [90, 'upper left', [10, 120]],
    [180, 'upper right', [210, 120]],
    [270, 'lower right', [210, 20]],
  ] as const)('turned by %i its lower left corner comes to the %s', (degrees, _where, [x, y]) => {
    // A frame of the page's own shape, so that it is not scaled.
    const [width, height] = degrees % 180 === 0 ? [200, 100] : [100, 200]
    const frame = { x: 10, y: 20, width: 200, height: 100 }
    const page = { x: 5, y: 7, width, height }
    const [a, b, c, d, e, f] = placeIn(frame, page, turnOf(degrees), 1)
    expect([a * page.x + c * page.y + e, b * page.x + d * page.y + f].map((value) => Math.round(value))).toEqual([x, y])
  })
})

test.each([
  [0, 0],
  [90, 90],
  [360, 0],
  [450, 90],
  [-90, 270],
  [89, 90],
])('a page turned by %i is turned by %i', (degrees, expected) => expect(turnOf(degrees)).toBe(expected))

test('one matrix after the other is their product', () => {
  const matrix = fc.tuple(offset, offset, offset, offset, offset, offset)
  fc.assert(
    fc.property(matrix, matrix, (first, then) => {
      const point: Box = { x: 3, y: -2, width: 0, height: 0 }
      const both = boundsOf(point, multiply(first, then))
      const inTurn = boundsOf(boundsOf(point, first), then)
      expect(distance(both, inTurn)).toBeLessThan(1e-3)
    }),
  )
})

test('a look is stretched onto its place', () => {
  fc.assert(
    fc.property(box, box, (from, onto) => {
      expect(distance(boundsOf(from, fitOnto(from, onto)), onto)).toBeLessThan(1e-3)
    }),
  )
})

test('numbers are written without exponents', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
      expect(written([value])).toMatch(/^-?\d+(\.\d+)?$/)
      expect(Number(written([value]))).toBeCloseTo(value, 4)
    }),
  )
  expect(written([1e-9, -0, 1.5])).toBe('0 0 1.5')
})
