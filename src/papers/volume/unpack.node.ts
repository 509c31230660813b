import { constants, inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, type PDFStream } from 'pdf-lib'

/** A page's drawing instructions never take as much; what does is made to break the reader. */
const MOST = 64 * 2 ** 20

/** The content of several streams, one after another. @throws RangeError when it is too much. */
export function unpacked(streams: readonly PDFStream[]): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  for (const stream of streams) {
    const part = contentOf(stream, MOST - length)
    length += part.length + 1
    if (length > MOST) throw new RangeError('more content than a page has')
    // Streams join between two words of the content, never within one (ISO 32000-1 §7.8.2).
    parts.push(part, LINE_END)
  }
  return new Uint8Array(Buffer.concat(parts))
}

const LINE_END = Uint8Array.of(10)
const FLATE = PDFName.of('FlateDecode')

function contentOf(stream: PDFStream, most: number): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents()
  const plain = stream.dict.lookup(PDFName.of('Filter')) === FLATE && !(parametersOf(stream) instanceof PDFDict)
  // The usual packing is undone with a bound, and as far as a cut-off stream goes.
  if (plain)
    return inflateSync(stream.contents, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH })
  return decodePDFRawStream(stream).decode()
}

const parametersOf = (stream: PDFRawStream) => stream.dict.lookup(PDFName.of('DecodeParms'))
