import type { Programme } from '#core/programme/programme.ts'
import { useMarks } from '../app/text/useMarks.ts'
import { useSay } from '../app/text/useText.ts'
import { useReviewingText } from './text/reviewing.ts'

/** The words of the law for a row, and what the programme adds for who judges. */
export function RowClause({ programme, row: id }: { programme: Programme; row: string }) {
  const words = useReviewingText()
  const marks = useMarks()
  const { say, official } = useSay()
  const row = programme.rubric.groups.flatMap((group) => group.rows).find((one) => one.id === id)
  if (!row) return null
  const law = official(row.criteria)
  return (
    <section aria-label={`${id} ${words.clause}`}>
      <h2 className="row-name">
        <span className="id">{id}</span> {say(row.indicator)}
      </h2>
      <blockquote className="law-words">
        {law && <p lang="zh-CN">{law}</p>}
        <p>{say(row.criteria)}</p>
      </blockquote>
      {row.guidance && (
        <p className="muted">
          {words.guidance}
          {marks.colon}
          {say(row.guidance)}
        </p>
      )}
    </section>
  )
}
