/** A row as it is shown on the screen. */
export interface GridRow {
  /** Row number in the sheet. */
  readonly row: number
  /** Cells by column, from A; blank ones are empty. */
  readonly cells: readonly string[]
}
