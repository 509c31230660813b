import { constants, inflateSync } from 'node:zlib'
import type { FileLimits } from '../limits.ts'
import { NotTaken } from '../problem.ts'
import { isPdfSpace, walkPdf, type PdfWalk } from './walkPdf.ts'

/** What a document may not bring: scripts, starts of programs, files inside, forms that send, jumps into other files. */
const ACTIVE: ReadonlySet<string> = new Set([
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'EF',
  'RichMedia',
  'XFA',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'GoToR',
])

const FILTERS: ReadonlySet<string> = new Set(
  'FlateDecode Fl LZWDecode LZW ASCIIHexDecode AHx ASCII85Decode A85 RunLengthDecode RL Crypt'.split(' '),
)

/**
 * Looks at every name in a PDF, wherever a viewer could find an object: in the file as it reads from front to
 * back, in packed tables of objects, and in whatever looks like an object inside strings, comments and streams.
 * docs/decisions/0065-evidence-files.md tells why it does not follow the file's own tables.
 * @throws {NotTaken}
 */
export function scanPdf(bytes: Buffer, limits: FileLimits): void {
  if (bytes.lastIndexOf('%%EOF') < Math.max(0, bytes.length - TAIL)) throw damaged()
  const seen = new Uint8Array(bytes.length)
  const budget = { walked: WALKED_TIMES * bytes.length, unpacked: limits.pdfTableBytes }
  const walk: PdfWalk = {
    name: checkName,
    head: (at) => {
      seen[at] = 1
    },
    stream: (start, names, length) => {
      const end = endOfStream(bytes, start, length)
      if (isTable(names)) readTable(bytes.subarray(start, end), names, budget)
      return end
    },
  }
  walkPdf(bytes, 0, walk)
  for (const at of hiddenHeads(bytes, seen)) {
    budget.walked -= walkPdf(bytes, at, walk, true) - at
    if (budget.walked < 0) throw damaged()
  }
}

/** Bytes after the end mark that are let pass: some signers and mail programs add a few. */
const TAIL = 2048
/** Hidden objects may make us read so many times the file; more is an attack on the reader. */
const WALKED_TIMES = 4

const damaged = (): NotTaken => new NotTaken('file-damaged', { kind: 'pdf' })

function checkName(name: string): void {
  if (name === 'Encrypt') throw new NotTaken('encrypted', { kind: 'pdf' })
  if (ACTIVE.has(name)) throw new NotTaken('pdf-active-content', { found: name })
}

/** The length that the stream says, if its end is there; otherwise the next end mark, as viewers mend it. */
function endOfStream(bytes: Buffer, start: number, length: number | undefined): number {
  if (length !== undefined) {
    let here = start + length
    while (isPdfSpace(bytes[here])) here++
    if (bytes.subarray(here, here + END.length).equals(END)) return start + length
  }
  const end = bytes.indexOf(END, start)
  if (end < 0) throw damaged()
  return end
}
const END = Buffer.from('endstream')

/** Tables of objects (`First`) hold more objects; tables of places (`W`) are only kept from growing without bounds. */
const isTable = (names: readonly string[]): boolean => names.some((name) => TABLES.has(name))
const TABLES: ReadonlySet<string> = new Set(['ObjStm', 'First', 'XRef', 'W'])

function readTable(data: Buffer, names: readonly string[], budget: { unpacked: number }): void {
  const unpacked = unpack(data, names, budget.unpacked)
  budget.unpacked -= unpacked.length
  if (!names.includes('ObjStm') && !names.includes('First')) return
  if (names.includes('Predictor')) throw damaged()
  walkPdf(unpacked, 0, { name: checkName })
}

/** Every writer packs its tables by Flate or not at all; another way is a way to hide. */
function unpack(data: Buffer, names: readonly string[], most: number): Buffer {
  const filters = names.filter((name) => FILTERS.has(name))
  if (filters.length === 0 && !names.includes('Filter')) return data
  if (filters.length !== 1 || !String(filters[0]).startsWith('Fl')) throw damaged()
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new NotTaken('archive-bomb', {})
    throw damaged()
  }
}

/** Where an object or a trailer begins that the walk passed over, because it lies inside something else. */
function* hiddenHeads(bytes: Buffer, seen: Uint8Array): Generator<number> {
  for (const word of ['obj', 'trailer']) {
    for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) {
      const before = bytes[at - 1] ?? 0
      const begins = word === 'trailer' || isPdfSpace(before) || (before >= 0x30 && before <= 0x39)
      if (!seen[at] && begins) yield at
    }
  }
}
