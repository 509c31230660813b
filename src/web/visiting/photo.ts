import { base64Bytes, PHOTO_BYTES } from '#core/visiting/record.ts'

const SIDES = [1600, 1200, 900] as const
const QUALITY = 0.8

/** A photo as it is kept: drawn anew, small enough, and without where and by what it was taken. */
export async function scaledPhoto(file: File): Promise<string> {
  const picture = await createImageBitmap(file)
  try {
    for (const side of SIDES) {
      const jpeg = await drawn(picture, side)
      if (base64Bytes(jpeg) <= PHOTO_BYTES) return jpeg
    }
    throw new Error('the picture stays too large')
  } finally {
    picture.close()
  }
}

async function drawn(picture: ImageBitmap, side: number): Promise<string> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const address = canvas.toDataURL('image/jpeg', QUALITY)
  return address.slice(address.indexOf(',') + 1)
}
