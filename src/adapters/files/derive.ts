import { ALLOWED_TYPES, type AllowedTypeName } from './allowedTypes.ts'
import type { HeicDecoder } from './heic.ts'
import { takenAt } from './pictures/exif.ts'
import { type PictureType, pictureTakenAt, type Preview, previewOf, thumbnailOf } from './pictures.ts'
import { NotTaken, type Refused } from './problem.ts'
import type { FileStorage } from './storage.ts'

/** What was made of a file, in the areas of these names under the file's own key. */
export interface DerivedFiles {
  readonly previews?: { readonly media: string; readonly size: number }
  readonly thumbnails?: { readonly media: string; readonly size: number }
}

export interface Derived {
  readonly ok: true
  readonly takenAt?: string
  readonly files: DerivedFiles
}

interface Source {
  readonly key: string
  readonly bytes: Buffer
  readonly type: AllowedTypeName
}

/**
 * Makes preview and thumbnail of a picture, and keeps when it was taken. A picture of a PDF's page is drawn by the
 * reader's browser; other files are not looked at in the page.
 */
export async function derive(
  { key, bytes, type }: Source,
  { storage, heic }: { readonly storage: FileStorage; readonly heic?: HeicDecoder },
): Promise<Derived | Refused> {
  if (ALLOWED_TYPES[type].kind !== 'image') return { ok: true, files: {} }
  try {
    const made = await preview(bytes, type as PictureType | 'heic', heic)
    if ('problem' in made) return made
    const thumbnail = await thumbnailOf(made.bytes)
    await storage.write('previews', key, made.bytes)
    await storage.write('thumbnails', key, thumbnail)
    const taken = type === 'heic' ? takenAt(bytes) : await pictureTakenAt(bytes)
    return {
      ok: true,
      ...(taken !== undefined && { takenAt: taken }),
      files: {
        previews: { media: ALLOWED_TYPES[made.type].media, size: made.bytes.length },
        thumbnails: { media: 'image/webp', size: thumbnail.length },
      },
    }
  } catch (error) {
    if (error instanceof NotTaken) return { ok: false, problem: error.problem }
    throw error
  }
}

async function preview(
  bytes: Buffer,
  type: PictureType | 'heic',
  heic: HeicDecoder | undefined,
): Promise<Preview | Refused> {
  if (type !== 'heic') return previewOf(bytes, type)
  if (!heic) throw new NotTaken('heic-off', {})
  const answer = await heic.toJpeg(bytes)
  return answer.ok ? { type: 'jpeg', bytes: answer.jpeg } : answer
}
