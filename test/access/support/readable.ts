import { unzipSync } from 'fflate'
import { readPdf } from '#test/papers/readPdf.ts'
import type { Answer } from './ask.ts'

/** All that can be read in an answer, also what is packed into a paper. */
export async function readable({ headers, bytes, text }: Pick<Answer, 'headers' | 'bytes' | 'text'>): Promise<string> {
  const media = headers.get('content-type') ?? ''
  if (media.includes('officedocument')) {
    const parts = Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part))
    // Runs of letters may be cut anywhere by marks.
    return parts.map((part) => `${part}\n${part.replace(/<[^>]*>/g, '')}`).join('\n')
  }
  if (media.includes('pdf') && text.startsWith('%PDF')) return (await readPdf(bytes)).pages.join('\n')
  return text
}
