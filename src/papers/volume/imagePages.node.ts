/** Pictures as pages: upright as they were taken, in a resolution for paper, without where and by what. */
import { JpegEmbedder } from 'pdf-lib'
import sharp from 'sharp'
import type { PdfFile } from './pdfFile.ts'
import { placeIn } from './placement.ts'
import { type DrawnPage, frameOn, sheetFor } from './sheets.ts'

/** 200 dots an inch on the long side of A4. */
const LONG_SIDE = 2339
/** A photograph of a whole wall; more is made to break the reader. */
const MOST_PIXELS = 200_000_000
/** Small pictures are not blown up beyond 100 dots an inch. */
const LARGEST_DOT = 72 / 100
const QUALITY = 82

/** One page for each picture of the file. @throws Error when it is no picture that can be read. */
export async function imagePages(bytes: Uint8Array, file: PdfFile): Promise<readonly DrawnPage[]> {
  const { pages = 1 } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata()
  const drawn: DrawnPage[] = []
  for (let page = 0; page < pages; page++) drawn.push(await imagePage(bytes, page, file))
  return drawn
}

async function imagePage(bytes: Uint8Array, page: number, file: PdfFile): Promise<DrawnPage> {
  const jpeg = await sharp(bytes, { page, limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .resize(LONG_SIDE, LONG_SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY })
    .toBuffer()
  const embedder = await JpegEmbedder.for(new Uint8Array(jpeg))
  const object = await embedder.embedIntoContext(file.context)
  const { width, height } = embedder
  const sheet = sheetFor({ width, height })
  // A picture fills the unit square: it is as large as its matrix says.
  const [a, b, c, d, e, f] = placeIn(frameOn(sheet), { x: 0, y: 0, width, height }, 0, LARGEST_DOT)
  return { sheet, drawings: [{ object, matrix: [a * width, b * width, c * height, d * height, e, f] }] }
}
