/** What a page of a PDF fills with black, as pixels: text is left out, so shapes are read as they are printed. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

export interface Painted {
  readonly pixels: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

type Matrix = readonly [number, number, number, number, number, number]
const PIXELS_A_POINT = 3
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** Filled shapes are taken for the boxes around them: enough for squares that stand upright. */
export async function paintedPage(bytes: Uint8Array): Promise<Painted> {
  const { OPS } = await getResolvedPDFJS()
  const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1)
  const [, , right = 0, top = 0] = page.view
  const painted = blank(Math.ceil(right * PIXELS_A_POINT), Math.ceil(top * PIXELS_A_POINT))
  const { fnArray, argsArray } = await page.getOperatorList()
  const kept: { at: Matrix; colour: string }[] = []
  let now = { at: IDENTITY, colour: '#000000' }
  for (const [step, operation] of fnArray.entries()) {
    const given = argsArray[step] as readonly unknown[] | null
    if (operation === OPS.save) kept.push(now)
    else if (operation === OPS.restore) now = kept.pop()!
    else if (operation === OPS.transform) now = { ...now, at: joined(now.at, given as unknown as Matrix) }
    else if (operation === OPS.setFillRGBColor) now = { ...now, colour: String(given![0]) }
    else if (operation === OPS.constructPath && given![0] === OPS.fill && now.colour === '#000000')
      fill(painted, now.at, Object.values(given![2] as Readonly<Record<string, number>>), top)
  }
  return painted
}

const blank = (width: number, height: number): Painted => ({
  pixels: new Uint8ClampedArray(width * height * 4).fill(255),
  width,
  height,
})

/** The inner transformation first. */
const joined = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

function fill({ pixels, width }: Painted, [a, b, c, d, e, f]: Matrix, box: readonly number[], top: number): void {
  const [left = 0, low = 0, right = 0, high = 0] = box
  const xs = [a * left + c * low + e, a * right + c * high + e].map((x) => Math.round(x * PIXELS_A_POINT))
  const ys = [b * left + d * low + f, b * right + d * high + f].map((y) => Math.round((top - y) * PIXELS_A_POINT))
  const dots = new Uint32Array(pixels.buffer)
  for (let y = Math.min(...ys); y < Math.max(...ys); y++)
    dots.fill(BLACK, y * width + Math.min(...xs), y * width + Math.max(...xs))
}

/** Red, green, blue and full cover, in the order of the bytes of this machine. */
const BLACK = new Uint32Array(new Uint8ClampedArray([0, 0, 0, 255]).buffer)[0]!
