import {
  configure,
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js'

configure({ useWebWorkers: false })

export type Parts = Readonly<Record<string, string | Uint8Array>>

/** A zip of these parts. */
export async function archive(parts: Parts): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 6 })
  for (const [name, content] of Object.entries(parts))
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content))
  return writer.close()
}

/** The archive with `change` done to the central directory record and the local header of a part. */
export function tampered(
  zip: Uint8Array,
  part: string,
  change: (central: DataView, local: DataView) => void,
): Uint8Array<ArrayBuffer> {
  const copy = zip.slice()
  const at = (offset: number) => new DataView(copy.buffer, offset)
  const name = new TextEncoder().encode(part)
  for (let here = 0; here + 46 < copy.length; here++) {
    const central = at(here)
    if (central.getUint32(0, true) !== 0x02014b50 || central.getUint16(28, true) !== name.length) continue
    if (name.some((byte, index) => copy[here + 46 + index] !== byte)) continue
    change(central, at(central.getUint32(42, true)))
    return copy
  }
  throw new Error(`no ${part} in the archive`)
}
