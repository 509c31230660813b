import { constants, inflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFObjectStreamParser, type PDFRawStream, PDFXRefStreamParser } from 'pdf-lib'

/** A file's own tables and small objects never take as much; what does is made to break the reader. */
const MOST = 64 * 2 ** 20

/** A PDF that opens only with a password, or forbids to be copied from. */
export class LockedPdf extends Error {}

/**
 * Opens a PDF to copy from it. Strict: a page that would be lost makes the file unreadable.
 * @throws LockedPdf, or whatever the reader finds wrong with it.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  const options = { updateMetadata: false, throwOnInvalidObject: true, ignoreEncryption: true }
  const document = await PDFDocument.load(bytes, options)
  if (document.isEncrypted) throw new LockedPdf('the PDF is locked')
  return document
}

/** The reader unpacks packed objects while it opens a file, and asks nobody how large they get: here they are asked. */
function bound(stream: PDFRawStream): PDFRawStream {
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  if (filter === undefined) return stream
  const [only, ...more] = filter.toString().replace(/[[\]]/g, ' ').trim().split(/\s+/)
  if (only !== '/FlateDecode' || more.length > 0) throw new RangeError('packed in an unusual way')
  inflateSync(stream.contents, { maxOutputLength: MOST, finishFlush: constants.Z_SYNC_FLUSH })
  return stream
}

const [objects, references] = [PDFObjectStreamParser.forStream, PDFXRefStreamParser.forStream]
PDFObjectStreamParser.forStream = (stream, wait) => objects(bound(stream), wait)
PDFXRefStreamParser.forStream = (stream) => references(bound(stream))
