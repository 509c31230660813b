import sharp, { type Sharp } from 'sharp'
import type { AllowedTypeName } from './allowedTypes.ts'
import { takenAt } from './pictures/exif.ts'
import { NotTaken } from './problem.ts'

/** The longer side of a preview: small print on an A4 page stays legible. */
const PREVIEW_SIDE = 3000
const THUMBNAIL_SIDE = 320
const QUALITY = 85
/** A screenshot stays a PNG; a photograph that somebody saved as one becomes a JPEG. */
const LARGEST_PNG = 4 * 2 ** 20

export type PictureType = Extract<AllowedTypeName, 'png' | 'jpeg' | 'webp'>

export interface Preview {
  readonly type: PictureType
  readonly bytes: Buffer
}

/**
 * A picture made anew from its points: upright, of bounded size, in sRGB, without place, camera, remarks or
 * anything else that was not seen in it.
 * @throws {NotTaken} when it cannot be decoded to its end.
 */
export async function previewOf(bytes: Buffer, type: PictureType): Promise<Preview> {
  const upright = bounded(bytes, PREVIEW_SIDE)
  if (type === 'jpeg') return { type, bytes: await decoded(upright.jpeg({ quality: QUALITY })) }
  if (type === 'webp') return { type, bytes: await decoded(upright.webp({ quality: QUALITY })) }
  const png = await decoded(upright.png())
  return png.length > LARGEST_PNG ? { type: 'jpeg', bytes: await jpegOf(png) } : { type, bytes: png }
}

/** Small, as WebP. From a preview, so that nothing has to be decoded twice. */
export const thumbnailOf = (preview: Buffer): Promise<Buffer> =>
  decoded(bounded(preview, THUMBNAIL_SIDE).webp({ quality: 75 }))

/** A JPEG of a preview; what was transparent is white. */
export const jpegOf = (preview: Buffer): Promise<Buffer> =>
  decoded(sharp(preview).flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY }))

/** When the picture was taken, as its camera wrote it. */
export async function pictureTakenAt(bytes: Buffer): Promise<string | undefined> {
  const { exif } = await sharp(bytes, { limitInputPixels: false }).metadata()
  return exif && takenAt(exif)
}

/** Sharp throws nothing of the original's metadata into the result unless it is asked to. */
const bounded = (bytes: Buffer, side: number): Sharp =>
  // The size was checked by the header (sniff.ts), with bounds of its own for each kind.
  sharp(bytes, { limitInputPixels: false, failOn: 'error' })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')

async function decoded(pipeline: Sharp): Promise<Buffer> {
  try {
    return await pipeline.toBuffer()
  } catch {
    throw new NotTaken('file-damaged', { kind: 'image' })
  }
}
