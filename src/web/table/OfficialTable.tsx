import type { ReactNode } from 'react'
import { formatPoints, POINT } from '#core/kernel/points.ts'
import type { Outline } from '#core/programme/outline.ts'
import { useSpeech } from '../text/words.ts'
import { GroupRows } from './GroupRows.tsx'
import { PointsText } from './PointsText.tsx'
import type { TableActs } from './tableActs.ts'
import type { TableView } from './view.ts'

interface Props extends TableActs {
  readonly outline: Outline
  /** Absent: the blank table, as on paper. */
  readonly view: TableView | undefined
  readonly open: readonly string[]
  /** Row of the question that is being asked. */
  readonly asked: string | undefined
  readonly detail: (row: string) => ReactNode
}

/** The official table: its rows, order and words, with the self score and the reason beside them. */
export function OfficialTable({ outline, view, ...rest }: Props) {
  const { words, say } = useSpeech()
  const { groups, total } = outline.rubric
  const most = (total.base + total.bonus) * POINT
  return (
    <table className="tbl rub" id="table">
      <caption className="sr">{words.table.caption(say(outline.source.annex))}</caption>
      <thead>
        <tr>
          <th className="g" scope="col">
            {words.table.group}
          </th>
          <th className="id" scope="col">
            {words.table.id}
          </th>
          <th scope="col">{words.table.indicator}</th>
          <th className="max r" scope="col">
            {words.table.max}
          </th>
          <th className="self r" scope="col">
            {words.table.self}
          </th>
          <th className="p" scope="col">
            {words.table.cells}
          </th>
          <th className="s" scope="col">
            {words.table.source}
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <GroupRows key={group.id} group={group} view={view} {...rest} />
      ))}
      <tfoot>
        <tr>
          <td colSpan={3}>
            {words.table.total}
            <span className="muted small formula">{words.table.formula(total.base, total.bonus)}</span>
          </td>
          <td className="max r">{formatPoints(most)}</td>
          <td className="self" colSpan={3}>
            {view ? <PointsText span={view.total} /> : ''}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
