/** Brands whose pictures are coded as HEVC; `mif1` alone may hold anything. */
const HEVC_BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx'])

/** Whether a file of the HEIF family says that it holds HEVC pictures: what telephones call HEIC. */
export function isHeic(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return false
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256)
  const brands = [8, ...Array.from({ length: Math.max(0, (end - 16) >> 2) }, (_, at) => 16 + 4 * at)]
  return brands.some((at) => HEVC_BRANDS.has(bytes.toString('latin1', at, at + 4)))
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** The largest picture that a HEIC announces, found without decoding anything; undefined when it announces none. */
export function heicSize(bytes: Buffer): Size | undefined {
  let largest: Size | undefined
  for (let at = bytes.indexOf('ispe'); at >= 0 && at + 16 <= bytes.length; at = bytes.indexOf('ispe', at + 4)) {
    const size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}
