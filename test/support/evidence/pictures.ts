import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Two halves of different colours, so that a turned picture can be told. */
export const picture = (width = 320, height = 200) => {
  const half = Math.floor(width / 2)
  const left = sharp({ create: { width: half, height, channels: 3, background: '#c03020' } }).png()
  return left.toBuffer().then((input) =>
    sharp({ create: { width, height, channels: 3, background: '#2040c0' } })
      .composite([{ input, left: 0, top: 0 }])
      .png()
      .toBuffer(),
  )
}

export const jpeg = async (width?: number, height?: number): Promise<Buffer> =>
  sharp(await picture(width, height))
    .jpeg({ quality: 90 })
    .toBuffer()

export const webp = async (width?: number, height?: number): Promise<Buffer> =>
  sharp(await picture(width, height))
    .webp({ lossless: true })
    .toBuffer()

/** A photograph as a telephone takes it: turned by its orientation, with the place and the time. */
export const photograph = async (orientation = 6, width = 320, height = 200): Promise<Buffer> =>
  sharp(await picture(width, height))
    .withExif({
      IFD0: { Make: 'Telephone', ImageDescription: 'secret-remark' },
      IFD2: { DateTimeOriginal: '2025:03:14 09:26:53', OffsetTimeOriginal: '+08:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 52/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '120/1 5/1 0/1' },
    })
    .withMetadata({ orientation })
    .jpeg({ quality: 90 })
    .toBuffer()

/** A PNG whose header says its size, with the rows of one pixel: the flood that comes in a few bytes. */
export function pngSaying(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(4))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
