import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ObjectionCase, objectionRoutes } from '#contract/noticing.ts'
import { reading } from '../../app/api/queries.ts'
import { useMarks } from '../../app/text/useMarks.ts'
import { momentText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { DownloadButton } from '../../app/ui/DownloadButton.tsx'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { Facts } from '../../app/ui/Facts.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { Mark, Status } from '../../app/ui/Status.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { OBJECTION_KINDS } from '../public/StatusPage.tsx'
import { useCasesText } from '../text/cases.ts'
import { CaseActs } from './CaseActs.tsx'
import { ObjectorBox } from './ObjectorBox.tsx'
import '../notices.css'

/** An objection: what is said, what the enterprise says to it, and what is decided. */
export function CasePage() {
  const words = useCasesText()
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(reading(objectionRoutes.read, { params: { id } }))
  return (
    <>
      <p className="crumb">
        <Link to="/objection-cases">{words.back}</Link>
      </p>
      <PageHead title={data ? words.caseTitle(data.enterprise) : words.title} />
      <ErrorBox problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting />}
      {data && <Case one={data} />}
    </>
  )
}

function Case({ one }: { one: ObjectionCase }) {
  return (
    <div className="case-grid">
      <section>
        <Said one={one} />
        <Statement one={one} />
        <Decision one={one} />
        <CaseActs one={one} />
      </section>
      <aside>
        <About one={one} />
        <ObjectorBox one={one} />
      </aside>
    </div>
  )
}

function Said({ one: { id, content, files } }: { one: ObjectionCase }) {
  const words = useCasesText()
  return (
    <>
      <h2>{words.content}</h2>
      <p className="case-text">{content}</p>
      {files.length > 0 && (
        <>
          <h2>{words.files}</h2>
          <p className="notice-take">
            {files.map((file) => (
              <DownloadButton key={file.id} route={objectionRoutes.file} asked={{ params: { id, file: file.id } }}>
                {file.name}
              </DownloadButton>
            ))}
          </p>
        </>
      )}
    </>
  )
}

function Statement({ one: { summary, statement, statedAt, state } }: { one: ObjectionCase }) {
  const words = useCasesText()
  const { language } = useSay()
  if (summary === '') return null
  return (
    <>
      <h2>{words.told}</h2>
      <p className="case-text">{summary}</p>
      <h2>
        {words.statement} {statedAt && <small className="muted">{momentText(statedAt, language)}</small>}
      </h2>
      {statement ? (
        <p className="case-text">{statement}</p>
      ) : (
        state === 'investigating' && <p className="muted">{words.notStated}</p>
      )}
    </>
  )
}

function Decision({ one: { state, finding, reply, decidedAt } }: { one: ObjectionCase }) {
  const words = useCasesText()
  const marks = useMarks()
  const { language } = useSay()
  if (!decidedAt) return null
  return (
    <>
      <h2>
        <Mark kind={OBJECTION_KINDS[state]}>{`${words.decided}${marks.colon}${words.states[state]}`}</Mark>{' '}
        <small className="muted">{words.decidedAt(momentText(decidedAt, language))}</small>
      </h2>
      <Facts
        facts={[
          [words.finding, finding],
          [words.reply, reply],
        ]}
      />
    </>
  )
}

function About({ one }: { one: ObjectionCase }) {
  const words = useCasesText()
  const { say, language } = useSay()
  const { receipt, row, rowName, receivedAt, state, applicationState, application } = one
  return (
    <section>
      <h2>{words.about}</h2>
      <Facts
        facts={[
          [
            words.receipt,
            <span key="receipt" className="mono">
              {receipt}
            </span>,
          ],
          [
            words.columns.state,
            <Mark key="state" kind={OBJECTION_KINDS[state]}>
              {words.states[state]}
            </Mark>,
          ],
          [words.row, row ? `${row} ${rowName ? say(rowName) : ''}` : words.noRow],
          [words.received, momentText(receivedAt, language)],
          [
            words.application,
            <Link key="application" to="/dossiers/$id" params={{ id: application }}>
              <Status state={applicationState} />
            </Link>,
          ],
        ]}
      />
    </section>
  )
}
