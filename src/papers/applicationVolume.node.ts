/** 申报材料册: the printed volume of an application, which needs no paper twin. In Node alone. */
import { momentOf } from './moment.ts'
import type { PdfOptions } from './pdf/typeset.node.ts'
import { printable } from './printable.ts'
import { bindFile } from './volume/bindFiles.node.ts'
import { bookmarksOf } from './volume/bookmarks.ts'
import { BoundFiles } from './volume/boundFiles.ts'
import { type EntryGroup, entryGroups } from './volume/entries.ts'
import { addCatalog, addPages } from './volume/finish.ts'
import { frontParts } from './volume/frontParts.node.ts'
import { PdfFile } from './volume/pdfFile.ts'
import { ownPages } from './volume/pdfPages.node.ts'
import { type DrawnPage, UPRIGHT } from './volume/sheets.ts'
import { stampForms } from './volume/stamps.node.ts'
import type { VolumeContent } from './volume/volumeContent.ts'
import type { PaperLanguage } from './words.ts'
import { type LeftOut, volumeWords } from './wordsVolume.ts'

export interface VolumeSummary {
  readonly pages: number
  /** Files that are listed and not bound, and why. */
  readonly leftOut: readonly { readonly number: string; readonly title: string; readonly reason: LeftOut }[]
}

/**
 * Cover, contents, application form, filled table, index of evidence, and the evidence itself: numbered through, the
 * content's hash on each page. The bytes come while it is made; one file of evidence is in memory at a time. Equal
 * input, equal bytes. What cannot be bound is listed with the reason.
 * @throws Error when a source cannot be read, or with the typesetter's diagnostics.
 */
export async function* applicationVolume(
  content: VolumeContent,
  language: PaperLanguage,
  options: PdfOptions = {},
): AsyncGenerator<Uint8Array, VolumeSummary> {
  const words = volumeWords(language)
  const file = new PdfFile()
  const groups = entryGroups(content, words)
  const bound = new BoundFiles()
  for (const entry of groups.flatMap(({ entries }) => entries)) {
    if (!bound.has(entry)) bound.add(entry, await bindFile(entry.file, file))
    yield* file.take()
  }
  const index = groups.map(({ head, entries }) => ({ head, rows: entries.map((entry) => bound.rowOf(entry, words)) }))
  const fronts = (await frontParts(content, index, language, options)).map(({ part, document, blank }) => ({
    part,
    pages: [...ownPages(document, file), ...Array.from({ length: blank }, () => EMPTY)],
  }))
  const front = fronts.flatMap(({ pages }) => pages)
  const pages = [...front, ...bound.pages]
  const heads = bound.heads(words)
  const stamps = pages.map(({ sheet }, at) => ({ sheet, ...heads[at - front.length] }))
  const names = addPages(pages, await stampForms(stamps, content, language, options, file), file)
  addCatalog(names, bookmarksOf(fronts, groups, bound, language), language === 'zh' ? 'zh-CN' : 'en-GB', file)
  const title = printable(`${content.enterprise} ${words.title}`)
  file.end({ title, made: madeOf(content.madeAt), id: content.contentHash.slice(0, ID_DIGITS) })
  yield* file.take()
  return { pages: pages.length, leftOut: leftOutOf(groups, bound) }
}

const ID_DIGITS = 32
const EMPTY: DrawnPage = { sheet: UPRIGHT, drawings: [] }

/** The wall-clock time as PDF writes it. */
function madeOf(madeAt: string | undefined): string | undefined {
  const at = momentOf(madeAt)
  const two = (number: number) => String(number).padStart(2, '0')
  return at && `D:${at.year}${two(at.month)}${two(at.day)}${at.time.replace(':', '')}00`
}

function leftOutOf(groups: readonly EntryGroup[], bound: BoundFiles): VolumeSummary['leftOut'] {
  return groups.flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      const place = bound.placeOf(entry)
      const { number, title } = entry
      return 'leftOut' in place ? [{ number, title, reason: place.leftOut }] : []
    }),
  )
}
