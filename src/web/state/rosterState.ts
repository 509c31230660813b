import type { ReadingShown } from '#roster/protocol.ts'
import type { GivenColumns } from '#roster/table/columns.ts'
import type { RosterProblem } from '#roster/table/findings.ts'

/** The list at hand, as the screen shows it; the list itself stays in its worker and is never kept. */
export interface RosterState {
  readonly file: string
  /** Done so far, 0 to 1, while a list is being read. */
  readonly share: number | undefined
  /** What was read last; it stays while another list is being read. */
  readonly reading: ReadingShown | undefined
  /** What was wrong with a file that could not be read; the list before it stays. */
  readonly refused: readonly RosterProblem[]
  /** Columns mapped by hand. */
  readonly columns: GivenColumns | undefined
  /** Cells typed into but not counted again yet: `C41` → text. */
  readonly edits: Readonly<Record<string, string>>
  /** Cells mended since the file was read. */
  readonly mended: number
  readonly failure: 'lost' | 'cancelled' | undefined
}

export const NO_ROSTER: RosterState = {
  file: '',
  share: undefined,
  reading: undefined,
  refused: [],
  columns: undefined,
  edits: {},
  mended: 0,
  failure: undefined,
}
