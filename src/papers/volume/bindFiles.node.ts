/** Evidence into pages, one file after another. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Binding } from './boundFiles.ts'
import { imagePages } from './imagePages.node.ts'
import { LockedPdf, openPdf } from './openPdf.node.ts'
import type { PdfFile } from './pdfFile.ts'
import { fittedPages } from './pdfPages.node.ts'
import type { DrawnPage } from './sheets.ts'
import type { Source, VolumeFile } from './volumeContent.ts'

/** What a file's own bytes, or those that stand in for them, give on paper. Its objects are whole or not there. */
export async function bindFile(one: VolumeFile, file: PdfFile): Promise<Binding> {
  const { media, source } = one.rendition ?? one
  const make = makerOf(media)
  // The bytes are looked at in any case: also what is only listed must be what was submitted.
  const original = await bytesFrom(one.source)
  if (createHash('sha256').update(original).digest('hex') !== one.sha256.toLowerCase()) return { leftOut: 'altered' }
  if (!make) return { leftOut: 'electronic' }
  const bytes = one.rendition ? await bytesFrom(source) : original
  try {
    const pages = await make(bytes, file)
    file.settle()
    return pages.length > 0 ? { pages } : { leftOut: 'unreadable' }
  } catch (error) {
    file.drop()
    return { leftOut: error instanceof LockedPdf ? 'encrypted' : 'unreadable' }
  }
}

type Maker = (bytes: Uint8Array, file: PdfFile) => Promise<readonly DrawnPage[]>

const pdfMaker: Maker = async (bytes, file) => fittedPages(await openPdf(bytes), file)

/** Pictures that the server's own decoder reads; phones' HEIC comes with a rendition. */
const PICTURES: ReadonlySet<string> = new Set(
  ['jpeg', 'png', 'webp', 'tiff', 'gif', 'avif'].map((kind) => `image/${kind}`),
)

const makerOf = (media: string): Maker | undefined =>
  media === 'application/pdf' ? pdfMaker : PICTURES.has(media) ? imagePages : undefined

async function bytesFrom(source: Source): Promise<Uint8Array> {
  if (typeof source === 'string') return new Uint8Array(await readFile(source))
  return typeof source === 'function' ? source() : source
}
