/** Where a page of evidence stands on a page of the volume. Points; matrices as PDF writes them: x′ = ax + cy + e. */

export type Matrix = readonly [number, number, number, number, number, number]

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Quarter turns clockwise, as a page says that it is to be shown. */
export type Turn = 0 | 90 | 180 | 270

export const turnOf = (degrees: number): Turn => ((((Math.round(degrees / 90) % 4) + 4) % 4) * 90) as Turn

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `first`, then `then`. */
export function multiply(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [g, h, i, j, k, l] = then
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** Turns a box at the origin clockwise, so that it stands at the origin again. */
function turned(turn: Turn, { width, height }: Box): Matrix {
  switch (turn) {
    case 0:
      return IDENTITY
    case 90:
      return [0, -1, 1, 0, 0, width]
    case 180:
      return [-1, 0, 0, -1, width, height]
    case 270:
      return [0, 1, -1, 0, height, 0]
  }
}

/** The size of a box once it is turned. */
export const shownSize = ({ width, height }: Box, turn: Turn): { readonly width: number; readonly height: number } =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width }

/** Turns a box, and sets it in the middle of a frame as large as it fits, at most `most` times its size. */
export function placeIn(frame: Box, box: Box, turn: Turn, most: number): Matrix {
  const shown = shownSize(box, turn)
  const scale = Math.min(frame.width / shown.width, frame.height / shown.height, most)
  const x = frame.x + (frame.width - shown.width * scale) / 2
  const y = frame.y + (frame.height - shown.height * scale) / 2
  const atOrigin: Matrix = [1, 0, 0, 1, -box.x, -box.y]
  return multiply(multiply(atOrigin, turned(turn, box)), [scale, 0, 0, scale, x, y])
}

/** The smallest upright box around a box that a matrix has moved. */
export function boundsOf({ x, y, width, height }: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([u = 0, v = 0]) => [a * u + c * v + e, b * u + d * v + f] as const)
  const [xs, ys] = [corners.map(([u]) => u), corners.map(([, v]) => v)]
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: bottom, width: Math.max(...xs) - left, height: Math.max(...ys) - bottom }
}

/** Moves and stretches one box onto another (ISO 32000-1 §12.5.5: an annotation's look onto its place). */
export function fitOnto(from: Box, onto: Box): Matrix {
  const [sx, sy] = [ratio(onto.width, from.width), ratio(onto.height, from.height)]
  return [sx, 0, 0, sy, onto.x - from.x * sx, onto.y - from.y * sy]
}

const ratio = (to: number, from: number): number => (from === 0 ? 1 : to / from)

/** Without exponents, which PDF does not know. */
export const written = (matrix: readonly number[]): string =>
  matrix.map((value) => String(Number(value.toFixed(5)))).join(' ')
