import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'

/**
 * Where a file lies says what is known of it: `quarantine` nothing yet, `unscanned` checked but by no scanner,
 * `clean` checked and scanned. `previews` and `thumbnails` hold what was made of it, under the same key.
 */
export const AREAS = ['quarantine', 'unscanned', 'clean', 'previews', 'thumbnails'] as const
export type Area = (typeof AREAS)[number]

/** Both ends belong to the range. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

export interface OpenedFile {
  /** Of the whole file, also when only a range of it is read. */
  readonly size: number
  readonly stream: Readable
}

/** Files under unguessable keys; no name that a person gave is part of a place. */
export interface FileStorage {
  /** Takes in the file at `from`, which is gone afterwards. What was under the key is replaced. */
  put(area: Area, key: string, from: string): Promise<void>
  write(area: Area, key: string, bytes: Uint8Array): Promise<void>
  /** All at once or not at all. */
  move(key: string, from: Area, to: Area): Promise<void>
  /** Undefined when there is none. */
  open(area: Area, key: string, range?: ByteRange): Promise<OpenedFile | undefined>
  exists(area: Area, key: string): Promise<boolean>
  /** Also when there is none. */
  remove(area: Area, key: string): Promise<void>
}

/** A key as the system makes them: letters and digits only, so that it can never be a way elsewhere. */
export const isFileKey = (key: string): boolean => /^[0-9a-z]{16,64}$/.test(key)

/** Files in a folder. What was acknowledged is on the disk: contents and directory entries are flushed. */
export function diskStorage(folder: string): FileStorage {
  const root = resolve(folder)
  const place = (area: Area, key: string): string => {
    if (!isFileKey(key) || !AREAS.includes(area)) throw new RangeError(`no place for ${area}/${key}`)
    return join(root, area, key.slice(0, 2), key)
  }
  return {
    async put(area, key, from) {
      const to = place(area, key)
      await makeFolder(dirname(to))
      await flush(from)
      await moveFile(from, to)
    },
    async write(area, key, bytes) {
      const to = place(area, key)
      await makeFolder(dirname(to))
      await writeWhole(to, bytes)
    },
    async move(key, from, to) {
      const target = place(to, key)
      await makeFolder(dirname(target))
      await moveFile(place(from, key), target)
    },
    async open(area, key, range) {
      const handle = await ifThere(open(place(area, key)))
      if (!handle) return undefined
      const { size } = await handle.stat()
      return { size, stream: handle.createReadStream(range) }
    },
    exists: async (area, key) => (await ifThere(stat(place(area, key)))) !== undefined,
    async remove(area, key) {
      const path = place(area, key)
      const gone = await ifThere(rm(path).then(() => true))
      if (gone) await flush(dirname(path))
    },
  }
}

/** The answer, or undefined when there is no such file. */
export async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** A folder, and those above it that are new, for good. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (!first) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await flush(dirname(made))
}

/** Waits until the contents of a file, or the entries of a folder, are on the disk. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await copyWhole(from, to)
  }
  await flush(dirname(to))
  await flush(dirname(from))
}

/** From another file system: first beside its place, then into it. */
async function copyWhole(from: string, to: string): Promise<void> {
  const part = `${to}.part`
  try {
    await copyFile(from, part)
    await flush(part)
    await rename(part, to)
    await rm(from)
  } finally {
    await rm(part, { force: true })
  }
}

async function writeWhole(to: string, bytes: Uint8Array): Promise<void> {
  const part = `${to}.part`
  try {
    const handle = await open(part, 'w', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, to)
    await flush(dirname(to))
  } finally {
    await rm(part, { force: true })
  }
}
