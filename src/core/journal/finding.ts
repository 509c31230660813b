/**
 * What can be wrong with a journal:
 * - `missing`: a number is left out;
 * - `edited`: the content is not what was hashed;
 * - `reordered`: an entry stands in another place than it was written for;
 * - `previous-mismatch`: it names another hash than that of the entry before;
 * - `back-dated`: its time is before that of the entry before;
 * - `forged`: its hash fits, its seal does not: somebody without the key made the chain anew;
 * - `truncated`: there were later entries;
 * - `anchor-mismatch`: it is not the entry that was written down outside the database;
 * - `head-mismatch`: the head that appends continue from is not the last entry.
 */
export type FindingCode =
  | 'missing'
  | 'edited'
  | 'reordered'
  | 'previous-mismatch'
  | 'back-dated'
  | 'forged'
  | 'truncated'
  | 'anchor-mismatch'
  | 'head-mismatch'

/** Something wrong with the entries from `seq` to `through`. */
export interface Finding {
  readonly code: FindingCode
  readonly seq: number
  readonly through: number
  /** Of a reordered entry: the number it was written under, where that is known. */
  readonly writtenAs?: number
}
