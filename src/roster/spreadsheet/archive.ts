import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { limits } from './limits.ts'
import { UnreadableFile } from './problem.ts'
import { stopIfAborted } from './stopIfAborted.ts'

configure({ chunkSize: 2 ** 16 })

/** The parts of an .xlsx. Nothing is inflated before it is asked for. */
export interface Archive {
  has(part: string): boolean
  /** Bytes the part says it has. */
  size(part: string): number
  /** Sends the part's bytes to `sink` until it returns false. */
  stream(part: string, sink: (chunk: Uint8Array) => boolean, signal?: AbortSignal): Promise<void>
}

/** Opens the archive and refuses what its directory already shows to be a bomb. */
export async function openArchive(file: Blob): Promise<Archive> {
  const entries = await directory(file)
  let inflated = 0
  const parts = new Map<string, FileEntry>()
  for (const entry of entries) {
    if (entry.directory) continue
    inflated += entry.uncompressedSize
    if (inflated > limits.inflatedBytes || grossRatio(entry)) throw new UnreadableFile('archive-bomb')
    if (entry.encrypted) throw new UnreadableFile('encrypted')
    parts.set(entry.filename.toLowerCase(), entry)
  }
  const part = (name: string): FileEntry => {
    const entry = parts.get(name.toLowerCase())
    if (!entry) throw new UnreadableFile('part-missing', { part: name })
    return entry
  }
  return {
    has: (name) => parts.has(name.toLowerCase()),
    size: (name) => part(name).uncompressedSize,
    stream: (name, sink, signal) => stream(part(name), sink, signal),
  }
}

function grossRatio(entry: FileEntry): boolean {
  return entry.uncompressedSize > limits.ratioFrom && entry.uncompressedSize > entry.compressedSize * limits.ratio
}

async function directory(file: Blob) {
  const reader = new ZipReader(new BlobReader(file), { useWebWorkers: false })
  const entries = []
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length >= limits.entries) throw new UnreadableFile('archive-bomb')
      entries.push(entry)
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('archive-damaged')
  }
  return entries
}

/** Thrown through the inflating pipe to end it early. */
const ENOUGH = new Error('enough')

async function stream(entry: FileEntry, sink: (chunk: Uint8Array) => boolean, signal?: AbortSignal): Promise<void> {
  let received = 0
  let problem: unknown
  const writable = new WritableStream<Uint8Array>({
    write(chunk) {
      try {
        stopIfAborted(signal)
        received += chunk.length
        if (received > entry.uncompressedSize) throw new UnreadableFile('archive-lies', { part: entry.filename })
        if (!sink(chunk)) throw ENOUGH
        release(chunk)
      } catch (error) {
        problem = error
        throw error
      }
    },
  })
  try {
    await entry.getData(writable, { useWebWorkers: false, checkSignature: true })
  } catch (error) {
    if (problem === ENOUGH) return
    if (problem !== undefined) throw problem
    throw isSizeLie(error)
      ? new UnreadableFile('archive-lies', { part: entry.filename })
      : new UnreadableFile('archive-damaged')
  }
}

/**
 * Frees a chunk's bytes at once where the platform can. They are no longer used and belong to nobody else
 * (the library joins each chunk anew); waiting for the collector would hold fifty megabytes of them.
 */
function release(chunk: Uint8Array): void {
  const buffer = chunk.buffer as ArrayBuffer & { transfer?(length: number): ArrayBuffer }
  buffer.transfer?.(0)
}

function isSizeLie(error: unknown): boolean {
  return error instanceof Error && /uncompressed size|local file header/i.test(error.message)
}
