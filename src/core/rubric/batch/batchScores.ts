/** Hundredths of a point; enterprise i at index i. */
export interface BatchScores {
  readonly rows: readonly Int32Array[]
  readonly base: Int32Array
  readonly bonus: Int32Array
  readonly deductions: Int32Array
  readonly total: Int32Array
  readonly vetoes: Uint8Array
  /** 1 where a fact is missing and the points are not to be used. */
  readonly open: Uint8Array
}
