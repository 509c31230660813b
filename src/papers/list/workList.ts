/** A list of a screen as it is exported: columns, and rows that come one by one. */

export interface WorkList {
  /** The sheet's name: at most 31 characters, none of \ / ? * [ ] : */
  readonly sheet: string
  readonly columns: readonly WorkColumn[]
  readonly rows: AsyncIterable<WorkRow> | Iterable<WorkRow>
}

export interface WorkColumn {
  readonly head: string
  /** In characters of a sheet's default font. */
  readonly width: number
  /** `date` is a day such as `2026-03-05`; `points` are hundredths. Codes are text, lest they lose their zeros. */
  readonly kind: 'text' | 'number' | 'date' | 'points'
}

/** As long as the columns. A text where a number is meant (a range, say) stays text. */
export type WorkRow = readonly WorkCell[]
export type WorkCell = string | number | null

/** What a sheet's XML cannot hold, and marks that turn the reading order. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** Text as it is exported: all that can be written, blanks as they are, breaks as line feeds. */
export const exportable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '')
