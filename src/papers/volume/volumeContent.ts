import type { FilledTable } from '#core/rubric/fillTable.ts'
import type { Labelled } from '../paperContent.ts'

/** All that an application says and shows. Days are `2026-03-05`. */
export interface VolumeContent {
  /** The programme in the words of its papers, above the title. */
  readonly programme: string
  readonly enterprise: string
  readonly creditCode: string
  readonly batch: string
  readonly office: string
  readonly submittedOn: string
  /** The application's number. */
  readonly number: string
  /** SHA-256 of the application's content, in hexadecimal. */
  readonly contentHash: string
  readonly form: readonly FormSection[]
  readonly table: FilledTable
  /** The commitment, the authorisation: scanned with their seals. */
  readonly signed: readonly VolumeFile[]
  /** In the order of the table's rows. */
  readonly evidence: readonly Evidence[]
  readonly madeAt?: string | undefined
}

/** A part of the application form: pairs of names and values, one pair or two in a row; then paragraphs. */
export interface FormSection {
  readonly head: string
  readonly rows?: readonly (readonly Labelled[])[] | undefined
  readonly texts?: readonly string[] | undefined
}

export interface VolumeFile {
  readonly title: string
  /** Its type by content, not by name. */
  readonly media: string
  /** In hexadecimal. Bytes that do not have it are not bound: they are not what was submitted. */
  readonly sha256: string
  readonly source: Source
  /** How many pages it has, where somebody knows; of what is bound they are counted. */
  readonly pages?: number | undefined
  /** A PDF or picture that is bound in place of a file that cannot be. */
  readonly rendition?: { readonly media: string; readonly source: Source } | undefined
}

export interface Evidence extends VolumeFile {
  /** The row of the table that it belongs to. */
  readonly row: string
}

/** A path, the bytes, or what fetches them; one file at a time is in memory. */
export type Source = string | Uint8Array | (() => Promise<Uint8Array>)
