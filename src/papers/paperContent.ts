/** Everything a paper says, in words and in reading order, before Word, Excel or PDF lay it out. */
import type { PaperColumn } from '#core/programme/programme.ts'

export interface PaperContent {
  /** Chinese typography or Latin. */
  readonly script: 'han' | 'latin'
  /** BCP 47, for hyphenation and for readers aloud. */
  readonly language: string
  readonly annex: string
  readonly title: string
  /** Lines under the title: the official title of a translated table, the number of its document. */
  readonly subtitles: readonly string[]
  readonly enterprise: Labelled
  readonly columns: readonly { readonly id: PaperColumn; readonly head: string }[]
  readonly rows: readonly (readonly ContentCell[])[]
  /** The last row of a filled table. */
  readonly totals?: readonly ContentCell[]
  readonly notesHead: string
  readonly notes: readonly string[]
  /** Lines to sign, the enterprise's and the reviewers'. */
  readonly signatures: readonly (readonly Labelled[])[]
  readonly madeAt?: string
}

export interface Labelled {
  readonly label: string
  readonly value: string
}

export interface ContentCell {
  readonly column: PaperColumn
  /** May have several lines. */
  readonly text: string
  readonly rows: number
  readonly columns: number
  /** A dagger follows the text: a note tells why. */
  readonly dagger: boolean
  /** In points, where the text is one number. */
  readonly number?: number
}
