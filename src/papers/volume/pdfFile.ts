/** A PDF that is written while it is made: what is finished leaves the memory. */
import { PDFContext, PDFHexString, type PDFObject, PDFRef } from 'pdf-lib'

/** Names of the three objects that every file has; they are written last. */
export const CATALOG = PDFRef.of(1)
export const PAGES = PDFRef.of(2)
const INFO = PDFRef.of(3)

export interface PdfInfo {
  readonly title: string
  /** `D:20260305090500Z` */
  readonly made?: string | undefined
  /** 32 hexadecimal digits: equal content, equal name. */
  readonly id: string
}

/**
 * Objects are made in `context` and, once whole, sent off by `settle`; the bytes are fetched by `take`. Objects may
 * refer to others that are not there yet: `reserve` gives a name that `context.assign` fills later.
 */
export class PdfFile {
  readonly context = PDFContext.create()
  private readonly offsets = new Map<number, number>()
  private chunks: Uint8Array[] = []
  private length = 0

  constructor() {
    this.context.largestObjectNumber = INFO.objectNumber
    // The second line tells programs that the file is no text.
    this.write(bytesOf('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'))
  }

  reserve(): PDFRef {
    return this.context.nextRef()
  }

  /** Adds an object and gives its name. */
  add(object: PDFObject): PDFRef {
    return this.context.register(object)
  }

  /** Writes all objects that are there. */
  settle(): void {
    for (const [ref, object] of this.context.enumerateIndirectObjects()) {
      this.offsets.set(ref.objectNumber, this.length)
      const [head, foot] = [bytesOf(`${ref.objectNumber} 0 obj\n`), bytesOf('\nendobj\n')]
      const body = new Uint8Array(object.sizeInBytes())
      object.copyBytesInto(body, 0)
      for (const part of [head, body, foot]) this.write(part)
      this.context.delete(ref)
    }
  }

  /** Forgets the objects that are not written yet: what they belonged to has failed. */
  drop(): void {
    for (const [ref] of this.context.enumerateIndirectObjects()) this.context.delete(ref)
  }

  /** The bytes since the last time. */
  take(): readonly Uint8Array[] {
    const taken = this.chunks
    this.chunks = []
    return taken
  }

  /** Writes what is left, and where everything is. */
  end({ title, made, id }: PdfInfo): void {
    const { context } = this
    const date = made === undefined ? {} : { CreationDate: hex(made), ModDate: hex(made) }
    context.assign(INFO, context.obj({ Title: hex(title), ...date }))
    this.settle()
    const start = this.length
    const last = context.largestObjectNumber
    // Each entry has 20 bytes; a name that was never filled is free.
    const entries = Array.from({ length: last }, (_, at) => entryOf(this.offsets.get(at + 1)))
    const name = PDFHexString.of(id).toString()
    const trailer = `<< /Size ${last + 1} /Root ${CATALOG.toString()} /Info ${INFO.toString()} /ID [${name} ${name}] >>`
    const table = `xref\n0 ${last + 1}\n0000000000 65535 f \n${entries.join('')}`
    this.write(bytesOf(`${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`))
  }

  private write(bytes: Uint8Array): void {
    this.chunks.push(bytes)
    this.length += bytes.length
  }
}

const entryOf = (offset: number | undefined): string =>
  offset === undefined ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`

/** A text in any script. */
export const hex = (text: string): PDFHexString => PDFHexString.fromText(text)

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}
