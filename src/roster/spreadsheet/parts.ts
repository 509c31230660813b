import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { Archive } from './archive.ts'
import { limits } from './limits.ts'
import { UnreadableFile } from './problem.ts'
import { type XmlHandler, XmlScanner } from './xmlScanner.ts'

/** The element's name without its prefix: some writers put one before every element. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

export interface Element {
  readonly name: string
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>
}

/** Reads a small part whole (workbook, relations, styles) and tells its elements as they open and close. */
export async function readSmallPart(
  archive: Archive,
  part: string,
  open: (element: Element) => void,
  close: (name: string) => void = () => {},
): Promise<void> {
  if (archive.size(part) > limits.smallPartBytes) throw new UnreadableFile('archive-bomb')
  const chunks: Uint8Array<ArrayBuffer>[] = []
  await archive.stream(part, (chunk) => {
    chunks.push(chunk.slice())
    return true
  })
  const text = decode(await new Blob(chunks).arrayBuffer())
  const parser = new SaxesParser({ xmlns: false })
  parser.on('doctype', () => {
    throw new UnreadableFile('xml-doctype', { part })
  })
  parser.on('error', () => {
    throw new UnreadableFile('xml-damaged', { part })
  })
  parser.on('opentag', (tag: SaxesTagPlain) => open({ name: localName(tag.name), attributes: localAttributes(tag) }))
  parser.on('closetag', (tag: SaxesTagPlain) => close(localName(tag.name)))
  parser.write(text).close()
}

/** Runs a large part (cells, shared texts) through the scanner; `enough` ends it early. */
export async function scanPart(
  archive: Archive,
  part: string,
  handler: XmlHandler & { readonly enough?: boolean },
  options: { readonly signal?: AbortSignal | undefined; readonly onBytes?: (bytes: number) => void } = {},
): Promise<void> {
  const scanner = new XmlScanner(part, handler)
  let widened: InstanceType<typeof TextDecoder> | undefined
  let first = true
  await archive.stream(
    part,
    (chunk) => {
      if (first) widened = utf16(chunk)
      first = false
      scanner.push(widened ? new TextEncoder().encode(widened.decode(chunk, { stream: true })) : withoutMark(chunk))
      options.onBytes?.(chunk.length)
      return handler.enough !== true
    },
    options.signal,
  )
  if (handler.enough !== true) scanner.finish()
}

function localAttributes(tag: SaxesTagPlain): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(tag.attributes)) attributes[localName(name)] = value
  return attributes
}

function decode(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes)
  return (utf16(view) ?? new TextDecoder()).decode(view)
}

/** XML may also come in UTF-16, told by its mark. */
function utf16(bytes: Uint8Array): InstanceType<typeof TextDecoder> | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be')
  return undefined
}

function withoutMark(chunk: Uint8Array): Uint8Array {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk
}
