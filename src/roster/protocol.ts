import type { RosterRules } from '#core/programme/rosterRules.ts'
import type { ApplicationRoster } from './applicationRoster.ts'
import type { GridRow } from './gridRow.ts'
import type { Edit } from './recheck.ts'
import type { RosterOptions } from './readRoster.ts'
import type { RosterReading } from './rosterReading.ts'
import type { GivenColumns } from './table/columns.ts'
import type { Counted } from './whoCounted.ts'

/** What the page asks of the worker. The list itself stays in the worker; the page gets what it shows. */
export type RosterRequest = { readonly id: number } & (
  | {
      readonly ask: 'read'
      readonly file: Blob
      readonly rules: RosterRules
      readonly options: Omit<RosterOptions, 'signal' | 'onProgress'>
    }
  /** Stops the reading `of` that id. */
  | { readonly ask: 'cancel'; readonly of: number }
  | { readonly ask: 'recheck'; readonly edits: readonly Edit[]; readonly columns?: GivenColumns }
  | { readonly ask: 'rows'; readonly from: number; readonly to: number }
  | { readonly ask: 'who'; readonly fact: string; readonly most?: number }
  | { readonly ask: 'save' }
  | { readonly ask: 'application' }
)

export type RosterAnswer = { readonly id: number } & (
  | { readonly answer: 'progress'; readonly share: number }
  | { readonly answer: 'reading'; readonly reading: ReadingShown }
  | { readonly answer: 'rows'; readonly rows: readonly GridRow[] }
  | { readonly answer: 'who'; readonly who: Counted | undefined }
  | { readonly answer: 'saved'; readonly workbook: Uint8Array }
  | { readonly answer: 'application'; readonly roster: ApplicationRoster }
  | { readonly answer: 'cancelled' }
  /** A fault of ours, not of the list: what is wrong with a list is in its reading. */
  | { readonly answer: 'failed'; readonly message: string }
)

/** A reading without the parts that stay in the worker. */
export interface ReadingShown extends Omit<RosterReading, 'table'> {
  readonly grid: { readonly rows: number; readonly columns: number; readonly headingRows: number } | undefined
}
