/** A wide list in official form, in words and in reading order, before Word or Excel lay it out. */
import type { Labelled } from '../paperContent.ts'
import type { PaperLanguage } from '../words.ts'

export interface ListPaper {
  readonly language: PaperLanguage
  /** The sheet's name in Excel: no blanks, lest references to it need quotes. */
  readonly sheet: string
  readonly title: string
  /** The official title of a translation, what and when it is about. */
  readonly subtitles: readonly string[]
  /** Between title and table: who, which batch. */
  readonly lines: readonly Labelled[]
  readonly columns: readonly ListColumn[]
  readonly rows: readonly (readonly ListCell[])[]
  /** The last row: how much it takes together, and what it says of the rest. */
  readonly total: { readonly label: string; readonly span: number; readonly text: string }
  /** What stands in place of the rows where there are none. */
  readonly none: string
  readonly notesHead: string
  readonly notes: readonly string[]
  readonly signatures: readonly (readonly Labelled[])[]
  readonly madeAt?: string | undefined
}

export interface ListColumn {
  readonly head: string
  /** Neighbours with the same group stand under one head. */
  readonly group?: string | undefined
  /** Its part of the width, against the others'. */
  readonly share: number
  /** Words begin at the left; all else stands in the middle. */
  readonly prose: boolean
}

/** `number` where the text is one number, so that a spreadsheet can add it up. */
export interface ListCell {
  readonly text: string
  readonly number?: number | undefined
}
