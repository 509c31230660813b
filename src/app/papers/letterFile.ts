import { letterDocx } from '#papers/letterDocx.ts'
import { letterPdf } from '#papers/letterPdf.node.ts'
import type { FileAnswer } from '#app/kit/call.ts'
import { DOCX, PDF } from '#app/kit/media.ts'

/** A letter in the form that was asked for. */
export async function letterFile(
  letter: Parameters<typeof letterDocx>[0],
  name: string,
  format: 'docx' | 'pdf' | 'xlsx',
): Promise<FileAnswer> {
  return format === 'docx'
    ? { file: { name: `${name}.docx`, media: DOCX, body: await letterDocx(letter) } }
    : { file: { name: `${name}.pdf`, media: PDF, body: await letterPdf(letter) } }
}
