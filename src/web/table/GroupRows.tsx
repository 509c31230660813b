import type { ReactNode } from 'react'
import type { OutlineGroup } from '#core/programme/outline.ts'
import { useSpeech } from '../text/words.ts'
import type { TableActs } from './tableActs.ts'
import { spanText } from './PointsText.tsx'
import { Row } from './Row.tsx'
import type { TableView } from './view.ts'

interface Props extends TableActs {
  readonly group: OutlineGroup
  readonly view: TableView | undefined
  readonly open: readonly string[]
  readonly asked: string | undefined
  readonly detail: (row: string) => ReactNode
}

/** One category with its name down the left edge, over all its rows and what is open between them. */
export function GroupRows({ group, view, open, asked, detail, ...acts }: Props) {
  const opened = group.rows.filter((row) => open.includes(row.id)).length
  return (
    <tbody className="cat">
      {group.rows.map((row, at) => (
        <Row
          key={row.id}
          row={row}
          kind={group.kind}
          view={view?.rows[row.id]}
          head={at === 0 && <GroupHead group={group} view={view} span={group.rows.length + opened} />}
          open={open.includes(row.id)}
          asked={asked === row.id}
          detail={detail}
          {...acts}
        />
      ))}
    </tbody>
  )
}

function GroupHead({ group, view, span }: { group: OutlineGroup; view: TableView | undefined; span: number }) {
  const { say, official } = useSpeech()
  const points = view?.groups[group.id]
  const open = points !== undefined && points.min !== points.max
  const term = official(group.title)
  return (
    <th className="g" rowSpan={span} scope="rowgroup">
      <span className="gi">
        <span className="gn">{say(group.title)}</span>
        {term && (
          <span className="go" lang="zh-CN">
            {term}
          </span>
        )}
        <span className="gs">
          {points && <b className={open ? 'rg' : undefined}>{points.min === null ? '' : spanText(points)}</b>}
          {group.max !== undefined && <span>/ {group.max}</span>}
        </span>
      </span>
    </th>
  )
}
