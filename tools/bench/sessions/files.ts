import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'

export interface Sent {
  readonly name: string
  readonly bytes: Buffer
}

const SIDE = 1200
const ABOUT_BYTES = 300_000

/** Photographs and scanned pages of about 300 KB each, no two alike. */
export const files = (count: number): Promise<readonly Sent[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => (at % 2 === 0 ? photo(at) : scan(at))))

async function photo(number: number): Promise<Sent> {
  return { name: `照片${number}.jpg`, bytes: await noise(number) }
}

async function scan(number: number): Promise<Sent> {
  const document = await PDFDocument.create()
  const picture = await document.embedJpg(await noise(number))
  document.addPage([595, 842]).drawImage(picture, { x: 40, y: 300, width: 515, height: 515 })
  return { name: `扫描件${number}.pdf`, bytes: Buffer.from(await document.save()) }
}

/** Noise does not pack, so its quality says how long the file is. */
async function noise(number: number): Promise<Buffer> {
  const picture = sharp({
    create: {
      width: SIDE,
      height: SIDE,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 8 + (number % 5) },
    },
  })
  for (let quality = 80; ; quality -= 10) {
    const bytes = await picture.clone().jpeg({ quality }).toBuffer()
    if (bytes.length <= ABOUT_BYTES || quality <= 20) return bytes
  }
}
