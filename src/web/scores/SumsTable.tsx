import type { ScoreSums } from '#contract/scoring.ts'
import { signed } from '#core/scores/changeText.ts'
import { meanText } from '#core/scores/mean.ts'
import type { StatisticsBy } from '#core/scores/statistics.ts'
import { countText } from '../app/text/count.ts'
import { useSay } from '../app/text/useText.ts'
import { useScoresText } from './text/scores.ts'

interface Props {
  readonly by: StatisticsBy
  readonly sums: readonly ScoreSums[]
}

/** The means of each group, and a picture of what was kept. */
export function SumsTable({ by, sums }: Props) {
  const words = useScoresText()
  const { say } = useSay()
  const most = Math.max(1, ...sums.map(({ self, applications }) => (applications > 0 ? self / applications : 0)))
  return (
    <div className="scores-scroll" tabIndex={0} role="region" aria-label={words.title}>
      <table className="table scores">
        <thead>
          <tr>
            <th rowSpan={2}>{words.heads[by]}</th>
            <th rowSpan={2} className="num">
              {words.applications}
            </th>
            <th colSpan={3}>{words.toVerified}</th>
            <th rowSpan={2} className="num">
              {words.settledOf}
            </th>
            <th colSpan={3}>{words.toReview}</th>
            <th rowSpan={2}>{words.picture}</th>
          </tr>
          <tr>
            <th className="num">{words.self}</th>
            <th className="num">{words.verified}</th>
            <th className="num">{words.lost}</th>
            <th className="num">{words.verified}</th>
            <th className="num">{words.review}</th>
            <th className="num">{words.lost}</th>
          </tr>
        </thead>
        <tbody>
          {sums.map((sum) => (
            <tr key={sum.key}>
              <th scope="row">
                {by === 'row' && <span className="no">{sum.key}</span>} {say(sum.name)}
              </th>
              <td className="num">{countText(sum.applications)}</td>
              <td className="num">{meanText(sum.self, sum.applications)}</td>
              <td className="num">{meanText(sum.verified, sum.applications)}</td>
              <Difference sum={sum.verified - sum.self} count={sum.applications} />
              <td className="num">{countText(sum.settled)}</td>
              <td className="num">{meanText(sum.settledVerified, sum.settled)}</td>
              <td className="num">{meanText(sum.review, sum.settled)}</td>
              <Difference sum={sum.review - sum.settledVerified} count={sum.settled} />
              <td>
                <Kept sum={sum} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Difference({ sum, count }: { sum: number; count: number }) {
  const mean = count === 0 ? 0 : Math.trunc(sum / count)
  return <td className={mean === 0 ? 'num' : 'num changed'}>{mean === 0 ? '' : signed(mean)}</td>
}

const WIDTH = 160

/** Beside the numbers, which say the same. */
function Kept({ sum, most }: { sum: ScoreSums; most: number }) {
  const { self, verified, applications, settled, review, settledVerified } = sum
  if (applications === 0) return null
  const own = self / applications
  const lost = (self - verified) / applications + (settled > 0 ? (settledVerified - review) / settled : 0)
  const kept = Math.max(0, Math.min(own, own - lost))
  const scale = (points: number) => (points / most) * WIDTH
  return (
    <svg className="kept" width={WIDTH} height="12" aria-hidden="true">
      <rect className="left" x="0.5" y="0.5" width={Math.max(0, scale(own))} height="11" />
      <rect className="won" x="0.5" y="0.5" width={scale(kept)} height="11" />
    </svg>
  )
}
