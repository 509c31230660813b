import { getDocumentProxy } from 'unpdf'
import type { FileLimits } from '../limits.ts'
import { NotTaken, refuse, type Refused } from '../problem.ts'
import { scanPdf } from './scanPdf.ts'

export interface PdfInput {
  readonly bytes: Uint8Array
  readonly limits: FileLimits
}

export type PdfAnswer = { readonly ok: true; readonly pages: number } | Refused

/** Run in a thread: looks for what a PDF may not bring, then opens it and counts its pages. */
export async function run({ bytes, limits }: PdfInput): Promise<PdfAnswer> {
  try {
    scanPdf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits)
  } catch (error) {
    if (error instanceof NotTaken) return { ok: false, problem: error.problem }
    throw error
  }
  const pages = await countPages(bytes)
  if (pages === undefined || pages === 0) return refuse('file-damaged', { kind: 'pdf' })
  if (pages > limits.pages) return refuse('pdf-too-many-pages', { pages, most: limits.pages })
  return { ok: true, pages }
}

/** Undefined when it does not open, or its first and last page cannot be found. */
async function countPages(bytes: Uint8Array): Promise<number | undefined> {
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0 })
    if (document.numPages > 0) await Promise.all([document.getPage(1), document.getPage(document.numPages)])
    return document.numPages
  } catch {
    return undefined
  }
}
