import { createHash } from 'node:crypto'
import { readyGroup, replacePhotos } from '#app/evidence/photos.ts'
import type { World } from '#app/kit/world.ts'
import { photoPages } from './photoPages.ts'
import type { PictureType } from './pictures.ts'
import type { FileStorage } from './storage.ts'

interface PagesParts {
  readonly world: World
  readonly storage: FileStorage
  readonly now: () => Date
  readonly newKey: () => string
}

/** When the last photograph of a group has been looked into, the group becomes one PDF. */
export async function pagesOfPhotos({ world, storage, now, newKey }: PagesParts, file: string): Promise<void> {
  const group = await readyGroup(world, file)
  if (!group) return
  const pictures = []
  for (const { key, media } of group.photos) {
    const opened = await storage.open('previews', key)
    if (!opened) throw new Error('a photograph has lost its preview')
    const bytes = Buffer.concat(await opened.stream.toArray())
    pictures.push({ bytes, type: media.replace('image/', '') as PictureType })
  }
  const pdf = await photoPages({ title: group.title, now: now(), pictures })
  const key = newKey()
  await storage.write(group.state, key, pdf)
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  await replacePhotos(world, group, { key, sha256, size: pdf.length }, now())
}
