import { useEffect, useMemo, useState } from 'react'
import type { GridRow } from '#roster/gridRow.ts'
import { rosterMessage } from '#roster/messages.ts'
import type { ReadingShown } from '#roster/protocol.ts'
import type { RosterProblem } from '#roster/table/findings.ts'
import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'
import { fetchRows } from './fetchRows.ts'

interface Props extends Work {
  readonly reading: ReadingShown
}

const ALL_ROWS = 100
const WRONG_ROWS = 50

/** The rows to put right, as they stand in the list, each wrong cell open for typing with what is wrong below it. */
export function RosterGrid({ reading, ...work }: Props) {
  const { words, language } = useSpeech()
  const { desk } = work.bench
  const findings = useMemo(() => byCell(reading), [reading])
  const wrong = useMemo(() => rowsOf([...findings.keys()]), [findings])
  const [all, setAll] = useState(wrong.length === 0)
  const rows = useRows(work, reading, all ? undefined : wrong.slice(0, WRONG_ROWS))
  const columns = reading.headings
  const { edits } = work.state.roster
  const edit = (cell: string, text: string) =>
    work.dispatch({ type: 'rosterMoved', to: { edits: { ...edits, [cell]: text } } })
  return (
    <>
      <div className="gridhead">
        {wrong.length > 0 && (
          <span className="kinds" role="group" aria-label={words.roster.grid}>
            <button className="btn plain" type="button" aria-pressed={!all} onClick={() => setAll(false)}>
              {words.roster.onlyWrong}
            </button>
            <button className="btn plain" type="button" aria-pressed={all} onClick={() => setAll(true)}>
              {words.roster.allRows}
            </button>
          </span>
        )}
        <span className="muted small">
          {words.roster.shownRows(rows.length, all ? bodyRows(reading) : wrong.length)}
        </span>
      </div>
      {!all && (
        <p className="places">
          {words.roster.problems}
          {words.colon}
          {[...findings.keys()].map((cell) => (
            <button
              key={cell}
              className="link"
              type="button"
              onClick={() => document.getElementById(`cell-${cell}`)?.focus()}
            >
              {cell}
            </button>
          ))}
        </p>
      )}
      <div className="gridbox" tabIndex={0} role="region" aria-label={words.roster.grid}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{words.roster.row}</th>
              {columns.map(({ column, text }) => (
                <th key={column} scope="col">
                  <span className="letter">{column}</span> {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row}>
                <th scope="row">{row.row}</th>
                {columns.map(({ column, text }) => (
                  <Cell
                    key={column}
                    place={`${column}${row.row}`}
                    label={`${text} ${column}${row.row}`}
                    text={edits[`${column}${row.row}`] ?? row.cells[columnNumber(column)] ?? ''}
                    messages={(findings.get(`${column}${row.row}`) ?? []).map((one) =>
                      rosterMessage(one, desk.rules, language),
                    )}
                    onEdit={edit}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface CellProps {
  readonly place: string
  readonly label: string
  readonly text: string
  readonly messages: readonly string[]
  readonly onEdit: (cell: string, text: string) => void
}

function Cell({ place, label, text, messages, onEdit }: CellProps) {
  const { words } = useSpeech()
  if (messages.length === 0) return <td>{text}</td>
  return (
    <td className="bad">
      <input
        className="field"
        id={`cell-${place}`}
        aria-label={label}
        aria-invalid="true"
        aria-describedby={`says-${place}`}
        value={text}
        onChange={(event) => onEdit(place, event.target.value)}
      />
      <span id={`says-${place}`}>
        <b>{words.wrong}</b> {messages.join(' ')}
      </span>
    </td>
  )
}

const bodyRows = ({ grid }: ReadingShown): number => (grid ? grid.rows - grid.headingRows : 0)

function byCell({ problems }: ReadingShown): Map<string, RosterProblem[]> {
  const cells = new Map<string, RosterProblem[]>()
  for (const problem of problems) {
    if (/^[A-Z]+\d+$/.test(problem.cell)) cells.set(problem.cell, [...(cells.get(problem.cell) ?? []), problem])
  }
  return cells
}

const rowsOf = (cells: readonly string[]): number[] =>
  [...new Set(cells.map((cell) => Number(/\d+$/.exec(cell)?.[0])))].sort((a, b) => a - b)

/** `A` is 0, `AB` is 27. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1

function useRows(
  { bench }: Pick<Work, 'bench'>,
  reading: ReadingShown,
  numbers: readonly number[] | undefined,
): readonly GridRow[] {
  const [rows, setRows] = useState<readonly GridRow[]>([])
  const wish = numbers?.join(' ')
  useEffect(() => {
    const { grid } = reading
    if (!grid) return
    let wanted = true
    const first = grid.headingRows
    const wished = wish === undefined ? undefined : wish.split(' ').filter(Boolean).map(Number)
    const fetched = wished ? fetchRows(bench.desk, first, grid.rows, wished) : bench.desk.rows(first, first + ALL_ROWS)
    fetched.then(
      (found) => {
        if (wanted) setRows(found)
      },
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [bench, reading, wish])
  return rows
}
