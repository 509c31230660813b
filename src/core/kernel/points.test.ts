import { expect, test } from 'vitest'
import { formatPoints, toNumber } from './points.ts'

test.each([
  [0, '0', 0],
  [-0, '0', 0],
  [5, '0.05', 0.05],
  [10, '0.1', 0.1],
  [25, '0.25', 0.25],
  [50, '0.5', 0.5],
  [100, '1', 1],
  [1005, '10.05', 10.05],
  [-150, '−1.5', -1.5],
  [-25, '−0.25', -0.25],
  [11_500, '115', 115],
])('%i hundredths are %s', (points, text, number) => {
  expect(formatPoints(points)).toBe(text)
  expect(toNumber(points) + 0).toBe(number)
})
