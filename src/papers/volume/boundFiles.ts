/** Which page holds what: a file's pages follow each other, and a file that comes again is not bound twice. */
import type { LeftOut, VolumeWords } from '../wordsVolume.ts'
import type { Entry } from './entries.ts'
import type { DrawnPage } from './sheets.ts'

/** The pages of a file, or why it has none. */
export type Binding = { readonly pages: readonly DrawnPage[] } | { readonly leftOut: LeftOut }

/** Pages count from 0, the first bound one. */
export type Place =
  | { readonly entry: Entry; readonly first: number; readonly count: number }
  | { readonly entry: Entry; readonly leftOut: LeftOut }

/** A line of the index. */
export interface IndexRow {
  readonly number: string
  readonly title: string
  readonly sha256: string
  readonly pages: number | undefined
  readonly first: number | undefined
  /** In place of the pages. */
  readonly leftOut: string | undefined
}

export class BoundFiles {
  readonly pages: DrawnPage[] = []
  private readonly places = new Map<string, Place>()

  /** Whether the same file has come before. */
  has({ file }: Entry): boolean {
    return this.places.has(file.sha256)
  }

  add(entry: Entry, binding: Binding): void {
    const { sha256 } = entry.file
    if ('leftOut' in binding) {
      this.places.set(sha256, { entry, leftOut: binding.leftOut })
      return
    }
    this.places.set(sha256, { entry, first: this.pages.length, count: binding.pages.length })
    this.pages.push(...binding.pages)
  }

  placeOf({ file }: Entry): Place {
    return this.places.get(file.sha256)!
  }

  rowOf(entry: Entry, words: VolumeWords): IndexRow {
    const place = this.placeOf(entry)
    const { number, title, file } = entry
    const again = place.entry === entry ? '' : words.sameAs(place.entry.number)
    const row = { number, title: title + again, sha256: file.sha256 }
    return 'leftOut' in place
      ? { ...row, pages: file.pages, first: undefined, leftOut: words.leftOut[place.leftOut] }
      : { ...row, pages: place.count, first: place.first, leftOut: undefined }
  }

  /** What stands above each bound page: whose it is, and which of how many. */
  heads(words: VolumeWords): readonly { readonly head: string; readonly part: string }[] {
    return [...this.places.values()].flatMap((place) =>
      'leftOut' in place
        ? []
        : Array.from({ length: place.count }, (_, at) => ({
            head: `${place.entry.number}　${place.entry.title}`,
            part: words.filePage(at + 1, place.count),
          })),
    )
  }
}
