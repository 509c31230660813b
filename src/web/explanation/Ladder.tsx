import { formatPoints } from '#core/kernel/points.ts'
import type { CompiledRung, Threshold } from '#core/rubric/compiled.ts'
import { useSpeech } from '../text/words.ts'

interface Props {
  readonly node: Threshold
  /** The one reached; −1: none. */
  readonly rung: number
  readonly label: (rung: CompiledRung) => string
}

/** The steps of a threshold, filled up to the one that was reached. */
export function Ladder({ node, rung, label }: Props) {
  const { words } = useSpeech()
  return (
    <ol className="ladder" aria-label={words.explanation.ladder(node.rungs.length, rung + 1)}>
      {node.rungs.map((one, at) => (
        <li key={`${one.at.num}/${one.at.den}`} className={`${at <= rung ? 'w' : 'o'} ${at === rung ? 'at' : ''}`}>
          <span>
            {one.strict && '>\u00a0'}
            {label(one)}
          </span>
          <b>
            {words.explanation.pointsShort(formatPoints(node.shape === 'deduct' ? -Math.abs(one.points) : one.points))}
          </b>
        </li>
      ))}
    </ol>
  )
}
