import type { ReviewFile } from '#contract/reviewing.ts'
import type { Fact } from '#core/programme/programme.ts'
import { useSay } from '../app/text/useText.ts'
import { factText } from '../recommending/dossier/factText.ts'
import { useReviewingText } from './text/reviewing.ts'

interface Props {
  readonly others: NonNullable<ReviewFile['others']>
  readonly asked: string
  readonly fact: Fact
}

/** What others say of the same fact, without names, once one's own word is given. */
export function OtherReviews({ others, asked, fact }: Props) {
  const words = useReviewingText()
  const { say } = useSay()
  return (
    <section aria-label={words.others}>
      <h3>{words.others}</h3>
      {others.length === 0 && <p className="muted">{words.noOthers}</p>}
      {others.length > 0 && (
        <table className="tbl claims">
          <tbody>
            {others.map(({ label, answers }) => {
              const answer = answers.find((one) => one.fact === asked)
              return (
                <tr key={label}>
                  <th scope="row">
                    <span className="by ping" aria-hidden="true">
                      {words.chips.determined[0]}
                    </span>{' '}
                    {words.expert(label)}
                  </th>
                  <td className="v">{factText(fact, answer?.value, say, words)}</td>
                  <td>{answer?.reason}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
