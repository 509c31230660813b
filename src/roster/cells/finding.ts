/** What may be wrong with a cell, a row, a column or the whole list. Messages: `messages.ts`. */
export type FindingCode =
  // cells
  | 'blank-required'
  | 'blank-unknown'
  | 'formula-without-value'
  | 'formula-error'
  | 'identity-digits-cut'
  | 'identity-check-digit'
  | 'identity-birth-date'
  | 'identity-age'
  | 'identity-fifteen-digits'
  | 'identity-other-paper'
  | 'word-unknown'
  | 'code-unusual'
  | 'day-unreadable'
  | 'month-may-be-cut'
  | 'day-before-other'
  | 'amount-unreadable'
  | 'amount-negative'
  | 'amount-unusual'
  | 'attendance-unreadable'
  // rows
  | 'person-twice'
  | 'rows-hidden'
  // columns
  | 'column-missing'
  | 'column-assumed'
  | 'column-guessed'
  | 'column-twice'
  | 'heading-without-year'
  | 'heading-unit'
  | 'unit-from-title'
  | 'columns-given-unknown'
  // list
  | 'sheet-hidden'
  | 'nobody'
  | 'more'

export type FindingParams = Readonly<Record<string, string | number>>

/** What one reading of a cell has to say besides its value. */
export interface CellFinding {
  readonly code: FindingCode
  readonly level: 'error' | 'warning'
  readonly params?: FindingParams
}

/** The value of a cell as a number (see `readers.ts`), NaN when blank or unreadable. */
export interface CellReading {
  readonly value: number
  readonly finding?: CellFinding
}

/** A finding with its place. `cell` is empty for what concerns the whole list. */
export interface Finding {
  readonly sheet: string
  readonly cell: string
  readonly code: FindingCode
  readonly params: FindingParams
  readonly field?: string
}
