/** The rubric turned back into the official table: its columns, its words, its merged cells, in its order. */
import { formatPoints, type Points } from '#core/kernel/points.ts'
import { inUnits, parseRational } from '#core/kernel/rational.ts'
import type { Amount, Group, PaperColumn, Programme, Row, Text } from '#core/programme/programme.ts'

export interface PaperTable {
  readonly programme: string
  /** The language asked for where the programme has it, else the official one. */
  readonly language: string
  readonly title: string
  /** The title in the official language, where the table is printed in another. */
  readonly officialTitle?: string
  readonly document: string
  readonly number?: string
  readonly columns: readonly { readonly id: PaperColumn; readonly head: string }[]
  readonly rows: readonly PaperRow[]
}

export interface PaperRow {
  readonly id: string
  readonly kind: Group['kind']
  /** The cells that begin in this row, in the order of the columns; a merged cell stands in its first row only. */
  readonly cells: readonly PaperCell[]
}

export interface PaperCell {
  readonly column: PaperColumn
  readonly text: string
  /** How many rows it covers, itself included. */
  readonly rows: number
  /** Why the words are inferred: the source has lost them. They are printed with a dagger. */
  readonly inferred?: string
  /** What was scored; absent in a blank table and in the columns that hold words. */
  readonly score?: PaperScore
}

/** Points are hundredths. */
export type PaperScore =
  | { readonly kind: 'points'; readonly min: Points; readonly max: Points }
  /** Only a department's word counts and none has come; `stated` (≤ 0) is what the enterprise itself says. */
  | { readonly kind: 'unchecked'; readonly stated: Points | undefined; readonly veto: boolean }

/** What stands where a row has no points of its own to give. */
const NO_POINTS = '—'
const DAGGER = '†'

/** Words in `language`, or in the programme's official one when it has no others. */
export const wordsIn = (text: Text, language: string, { languages }: Pick<Programme, 'languages'>): string =>
  text[language] ?? text[languages[0] ?? ''] ?? ''

/** The official table without scores. A language that the programme does not have gives the official one. */
export function printTable(programme: Programme, language: string): PaperTable {
  const { source, rubric, languages } = programme
  const official = languages[0] ?? language
  const own = languages.includes(language) ? language : official
  const say = (text: Text) => wordsIn(text, own, programme)
  return {
    programme: programme.id,
    language: own,
    title: say(source.annex),
    ...(own !== official && { officialTitle: wordsIn(source.annex, official, programme) }),
    document: say(source.document),
    ...(source.number !== undefined && { number: source.number }),
    columns: rubric.columns.map(({ id, head }) => ({ id, head: say(head) })),
    rows: rubric.groups.flatMap((group) =>
      group.rows.map((row, at) => ({
        id: row.id,
        kind: group.kind,
        cells: rubric.columns.flatMap(({ id }) => cellOf(id, group, row, at, say)),
      })),
    ),
  }
}

/** A cell as the official text has it, the dagger of inferred words included. */
export const officialText = ({ text, inferred }: PaperCell): string => (inferred === undefined ? text : text + DAGGER)

function cellOf(
  column: PaperColumn,
  group: Group,
  row: Row,
  at: number,
  say: (text: Text) => string,
): readonly PaperCell[] {
  const inferred = row.inferred && { inferred: say(row.inferred) }
  switch (column) {
    case 'no':
      return at === 0 ? [{ column, text: String(group.no), rows: group.rows.length }] : []
    case 'group':
      return at === 0 ? [{ column, text: say(group.title), rows: group.rows.length }] : []
    case 'indicator':
      return [{ column, text: say(row.indicator), rows: 1, ...inferred }]
    case 'max':
      return [{ column, text: pointsText(row.max), rows: 1, ...inferred }]
    case 'criteria':
      return [{ column, text: say(row.criteria), rows: 1 }]
    case 'self':
    case 'review':
      return [{ column, text: '', rows: 1 }]
  }
}

function pointsText(amount: Amount | undefined): string {
  if (amount === undefined) return NO_POINTS
  const value = parseRational(amount)
  const points = value && inUnits(value, 100n)
  return points === undefined ? String(amount) : formatPoints(Number(points))
}
