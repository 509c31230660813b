import type { ReviewerSums } from '#contract/scoring.ts'
import { signed } from '#core/scores/changeText.ts'
import { countText } from '../app/text/count.ts'
import { useScoresText } from './text/scores.ts'

/** How far the words of each reviewer lie from what was settled. */
export function ReviewerTable({ sums }: { sums: readonly ReviewerSums[] }) {
  const words = useScoresText()
  return (
    <div className="scores-scroll" tabIndex={0} role="region" aria-label={words.views.reviewer}>
      <table className="table scores">
        <thead>
          <tr>
            <th>{words.heads.reviewer}</th>
            <th className="num">{words.applications}</th>
            <th className="num">{words.facts}</th>
            <th className="num">{words.otherwise}</th>
            <th className="num">{words.above}</th>
          </tr>
        </thead>
        <tbody>
          {sums.map(({ key, name, applications, facts, otherwise, above }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="num">{countText(applications)}</td>
              <td className="num">{countText(facts)}</td>
              <td className="num">{countText(otherwise)}</td>
              <td className="num">{applications > 0 ? signed(Math.trunc(above / applications)) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
