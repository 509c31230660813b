import { POINT } from '#core/kernel/points.ts'
import type { PointsSpan } from './view.ts'

/** One point, one cell. The numbers beside it say the same, so it is hidden from screen readers. */
export function PointCells({ span, most }: { span: PointsSpan; most: number }) {
  const cells = Array.from({ length: Math.ceil(most / POINT) }, (_, at) => at * POINT)
  return (
    <span className="pts" aria-hidden="true">
      {cells.map((from) => (
        <Cell key={from} won={(span.min ?? 0) - from} possible={span.max - from} />
      ))}
    </span>
  )
}

function Cell({ won, possible }: { won: number; possible: number }) {
  if (won >= POINT) return <i className="w" />
  const rest = possible > Math.max(won, 0) ? 'u' : 'o'
  if (won <= 0) return <i className={rest} />
  return (
    <i className={`${rest} part`}>
      <b style={{ width: `${won}%` }} />
    </i>
  )
}
