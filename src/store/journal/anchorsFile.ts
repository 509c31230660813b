import { createReadStream, existsSync } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import type { Anchor } from '#core/journal/entry.ts'
import { anchorLine, readAnchorLine } from '#core/journal/lines.ts'

/** A line of the anchors' file is no anchor: somebody changed it. */
export class AnchorsUnreadable extends Error {
  readonly file: string
  readonly line: number | 'last'

  constructor(file: string, line: number | 'last') {
    super(`line ${line} of ${file} is no anchor`)
    this.file = file
    this.line = line
  }
}

/** What an anchors' file holds at a moment. */
export interface AnchorsSeen {
  readonly file: string
  /** Bytes up to the end of the last whole line: a machine switched off while writing leaves half a line behind. */
  readonly size: number
  readonly last: Anchor | undefined
}

/**
 * How far `file` goes now; nowhere when there is none.
 * @throws {AnchorsUnreadable | Error}
 */
export async function seeAnchors(file: string): Promise<AnchorsSeen> {
  if (!existsSync(file)) return { file, size: 0, last: undefined }
  const handle = await open(file)
  try {
    const { size, line } = await lastLine(handle)
    const last = readAnchorLine(line)
    if (size > 0 && !last) throw new AnchorsUnreadable(file, 'last')
    return { file, size, last }
  } finally {
    await handle.close()
  }
}

const LF = 0x0a
/** Longer than two lines. */
const TAIL = 4096

async function lastLine(handle: FileHandle): Promise<{ readonly size: number; readonly line: string }> {
  const { size } = await handle.stat()
  const from = Math.max(0, size - TAIL)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAIL), 0, size - from, from)
  const bytes = buffer.subarray(0, bytesRead)
  const end = bytes.lastIndexOf(LF)
  if (end < 0) return { size: 0, line: '' }
  const lines = bytes.toString('utf8', 0, end)
  return { size: from + end + 1, line: lines.slice(lines.lastIndexOf('\n') + 1) }
}

/**
 * The anchors in a file in the order they were written, as far as it was seen.
 * @throws {AnchorsUnreadable | Error}
 */
export async function* readAnchors({ file, size }: AnchorsSeen): AsyncGenerator<Anchor> {
  if (size === 0) return
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file, { end: size - 1 }) })) {
    number++
    const anchor = readAnchorLine(line)
    if (!anchor) throw new AnchorsUnreadable(file, number)
    yield anchor
  }
}

/** Adds lines after those that were seen, in place of half a line. They are on the disk when this returns. */
export async function addAnchors({ file, size }: AnchorsSeen, anchors: readonly Anchor[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a', 0o600)
  try {
    if ((await handle.stat()).size > size) await handle.truncate(size)
    await handle.writeFile(anchors.map(anchorLine).join(''))
    await handle.sync()
  } finally {
    await handle.close()
  }
  if (size === 0) await syncFolder(dirname(file))
}

/** A new file is there after a power cut only when its folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
