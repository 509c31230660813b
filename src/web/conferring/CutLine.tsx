import type { Line, Lines } from '#core/conference/cut.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { useConferringText } from './text/conferring.ts'
import { useDrag } from './useDrag.ts'
import type { Ranking } from './useRanking.ts'

interface Props {
  readonly line: Line
  readonly ranking: Ranking
  readonly mayMove: boolean
}

/** A line through the list. It is dragged, or moved by its buttons, by typing a place, or with the arrow keys there. */
export function CutLine({ line, ranking, mayMove }: Props) {
  const words = useConferringText()
  const { lines, ranked, move, frozen } = ranking
  const value = lines[line]
  const name = words.lines[line]
  const last = ranked[value - 1]
  const quota = line === 'reserve' ? null : frozen.quotas[line]
  const isFull = quota !== null && value >= quota
  const to = (next: number) => move(moved(line, lines, next))
  const { dragging, take } = useDrag((above) => {
    const next = line === 'reserve' ? Math.max(0, above - lines.skilled) : above
    if (next !== value) to(next)
  })
  return (
    <tr className={dragging ? `cut-row ${line} dragging` : `cut-row ${line}`}>
      <td colSpan={6}>
        <div className="cut">
          {mayMove && <span className="cut-grip" aria-hidden="true" title={words.drag} onPointerDown={take} />}
          <b>{name}</b>
          <span>
            {line === 'reserve'
              ? words.reserveAt(value)
              : words.lineAt(value, last ? formatPoints(last.candidate.total) : '')}
            {isFull && ` · ${words.quotaFull}`}
          </span>
          {mayMove && (
            <span className="cut-move">
              <button
                className="btn"
                type="button"
                aria-label={words.up(name)}
                disabled={value === 0}
                onClick={() => to(value - 1)}
              >
                ↑
              </button>
              <button
                className="btn"
                type="button"
                aria-label={words.down(name)}
                disabled={isFull}
                onClick={() => to(value + 1)}
              >
                ↓
              </button>
              <input
                className="field"
                type="number"
                min={0}
                max={quota ?? ranked.length}
                aria-label={line === 'reserve' ? words.reserveInput : words.lineInput(name)}
                value={value}
                onChange={(event) => to(event.target.valueAsNumber || 0)}
              />
            </span>
          )}
        </div>
      </td>
    </tr>
  )
}

/** The excellent line never lies below the other: it goes up with it. */
const moved = (line: Line, lines: Lines, next: number): Partial<Lines> =>
  line === 'skilled' ? { skilled: next, excellent: Math.min(lines.excellent, Math.max(0, next)) } : { [line]: next }
