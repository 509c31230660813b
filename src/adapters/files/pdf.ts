import type { FileLimits } from './limits.ts'
import type { PdfAnswer, PdfInput } from './pdf/pdfTask.ts'
import { refuse } from './problem.ts'
import { inThread, type ThreadBounds } from './threads/inThread.ts'

const TASK = new URL('./pdf/pdfTask.ts', import.meta.url)
const BOUNDS: ThreadBounds = { ms: 60_000, heapMb: 512 }

/**
 * Opens a PDF in a thread of its own: its pages, or why it is not taken. A picture of the first page is made by
 * the reader's browser; nothing on the server can draw one.
 */
export async function inspectPdf(bytes: Uint8Array, limits: FileLimits): Promise<PdfAnswer> {
  const input: PdfInput = { bytes, limits }
  const answer = await inThread<PdfAnswer>(TASK, input, BOUNDS)
  return answer.ok ? answer.value : refuse('file-damaged', { kind: 'pdf' })
}
