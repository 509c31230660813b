import type { Change, Scores } from '#contract/scoring.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { signed } from '#core/scores/changeText.ts'
import { useSay } from '../app/text/useText.ts'
import { useScoresText } from './text/scores.ts'
import './scores.css'

/** The three scores, the rows in which they differ, and each change as a sentence. */
export function ScoreSheet({ scores }: { scores: Scores }) {
  const words = useScoresText()
  const { totals, settled, rows, toVerified, toReview } = scores
  const changed = rows.filter(({ self, verified, review }) => self !== verified || verified !== review)
  return (
    <section aria-label={words.three}>
      <h3>{words.three}</h3>
      <table className="table scores narrow">
        <thead>
          <tr>
            <th>{words.changedRows}</th>
            <th className="num">{words.self}</th>
            <th className="num">{words.verified}</th>
            <th className="num">{words.review}</th>
            <th className="num">{words.lost}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ row, self, verified, review }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              <td className="num">{formatPoints(self)}</td>
              <td className={verified === self ? 'num' : 'num changed'}>{formatPoints(verified)}</td>
              <td className={review === verified ? 'num' : 'num changed'}>{formatPoints(review)}</td>
              <td className="num">{review === self ? '' : signed(review - self)}</td>
            </tr>
          ))}
          <tr className="total">
            <th scope="row">{words.total}</th>
            <td className="num">{formatPoints(totals.self)}</td>
            <td className="num">{formatPoints(totals.verified)}</td>
            <td className="num">{formatPoints(totals.review)}</td>
            <td className="num">{totals.review === totals.self ? '' : signed(totals.review - totals.self)}</td>
          </tr>
        </tbody>
      </table>
      {!settled && <p className="muted">{words.notSettled}</p>}
      <Changes head={words.toVerifiedHead} changes={toVerified} />
      <Changes head={words.toReviewHead} changes={toReview} />
    </section>
  )
}

function Changes({ head, changes }: { head: string; changes: readonly Change[] }) {
  const words = useScoresText()
  const { say } = useSay()
  return (
    <>
      <h4>{head}</h4>
      {changes.length === 0 ? (
        <p className="muted">{words.noChange}</p>
      ) : (
        <ul className="changes">
          {changes.map(({ text }) => (
            <li key={text.zh}>{say(text)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
