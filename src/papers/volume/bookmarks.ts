import type { PaperLanguage } from '../words.ts'
import { type VolumePart, volumeWords } from '../wordsVolume.ts'
import type { BoundFiles } from './boundFiles.ts'
import type { EntryGroup } from './entries.ts'
import type { Bookmark } from './finish.ts'

/** The parts of the volume, and below the evidence each row with its files. What is not bound has no bookmark. */
export function bookmarksOf(
  fronts: readonly { readonly part: 'cover' | VolumePart; readonly pages: readonly unknown[] }[],
  groups: readonly EntryGroup[],
  bound: BoundFiles,
  language: PaperLanguage,
): readonly Bookmark[] {
  const words = volumeWords(language)
  let page = 0
  const parts: Bookmark[] = []
  for (const { part, pages } of fronts) {
    parts.push({ title: part === 'cover' ? words.title : words.parts[part], page })
    page += pages.length
  }
  const inner = groups.flatMap(({ head, entries }): Bookmark[] => {
    const files = entries.flatMap((entry): Bookmark[] => {
      const place = bound.placeOf(entry)
      return 'leftOut' in place ? [] : [{ title: `${entry.number} ${entry.title}`, page: page + place.first }]
    })
    return files.length === 0 ? [] : [{ title: head, page: files[0]!.page, inner: files }]
  })
  return inner.length === 0 ? parts : [...parts, { title: words.parts.evidence, page, inner }]
}
