/** A letter or a notice, in words and in reading order, before Word or PDF lay it out. */
import type { Labelled } from '../paperContent.ts'
import type { PaperLanguage } from '../words.ts'

export interface Letter {
  readonly language: PaperLanguage
  /** `official`: a notice on the lines of GB/T 9704. `close`: to be sealed and scanned, one page if it can be. */
  readonly pitch: 'official' | 'close'
  readonly title: string
  /** The official title of a translation. */
  readonly subtitles: readonly string[]
  /** The number of a notice, or the code by which a sealed letter is matched. */
  readonly number?: string | undefined
  /** Empty where it is for everybody. */
  readonly addressee: string
  readonly blocks: readonly LetterBlock[]
  /** Lines to sign and seal, side by side … */
  readonly signatures: readonly (readonly Labelled[])[]
  /** … or the office that issues it, above the day. */
  readonly issued?: { readonly by: string; readonly day: string } | undefined
  /** Small print at the end. */
  readonly notes: readonly string[]
  readonly madeAt?: string | undefined
}

export type LetterBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'head'; readonly text: string }
  /** A ruled table of names and values; one pair or two in a row. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly Labelled[])[] }
  | { readonly kind: 'table'; readonly columns: readonly LetterColumn[]; readonly rows: readonly (readonly string[])[] }
  /** Signatures that were made already, two in a row; without a picture the text says it all. */
  | { readonly kind: 'signed'; readonly signed: readonly SignedLine[] }

export interface SignedLine {
  readonly text: string
  readonly png?: Uint8Array | undefined
}

export interface LetterColumn {
  readonly head: string
  /** Its part of the width, against the others'. */
  readonly share: number
  readonly prose: boolean
}
