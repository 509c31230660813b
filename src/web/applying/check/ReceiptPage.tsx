import { Link } from '@tanstack/react-router'
import { applicationRoutes } from '#contract/applying.ts'
import { BATCH_STEPS } from '#contract/batches.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { dayText, momentText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { Facts } from '../../app/ui/Facts.tsx'
import { useTitle } from '../../app/ui/PageHead.tsx'
import { Status } from '../../app/ui/Status.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useDownload } from '../tasks/useDownload.ts'
import { useHolder } from '../tasks/useHolder.ts'
import { useCheckText } from '../text/check.ts'
import { useCommonText } from '../text/common.ts'
import { useTasksText } from '../text/tasks.ts'
import { grouped } from './HashText.tsx'

/** That it was submitted, when, and exactly what; and what comes next. */
export function ReceiptPage() {
  const { receipt: words } = useCheckText()
  const common = useCommonText()
  const { language } = useSay()
  const { application, model } = useApplication()
  const { busy, problem, get } = useDownload()
  const { id, number, submittedAt, contentHash, profile, batchOf } = application
  const { min, max } = model.view.total
  useTitle(words.title)
  if (!submittedAt || number === null) return <p>{words.not}</p>
  return (
    <div className="apply one-column receipt">
      <h1>{words.submitted}</h1>
      <Facts
        facts={[
          [words.enterprise, profile.name],
          [words.code, profile.creditCode],
          [words.batch, common.batch(batchOf.year, batchOf.number)],
          [words.number, String(number)],
          [words.at, momentText(submittedAt, language)],
          [words.score, common.range(formatPoints(min ?? 0), formatPoints(max))],
          [
            words.hash,
            <code key="hash" className="mono">
              {grouped(contentHash ?? '')}
            </code>,
          ],
        ]}
      />
      <p className="acts-row noprint">
        <button className="btn" type="button" onClick={() => print()}>
          {words.print}
        </button>
        <button
          className="btn"
          type="button"
          disabled={busy}
          onClick={() =>
            void get(applicationRoutes.paper, {
              params: { id, paper: 'volume' },
              query: { format: 'pdf', language },
            })
          }
        >
          {words.volume}
        </button>
      </p>
      <ErrorBox problem={problem} />
      <NextSteps />
      <p className="noprint">
        <Link className="btn main" to="/applications/$id" params={{ id }}>
          {words.back}
        </Link>
      </p>
    </div>
  )
}

/** Who has it now, and what is planned after that. */
function NextSteps() {
  const { receipt: words } = useCheckText()
  const { status } = useTasksText()
  const { language } = useSay()
  const { application } = useApplication()
  const holder = useHolder()
  const { steps } = application.batchOf
  return (
    <section>
      <h2 className="section">{words.next}</h2>
      <p>
        <Status state={application.state} /> {holder && words.now(holder)}
      </p>
      <ol className="lined">
        {BATCH_STEPS.filter((step) => steps[step]).map((step) => (
          <li key={step}>
            {status.steps[step]} <span className="muted">{words.due(dayText(steps[step]!, language))}</span>
          </li>
        ))}
      </ol>
      <p className="muted">{words.message}</p>
    </section>
  )
}
