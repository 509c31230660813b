import type { RowPart } from '#core/applying/parts.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { Reasoning } from '../../explanation/Reasoning.tsx'
import { PointCells } from '../../table/PointCells.tsx'
import { spanText } from '../../table/PointsText.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useCommonText } from '../text/common.ts'
import { useRowText } from '../text/row.ts'

/** What the row gives now, in one line, and how it is worked out. */
export function RowWorth({ part }: { part: RowPart }) {
  const words = useRowText()
  const common = useCommonText()
  const { model, work } = useApplication()
  const view = model.view.rows[part.id]
  const explained = model.scored.explanation.rows[part.row.index]
  if (!view || !explained || part.departments) return null
  return (
    <section className="worth" aria-live="polite">
      <h2>{words.worth}</h2>
      <p className="points">
        <b className={view.min === view.max ? '' : 'range'}>{spanText(view)}</b>
        <span className="muted">
          {' / '}
          {formatPoints(part.row.max)} {common.points}
        </span>
        <PointCells span={view} most={part.row.max} />
      </p>
      {view.why && <p>{view.why}</p>}
      {view.next && <p className="muted">{view.next}</p>}
      <details>
        <summary>{words.showReason}</summary>
        <div className="exp one">
          <Reasoning {...work} explained={explained} />
        </div>
      </details>
    </section>
  )
}
