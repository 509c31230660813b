import { declaredNumbers, type NoticeContent, noticeText } from '#core/notices/content.ts'
import type { NoticeTerm } from '#core/notices/term.ts'
import { listOf } from './openData.ts'
import { publicNotice } from '#papers/publicNotice.ts'
import { workListCsv } from '#papers/workListCsv.ts'
import { workListXlsx } from '#papers/workListXlsx.ts'
import type { FileAnswer, Handler } from '#app/kit/call.ts'
import { XLSX } from '#app/kit/media.ts'
import { refuse, type Result } from '#app/kit/result.ts'
import { letterFile } from '#app/papers/letterFile.ts'
import { release } from '#app/papers/outgoing.ts'
import { contentOfDraft, loadDraft, termOf } from './draft.ts'
import { findPublished } from './publicNotices.ts'

type Language = 'zh' | 'en'

const titleIn = ({ title }: NoticeContent, language: Language): string => title[language] ?? title['zh'] ?? ''

interface Printed {
  readonly content: NoticeContent
  readonly term: NoticeTerm
  readonly sha256?: string
}

/** A notice as a paper that may leave the house. */
export async function noticePaper(
  printed: Printed,
  { format, language }: { readonly format: 'docx' | 'pdf'; readonly language: Language },
): Promise<Result<FileAnswer>> {
  const file = await letterFile(publicNotice(printed, language), titleIn(printed.content, language), format)
  return release(file, declaredNumbers(printed.content))
}

export const publishedPaper: Handler<'notice.paper'> = async ({ tx, params, query }) => {
  const row = await findPublished(tx, params.id)
  if (!row) return refuse('not-found')
  const term = { firstDay: row.first_day, lastDay: row.last_day }
  return noticePaper({ content: row.content as NoticeContent, term, sha256: row.sha256 ?? '' }, query)
}

export const draftPaper: Handler<'notice.draftPaper'> = async ({ tx, params, query, world, now }) => {
  const draft = await loadDraft(tx, params.id)
  if (!draft) return refuse('not-found')
  const content = contentOfDraft(world, draft, now)
  const term = termOf(world, draft.decided.batch.programme, content.publishedOn, content.days)
  return noticePaper({ content, term }, query)
}

/** Open data: the very text that was hashed, or the list for a spreadsheet. */
export const noticeData: Handler<'notice.data'> = async ({ tx, params, query: { format, language } }) => {
  const row = await findPublished(tx, params.id)
  if (!row) return refuse('not-found')
  const content = row.content as NoticeContent
  const name = `${titleIn(content, language)}.${format}`
  const file = async (media: string, body: Uint8Array): Promise<Result<FileAnswer>> =>
    release({ file: { name, media, body } }, declaredNumbers(content))
  if (format === 'json') return file('application/json', new TextEncoder().encode(noticeText(content)))
  const list = listOf(content, language)
  return format === 'csv'
    ? file('text/csv; charset=utf-8', await whole(workListCsv(list)))
    : file(XLSX, await whole(workListXlsx(list)))
}

async function whole(chunks: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks as AsyncIterable<Uint8Array>) all.push(chunk)
  return Buffer.concat(all)
}
