import { formatPoints } from '#core/kernel/points.ts'
import { useSay } from '../../app/text/useText.ts'
import { Clause } from '../../explanation/Clause.tsx'
import { Evidence } from '../../explanation/Evidence.tsx'
import { ReadingsUsed } from '../../explanation/ReadingsUsed.tsx'
import { Reasoning } from '../../explanation/Reasoning.tsx'
import { PointCells } from '../../table/PointCells.tsx'
import { spanText } from '../../table/PointsText.tsx'
import { useDossierText } from '../text/dossier.ts'
import { useDossier } from './DossierContext.ts'
import { explanationOf } from './model.ts'
import { ReturnedItems } from './ReturnedItems.tsx'
import { RowFacts } from './RowFacts.tsx'

/** One row: its clause, the facts stated and what they rest on, the comparison, the readings, the papers it asks for. */
export function RowPart({ id }: { id: string }) {
  const words = useDossierText()
  const { say, official } = useSay()
  const { dossier, work } = useDossier()
  const explained = explanationOf(work, id)
  const view = work.model.view.rows[id]
  if (!explained || !view) return null
  const { row } = explained.row
  const isDeduction = row.max === undefined
  const returned = dossier.returned.filter(({ part }) => part === id)
  return (
    <>
      <div className="part-head">
        <h2>
          <span className="id">{id}</span> {say(row.indicator)}
          {official(row.indicator) && (
            <small className="term" lang="zh-CN">
              {official(row.indicator)}
            </small>
          )}
        </h2>
        {!isDeduction && (
          <p className="part-points">
            <b>{spanText(view)}</b> / {formatPoints(explained.row.max)} {words.points}
            <PointCells span={view} most={explained.row.max} />
          </p>
        )}
      </div>
      {returned.length > 0 && <ReturnedItems items={returned} />}
      <div className="exp">
        <section className="e-law">
          <Clause {...work} row={row} />
        </section>
        <RowFacts explained={explained} />
        <section>
          <h2>{words.why}</h2>
          <Reasoning {...work} explained={explained} />
        </section>
        <section className="e-law">
          <ReadingsUsed {...work} row={row} />
        </section>
        <Evidence {...work} row={row} />
      </div>
    </>
  )
}
