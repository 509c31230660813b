import type { ResultRow } from '#contract/scoring.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { useSay } from '../../app/text/useText.ts'
import { useResultText } from '../text/result.ts'

/** One row of the table: the points of both, the clause, and the account. */
export function ResultRowItem({ row }: { row: ResultRow }) {
  const words = useResultText()
  const { say } = useSay()
  const { self, review, max, changes, next, evidence } = row
  const lost = self > review
  return (
    <section className={lost ? 'result-row lost' : 'result-row'} aria-label={row.row}>
      <h3>
        <span className="no">{row.row}</span> {say(row.indicator)}
        <small>
          {words.points(formatPoints(self), formatPoints(review))}
          {max !== null && ` · ${words.max(formatPoints(max))}`}
        </small>
      </h3>
      <dl>
        <dt>{words.clause}</dt>
        <dd className="song">{say(row.criteria)}</dd>
        <dt>{words.counted}</dt>
        <dd>{say(row.why)}</dd>
        {changes.length > 0 && (
          <>
            <dt>{words.changed}</dt>
            {changes.map((text) => (
              <dd key={text.zh}>{say(text)}</dd>
            ))}
          </>
        )}
        {(next || (lost && evidence.length > 0)) && (
          <>
            <dt>{words.couldChange}</dt>
            {lost && evidence.length > 0 && (
              <dd>
                {words.evidence}
                {evidence.map(say).join(say({ zh: '、', en: ', ' }))}
              </dd>
            )}
            {next && (
              <dd>
                {words.more}
                {say(next)}
              </dd>
            )}
          </>
        )}
      </dl>
    </section>
  )
}
