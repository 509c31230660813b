import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { applicationRoutes } from '#contract/applying.ts'
import { resultRoutes, type ResultRow, type ResultView } from '#contract/scoring.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { outcomeWords } from '#core/scores/outcome.ts'
import { reading } from '../../app/api/queries.ts'
import { useSay } from '../../app/text/useText.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { useTitle } from '../../app/ui/PageHead.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useDownload } from '../tasks/useDownload.ts'
import { useResultText } from '../text/result.ts'
import { ResultRowItem } from './ResultRowItem.tsx'

/** The outcome, and each point that was lost: clause, what was counted, who said so, what would have changed it. */
export function ResultPage() {
  const words = useResultText()
  const { application } = useApplication()
  const { id } = application
  useTitle(words.title)
  const { data, error, refetch } = useQuery(reading(resultRoutes.read, { params: { id } }))
  return (
    <div className="apply one-column result">
      <h1>{words.title}</h1>
      <ErrorBox problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting />}
      {data && !data.result && <p className="empty">{words.none}</p>}
      {data?.result && <Result result={data.result} />}
      <p className="noprint">
        <Link to="/applications/$id" params={{ id }}>
          {words.back}
        </Link>
      </p>
    </div>
  )
}

function Result({ result }: { result: ResultView }) {
  const words = useResultText()
  const { say } = useSay()
  const { bench } = useApplication()
  const { rows, self, review, reason } = result
  const isSame = (row: ResultRow) => row.self === row.review && row.changes.length === 0
  const lost = rows.filter((row) => !isSame(row))
  const same = rows.filter(isSame)
  return (
    <>
      <p className="outcome">{say(outcomeWords(bench.programme, result))}</p>
      {reason && (
        <p>
          <b>{words.reason}</b> {reason}
        </p>
      )}
      <p>{words.totals(formatPoints(self), formatPoints(review))}</p>
      <p className="muted">{words.totalsNote}</p>
      <Acts />
      {lost.length === 0 ? (
        <p>{words.noLost}</p>
      ) : (
        <>
          <h2 className="section">{words.lostHead(lost.length)}</h2>
          {lost.map((row) => (
            <ResultRowItem key={row.row} row={row} />
          ))}
        </>
      )}
      <details>
        <summary>{words.sameHead(same.length)}</summary>
        {same.map((row) => (
          <ResultRowItem key={row.row} row={row} />
        ))}
      </details>
      <p className="muted">{words.objection}</p>
    </>
  )
}

function Acts() {
  const words = useResultText()
  const { language } = useSay()
  const { application } = useApplication()
  const { busy, problem, get } = useDownload()
  const asked = { params: { id: application.id, paper: 'result' }, query: { format: 'pdf', language } } as const
  return (
    <>
      <p className="acts-row noprint">
        <button className="btn" type="button" onClick={() => print()}>
          {words.print}
        </button>
        <button className="btn" type="button" disabled={busy} onClick={() => void get(applicationRoutes.paper, asked)}>
          {words.letter}
        </button>
      </p>
      <ErrorBox problem={problem} />
    </>
  )
}
