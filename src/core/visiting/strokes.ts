import { SIGNATURE_BOX, type Stroke } from './record.ts'

/** The movement as a path of SVG. */
export const strokePath = (points: Stroke): string =>
  points.reduce((path, value, index) => path + (index === 0 ? 'M' : index % 2 === 1 ? ' ' : 'L') + String(value), '')

/** A signature as a picture: black on white. */
export const signatureSvg = (strokes: readonly Stroke[]): string => {
  const { width, height } = SIGNATURE_BOX
  const paths = strokes.map((stroke) => `<path d="${strokePath(stroke)}"/>`).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="#fff"/>` +
    `<g fill="none" stroke="#000" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">${paths}</g></svg>`
  )
}
