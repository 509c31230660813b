/**
 * Points are whole hundredths of a point inside the system. The smallest unit the shipped rubric
 * prints is a quarter (half of a half), so halves would be too coarse, and hundredths leave room.
 */
export type Points = number

export const POINT: Points = 100

/** Hundredths as the JSON number a reader expects: 25 → 0.25. */
export const toNumber = (points: Points): number => points / POINT

/** Hundredths as text without rounding: 25 → "0.25", -150 → "−1.5". Uses the true minus sign. */
export function formatPoints(points: Points): string {
  const sign = points < 0 ? '−' : ''
  const whole = Math.floor(Math.abs(points) / POINT)
  const rest = Math.abs(points) % POINT
  if (rest === 0) return `${sign}${whole}`
  return `${sign}${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`
}
