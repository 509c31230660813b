import { useEffect, useRef } from 'react'
import type { SettlementFile } from '#contract/reviewing.ts'
import { formatPoints } from '#core/kernel/points.ts'
import type { Programme } from '#core/programme/programme.ts'
import { useSay } from '../app/text/useText.ts'
import { useReviewingText } from './text/reviewing.ts'

export const ROWS_SHOWN = ['all', 'changed', 'toSettle'] as const
export type RowsShown = (typeof ROWS_SHOWN)[number]

type Row = SettlementFile['rows'][number]

const passes = ({ open, differences }: SettlementFile, { self, verified, review, facts }: Row, filter: RowsShown) => {
  if (filter === 'all') return true
  if (filter === 'toSettle') return facts.some((fact) => open.some((point) => point.fact === fact))
  return self !== verified || verified !== review || facts.some((fact) => differences.some((one) => one.fact === fact))
}

export const shownRows = (file: SettlementFile, filter: RowsShown): readonly Row[] =>
  file.rows.filter((row) => passes(file, row, filter))

interface Props {
  readonly file: SettlementFile
  readonly programme: Programme
  readonly row: string
  readonly filter: RowsShown
  readonly onFilter: (filter: RowsShown) => void
  readonly onRow: (row: string) => void
}

/** The official table in its order, with the three scores; what differs from the column to its left is marked. */
export function ScoreRows({ file, programme, row, filter, onFilter, onRow }: Props) {
  const words = useReviewingText()
  const { say } = useSay()
  const shown = shownRows(file, filter)
  const ofGroup = (ids: readonly string[]) => shown.filter((one) => ids.includes(one.row))
  const groups = programme.rubric.groups
  const nameOf = (id: string) => groups.flatMap((group) => group.rows).find((one) => one.id === id)
  return (
    <section className="parts" aria-label={words.rows}>
      <select
        className="field part-choice"
        aria-label={words.rowsChoice}
        value={row}
        onChange={(event) => onRow(event.target.value)}
      >
        {shown.map((one) => (
          <option key={one.row} value={one.row}>
            {one.row} {say(nameOf(one.row)?.title ?? nameOf(one.row)?.indicator ?? {})}
          </option>
        ))}
      </select>
      <div className="segments" role="group" aria-label={words.filter}>
        {ROWS_SHOWN.map((one) => (
          <button key={one} className="btn" type="button" aria-pressed={one === filter} onClick={() => onFilter(one)}>
            {words[one](shownRows(file, one).length)}
          </button>
        ))}
      </div>
      <div className="parts-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.id}</th>
              <th scope="col">{words.indicator}</th>
              <th scope="col" className="r">
                {words.selfScore}
              </th>
              <th scope="col" className="r">
                {words.verified}
              </th>
              <th scope="col" className="r">
                {words.review}
              </th>
            </tr>
          </thead>
          {groups.map((group) => {
            const own = ofGroup(group.rows.map(({ id }) => id))
            return (
              own.length > 0 && (
                <tbody key={group.id}>
                  <tr className="group">
                    <th scope="rowgroup" colSpan={5}>
                      {say(group.title)}
                    </th>
                  </tr>
                  {own.map((one) => (
                    <ScoreRow
                      key={one.row}
                      row={one}
                      name={say(nameOf(one.row)?.title ?? nameOf(one.row)?.indicator ?? {})}
                      full={say(nameOf(one.row)?.indicator ?? {})}
                      isCurrent={one.row === row}
                      onRow={onRow}
                    />
                  ))}
                </tbody>
              )
            )
          })}
        </table>
      </div>
    </section>
  )
}

interface RowProps {
  readonly row: Row
  readonly name: string
  readonly full: string
  readonly isCurrent: boolean
  readonly onRow: (row: string) => void
}

function ScoreRow({ row: { row, self, verified, review }, name, full, isCurrent, onRow }: RowProps) {
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <tr ref={line} className={isCurrent ? 'on' : undefined} onClick={() => onRow(row)}>
      <td className="id">{row}</td>
      <td>
        <button className="part-open" type="button" title={full} aria-current={isCurrent || undefined}>
          {name}
        </button>
      </td>
      <td className="r">{formatPoints(self)}</td>
      <td className={verified === self ? 'r' : 'r changed'}>{formatPoints(verified)}</td>
      <td className={review === verified ? 'r' : 'r changed'}>
        <b>{formatPoints(review)}</b>
      </td>
    </tr>
  )
}
