import {
  BlobReader,
  configure,
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_UNSAFE_FILENAME,
  type FileEntry,
  WARNING_APPENDED_DATA,
  WARNING_DUPLICATE_FILENAME,
  WARNING_MULTIPLE_END_OF_CENTRAL_DIRECTORY,
  WARNING_PREPENDED_DATA,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import type { FileLimits } from '../limits.ts'
import { NotTaken } from '../problem.ts'

configure({ chunkSize: 2 ** 16 })

/** How much may still be unpacked: shared by a file and the files inside it. */
export interface UnpackBudget {
  bytes: number
}

/**
 * The parts of a zip as its directory names them, nothing unpacked yet. What two readers could read in two ways
 * is refused: bytes before or after, two parts of one name, local headers that say otherwise.
 */
export async function partsOf(bytes: Uint8Array, limits: FileLimits, budget: UnpackBudget): Promise<FileEntry[]> {
  const parts = await directory(bytes, limits)
  const names = new Set<string>()
  for (const part of parts) {
    const name = part.filename.toLowerCase()
    if (names.has(name) || part.symlink || name.includes('\0') || name.includes('\\'))
      throw new NotTaken('archive-unsafe', { part: part.filename })
    names.add(name)
    budget.bytes -= part.uncompressedSize
    if (budget.bytes < 0 || growsTooMuch(part, limits)) throw new NotTaken('archive-bomb', {})
  }
  return parts
}

function growsTooMuch(part: FileEntry, { ratio, ratioFrom }: FileLimits): boolean {
  return part.uncompressedSize > ratioFrom && part.uncompressedSize > part.compressedSize * ratio
}

async function directory(bytes: Uint8Array, limits: FileLimits): Promise<FileEntry[]> {
  const reader = new ZipReader(new BlobReader(new Blob([bytes.slice()])), {
    useWebWorkers: false,
    strictness: 'strict',
    filenameValidation: 'balanced',
  })
  const parts: FileEntry[] = []
  let listed = 0
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (++listed > limits.parts) throw new NotTaken('archive-bomb', {})
      if (!entry.directory) parts.push(entry)
    }
    return parts
  } catch (error) {
    throw asRefusal(error)
  }
}

function asRefusal(error: unknown): NotTaken {
  if (error instanceof NotTaken) return error
  const { message, filename, reason } = error as Error & { readonly filename?: string; readonly reason?: string }
  if (message === ERR_UNSAFE_FILENAME) return new NotTaken('archive-unsafe', { part: filename ?? '' })
  const doubled = message === ERR_AMBIGUOUS_ARCHIVE ? AMBIGUITIES[reason ?? ''] : undefined
  if (doubled === 'parts') return new NotTaken('archive-unsafe', { part: filename ?? '' })
  if (doubled === 'data') return new NotTaken('polyglot', { also: 'data' })
  return new NotTaken('file-damaged', { kind: 'office' })
}

/** Ways to be read in two ways: two parts of one name, or bytes that belong to something else. */
const AMBIGUITIES: Readonly<Record<string, 'parts' | 'data'>> = {
  [WARNING_DUPLICATE_FILENAME]: 'parts',
  [WARNING_APPENDED_DATA]: 'data',
  [WARNING_PREPENDED_DATA]: 'data',
  [WARNING_MULTIPLE_END_OF_CENTRAL_DIRECTORY]: 'data',
}

/**
 * Unpacks one part to its end, checking its size and its sum. Returns all of it when `keep` says so on seeing
 * its first bytes, otherwise those first bytes.
 */
export async function readPart(part: FileEntry, keep: (head: Uint8Array) => boolean): Promise<Buffer> {
  const kept: Uint8Array[] = []
  let [received, keeping] = [0, true]
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (received === 0) keeping = keep(chunk)
      received += chunk.length
      if (received > part.uncompressedSize) throw new NotTaken('archive-bomb', {})
      if (keeping || kept.length === 0) kept.push(chunk)
    },
  })
  try {
    await part.getData(sink, { useWebWorkers: false, checkCrc32: true, checkOverlappingEntry: true })
  } catch (error) {
    throw asRefusal(error)
  }
  return Buffer.concat(kept)
}
