/** Tags of EXIF: where the camera's own facts are, when the picture was taken, and how far that clock is from UTC. */
const [EXIF_FACTS, TAKEN, TAKEN_OFFSET] = [0x8769, 0x9003, 0x9011]
const ASCII = 2
const MOST_ENTRIES = 200

/**
 * When a picture was taken by its camera's clock, `2025-03-14T09:26:53`, with the offset behind it if the camera
 * says one. Undefined when it does not say, or says nonsense. Works on an EXIF block as well as on a HEIC, in
 * which the block lies as it is.
 */
export function takenAt(bytes: Buffer): string | undefined {
  const start = tiffStart(bytes)
  if (start === undefined) return undefined
  const tiff = bytes.subarray(start)
  const numbers = numbersOf(tiff)
  const facts = entriesAt(numbers, numbers.u32(4)).get(EXIF_FACTS)
  if (!facts) return undefined
  const entries = entriesAt(numbers, facts.value)
  const taken = moment(textOf(tiff, entries.get(TAKEN)))
  const offset = textOf(tiff, entries.get(TAKEN_OFFSET))
  return taken && /^[+-]\d\d:\d\d$/.test(offset) ? taken + offset : taken
}

/** A clock that was never set says year 0. */
function moment(text: string): string | undefined {
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(text)
  if (!match) return undefined
  const taken = `${match[1]}-${match[2]}-${match[3]}T${match[4]}`
  const date = new Date(`${taken}Z`)
  const real = !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(taken)
  return real && Number(match[1]) > 1980 ? taken : undefined
}

/** The beginning of the block, with its first list right behind it: in both orders of bytes. */
const STARTS = [Buffer.from('II*\0\x08\0\0\0', 'latin1'), Buffer.from('MM\0*\0\0\0\x08', 'latin1')]

function tiffStart(bytes: Buffer): number | undefined {
  return STARTS.map((start) => bytes.indexOf(start)).find((at) => at >= 0)
}

interface Numbers {
  /** Nought beyond the end: what is read there means nothing and leads nowhere. */
  readonly u16: (at: number) => number
  readonly u32: (at: number) => number
}

function numbersOf(tiff: Buffer): Numbers {
  const little = tiff[0] === 0x49
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  return {
    u16: (at) => (at + 2 <= view.byteLength ? view.getUint16(at, little) : 0),
    u32: (at) => (at + 4 <= view.byteLength ? view.getUint32(at, little) : 0),
  }
}

interface Entry {
  readonly type: number
  readonly count: number
  readonly value: number
}

function entriesAt({ u16, u32 }: Numbers, at: number): ReadonlyMap<number, Entry> {
  const count = Math.min(u16(at), MOST_ENTRIES)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = at + 2 + index * 12
      return [u16(entry), { type: u16(entry + 2), count: u32(entry + 4), value: u32(entry + 8) }] as const
    }),
  )
}

/** A text longer than four letters lies elsewhere; those we want are. */
function textOf(tiff: Buffer, entry: Entry | undefined): string {
  if (entry?.type !== ASCII || entry.count <= 4 || entry.count > 64) return ''
  return tiff
    .toString('latin1', entry.value, entry.value + entry.count)
    .replace(/\0.*$/s, '')
    .trim()
}
