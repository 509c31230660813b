import { formatPoints, type Points } from '../kernel/points.ts'

/** A mean of points cut to hundredths, never rounded up: 281.7 hundredths read 2.81. Empty for nobody. */
export const meanText = (sum: Points, count: number): string =>
  count === 0 ? '' : formatPoints(Math.trunc(sum / count))
