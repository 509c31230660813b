import { formatPoints } from '#core/kernel/points.ts'
import { useSpeech } from '../text/words.ts'
import type { Amounts, BothAmounts } from './amounts.ts'

const PARTS = ['won', 'unknown', 'open'] as const
const MARK = { won: 'w', unknown: 'u', open: 'o' } as const

/** Base and bonus on one scale, with a gap; the legend's amounts add up to all there is. */
export function LongBar({
  amounts: { base, bonus, deducted, unknownRows },
  slim = false,
}: {
  amounts: BothAmounts
  slim?: boolean
}) {
  const { words } = useSpeech()
  const columns = { gridTemplateColumns: `${base.most}fr ${bonus.most}fr` }
  return (
    <div className="bars">
      <div className="scale" style={columns}>
        <Bar name={words.summary.base} amounts={base} slim={slim} />
        <Bar name={words.summary.bonus} amounts={bonus} slim={slim} />
      </div>
      {!slim && (
        <ul className="legend">
          {PARTS.map((part) => (
            <li key={part}>
              <i className={`key ${MARK[part]}`} />
              {words.summary.parts[part]} <b>{formatPoints(base[part] + bonus[part])}</b>
              {part === 'unknown' && unknownRows > 0 && (
                <span className="quiet">{words.summary.rows(unknownRows)}</span>
              )}
            </li>
          ))}
          {deducted > 0 && (
            <li>
              {words.summary.deducted} <b>{formatPoints(-deducted)}</b>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}

interface BarProps {
  readonly name: string
  readonly amounts: Amounts & { readonly most: number }
  readonly slim: boolean
}

function Bar({ name, amounts, slim }: BarProps) {
  const { words } = useSpeech()
  const text = PARTS.map((part) => `${words.summary.parts[part]} ${formatPoints(amounts[part])}`).join(words.comma)
  return (
    <div>
      {!slim && (
        <div className="cap">
          <span>{name}</span>
          <span>{formatPoints(amounts.most)}</span>
        </div>
      )}
      <div className="bar" role="img" aria-label={`${name}${words.colon}${text}`}>
        {PARTS.map(
          (part) =>
            amounts[part] > 0 && (
              <i key={part} className={MARK[part]} style={{ width: `${(amounts[part] / amounts.most) * 100}%` }} />
            ),
        )}
      </div>
    </div>
  )
}
