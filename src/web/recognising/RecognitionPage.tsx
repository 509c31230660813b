import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type Recognition, recognitionRoutes } from '#contract/recognising.ts'
import { available } from '#core/workflow/available.ts'
import { type Act, TRANSITIONS } from '#core/workflow/transitions.ts'
import { reading } from '../app/api/queries.ts'
import { useSession } from '../app/door/useSession.ts'
import { rolesOf } from '../app/frame/can.ts'
import { dayAt, dayText, momentText } from '../app/text/moment.ts'
import { useLanguage, useSay } from '../app/text/useText.ts'
import { DownloadButton } from '../app/ui/DownloadButton.tsx'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { Facts } from '../app/ui/Facts.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { Mark, Status } from '../app/ui/Status.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { Certificates } from './Certificates.tsx'
import { OrderPapers } from './IssuePage.tsx'
import { RECOGNITION_ACTS, type RecognitionAct, RecognitionDialog } from './RecognitionDialog.tsx'
import { useRecognisingText } from './text/recognising.ts'
import './recognising.css'

/** One recognition: what it is worth now, its certificates and re-checks, and what can be done with it. */
export function RecognitionPage() {
  const words = useRecognisingText()
  const { id } = useParams({ from: '/inside/office/recognitions/$id' })
  const { data, error, refetch } = useQuery(reading(recognitionRoutes.read, { params: { id } }))
  const [act, setAct] = useState<RecognitionAct>()
  const [done, setDone] = useState<RecognitionAct>()
  if (error) return <ErrorBox problem={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <div className="recognition">
      <PageHead title={data.application.enterpriseName} lead={<Status state={data.application.state} />}>
        <Link className="btn" to="/recognitions">
          {words.back}
        </Link>
      </PageHead>
      {done && (
        <p role="status">
          <Mark kind="done">{words.done(words.acts[done])}</Mark>
        </p>
      )}
      {data.recheckDue && (
        <p>
          <Mark kind="wait">{words.due}</Mark>
        </p>
      )}
      <Known recognition={data} />
      <Acts recognition={data} onAct={setAct} />
      <Certificates recognition={data} />
      <Rechecks recognition={data} />
      <History recognition={data} />
      {act && (
        <RecognitionDialog
          recognition={data}
          act={act}
          onClose={() => setAct(undefined)}
          onDone={() => {
            setDone(act)
            setAct(undefined)
          }}
        />
      )}
    </div>
  )
}

function Known({ recognition }: { recognition: Recognition }) {
  const words = useRecognisingText()
  const language = useLanguage()
  const { title, level, creditCode, office, recognisedOn, untilDay, order } = recognition
  return (
    <Facts
      facts={[
        // The title is an official term in Chinese.
        [words.level, language === 'zh' ? title : words.levels[level]],
        [words.creditCode, creditCode],
        [words.office, office],
        [words.recognised, dayText(recognisedOn, language)],
        ...(untilDay ? ([[words.until, dayText(untilDay, language)]] as const) : []),
        [
          words.order,
          <span className="row" key="order">
            {order.documentNumber} <OrderPapers order={order.id} />
          </span>,
        ],
      ]}
    />
  )
}

function Acts({ recognition, onAct }: { recognition: Recognition; onAct: (act: RecognitionAct) => void }) {
  const words = useRecognisingText()
  const { application, level, rechecks } = recognition
  const [year] = useState(() => Number(dayAt(new Date().toISOString()).slice(0, 4)))
  const possible = available(application.state, rolesOf(useSession()))
  const shown = RECOGNITION_ACTS.filter((act) => possible.includes(act)).filter(
    (act) =>
      !(act === 'upgrade' && level === 'excellent') && !(act === 'keep' && rechecks.some((one) => one.year === year)),
  )
  if (shown.length === 0) return null
  const main = shown.find((act) => act === 'keep' || act === 'resume')
  return (
    <p className="row acts">
      {shown.map((act) => (
        <button
          key={act}
          className={act === 'revoke' ? 'btn final' : act === main ? 'btn main' : 'btn'}
          type="button"
          onClick={() => onAct(act)}
        >
          {words.acts[act]}
        </button>
      ))}
    </p>
  )
}

function Rechecks({ recognition }: { recognition: Recognition }) {
  const words = useRecognisingText()
  const language = useLanguage()
  const { rechecks, application } = recognition
  return (
    <section>
      <h2>{words.rechecks}</h2>
      {rechecks.length === 0 && <p className="muted">{words.noRechecks}</p>}
      <ul className="lines">
        {rechecks.map(({ year, outcome, finding, by, at }) => (
          <li key={at}>
            <b>
              {words.year(year)} {words.outcomes[outcome]}
            </b>
            <span className="typed">{finding}</span>
            <small className="muted">
              {momentText(at, language)} {by}
            </small>
          </li>
        ))}
      </ul>
      {application.state === 'revoked' && (
        <p className="row">
          {(['pdf', 'docx'] as const).map((format) => (
            <DownloadButton
              key={format}
              route={recognitionRoutes.paper}
              asked={{ params: { id: application.id, paper: 'revocation' }, query: { format, language } }}
            >
              {`${words.letter} ${format === 'pdf' ? 'PDF' : 'Word'}`}
            </DownloadButton>
          ))}
        </p>
      )}
    </section>
  )
}

function History({ recognition }: { recognition: Recognition }) {
  const words = useRecognisingText()
  const { say, language } = useSay()
  return (
    <section>
      <h2>{words.history}</h2>
      <ul className="lines">
        {recognition.steps.map(({ number, act, by, at, reason }) => (
          <li key={number}>
            <b>{say(TRANSITIONS[act as Act].label)}</b>
            {reason && <span className="typed">{reason}</span>}
            <small className="muted">
              {momentText(at, language)} {by}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
