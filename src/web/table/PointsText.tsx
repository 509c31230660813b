import { formatPoints } from '#core/kernel/points.ts'
import type { PointsSpan } from './view.ts'

/** `6`, `1.5`, or the range `2–4`. */
export const spanText = ({ min, max }: PointsSpan): string =>
  min === max ? formatPoints(max) : `${formatPoints(min ?? 0)}–${formatPoints(max)}`

/** A number aligned at the decimal point: the fraction keeps its slot. */
export function PointsText({ span }: { span: PointsSpan }) {
  if (span.min !== span.max) return <span className="n range">{spanText(span)}</span>
  const [whole = '', fraction] = formatPoints(span.max).split('.')
  return (
    <span className="n">
      <i>{whole}</i>
      <u>{fraction && `.${fraction}`}</u>
    </span>
  )
}
