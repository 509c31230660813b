import type { Grid } from './grid.ts'

/** A file whose sheets can be read one by one. */
export interface Spreadsheet {
  readonly kind: 'xlsx' | 'csv'
  readonly sheets: readonly SheetSource[]
}

export interface SheetSource {
  readonly name: string
  readonly hidden: boolean
  read(options: SheetReading): Promise<Grid>
}

export interface SheetReading {
  /** Rows with content after which to stop. */
  readonly stopAfter?: number
  /** The share of the sheet that is read, 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal | undefined
}
