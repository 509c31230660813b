/** What a spreadsheet may be at most. Beyond it is a bomb, a mistake, or a list for another tool. */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 64 * 2 ** 20,
  /** Files inside the archive. */
  entries: 1000,
  /** Bytes of all of them together, as declared. */
  inflatedBytes: 2 ** 30,
  /** A part that inflates to more than `ratioFrom` bytes may not grow more than `ratio` times. */
  ratio: 200,
  ratioFrom: 2 ** 24,
  /** Bytes of one part that is kept whole: workbook, relations, styles. */
  smallPartBytes: 8 * 2 ** 20,
  sheets: 200,
  /** Rows that hold something; blank ones are read past. */
  rows: 200_000,
  columns: 256,
  cells: 8_000_000,
  /** Excel's own limit is 32,767 characters; a character takes at most four bytes here. */
  cellBytes: 4 * 32_767,
  /** Bytes of all different texts together. */
  textBytes: 96 * 2 ** 20,
  strings: 2_000_000,
  merges: 50_000,
} as const
