/** The gate that every paper to the public or to an enterprise passes: no number of a person leaves in its bytes. */
import { unzipSync } from 'fflate'
import type { Transaction } from 'kysely'
import { extractText, getDocumentProxy } from 'unpdf'
import { NUMBER_KINDS, type PublicationFinding, type PublicationText, scanPublication } from '#core/notices/scan.ts'
import { type InputProblem, inputProblem } from '#contract/problems.ts'
import type { FileAnswer } from '#app/kit/call.ts'
import { DOCX, PDF, XLSX } from '#app/kit/media.ts'
import { done, refuse, type Result } from '#app/kit/result.ts'
import type { Tables } from '#store/tables.ts'
import { officeNumbers } from './officeNumbers.ts'

/** In what an office sends out its published telephones may stand, and `own`: a short check sum that happens to look like one. */
export const releaseFrom = async (
  tx: Transaction<Tables>,
  answer: FileAnswer,
  own: readonly string[] = [],
): Promise<Result<FileAnswer>> => release(answer, [...(await officeNumbers(tx)), ...own])

/** The file itself, or every number of a person that stands in it. */
export async function release(answer: FileAnswer, declared: readonly string[] = []): Promise<Result<FileAnswer>> {
  const { name, media, body } = answer.file
  if (!(body instanceof Uint8Array)) throw new Error('a public paper is finished before it is released')
  const findings = scanPublication(await textsIn(name, media, body), declared)
  return findings.length > 0 ? notPublishable(findings) : done(answer)
}

export const notPublishable = (findings: readonly PublicationFinding[]): Result<never> =>
  refuse('not-publishable', { problems: findings.map(findingProblem) })

export const findingProblem = ({ where, kind, masked }: PublicationFinding): InputProblem =>
  inputProblem(where, 'personal-number', { what: NUMBER_KINDS[kind], masked })

/** All that can be read in a finished file, page by page or part by part. */
export async function textsIn(name: string, media: string, body: Uint8Array): Promise<readonly PublicationText[]> {
  if (media === PDF) return pagesOf(name, body)
  if (media === DOCX || media === XLSX) return partsOf(name, body)
  const text = new TextDecoder().decode(body)
  return [{ where: name, text: media.includes('html') ? withoutMarks(text) : text }]
}

async function pagesOf(name: string, body: Uint8Array): Promise<readonly PublicationText[]> {
  // The reader keeps the bytes it is given.
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(body)))
  return text.map((page, at) => ({ where: `${name} p.${at + 1}`, text: page }))
}

/** Words and headers of a document, cells and texts of a book, and what they say of themselves. */
function partsOf(name: string, body: Uint8Array): readonly PublicationText[] {
  const parts = unzipSync(body, {
    filter: (part) => part.name.endsWith('.xml') && !/styles|theme|settings|fontTable|numbering/.test(part.name),
  })
  return Object.entries(parts).map(([part, bytes]) => ({
    where: `${name} ${part}`,
    text: withoutMarks(new TextDecoder().decode(bytes)),
  }))
}

/** Runs of letters may be cut anywhere by marks; only a paragraph, a cell or a line ends a text. */
const withoutMarks = (xml: string): string =>
  xml
    .replace(/<\/(?:w:p|w:tc|si|c|row|p|td|th|tr|li|h\d|div)>|<br\s*\/?>/g, '\u2029')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);|&#(\d+);/gi, (_, hex: string | undefined, decimal: string | undefined) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
