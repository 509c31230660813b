/** Why a file could not be read. `params` fill the message of the code. */
export type FileProblemCode =
  | 'file-empty'
  | 'file-too-large'
  | 'not-a-spreadsheet'
  | 'legacy-xls'
  | 'binary-xlsb'
  | 'other-spreadsheet'
  | 'encrypted'
  | 'archive-damaged'
  | 'archive-bomb'
  | 'archive-lies'
  | 'part-missing'
  | 'xml-damaged'
  | 'xml-doctype'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'too-many-sheets'
  | 'too-much-text'
  | 'cell-too-long'
  | 'csv-unclosed-quote'
  | 'encoding-unknown'
  | 'no-such-sheet'
  | 'no-table'
  | 'no-rows'

export interface FileProblem {
  readonly code: FileProblemCode
  readonly params: Readonly<Record<string, string | number>>
}

/** Thrown inside the reader, turned into a value at its door. */
export class UnreadableFile extends Error {
  readonly problem: FileProblem

  constructor(code: FileProblemCode, params: FileProblem['params'] = {}) {
    super(code)
    this.problem = { code, params }
  }
}
