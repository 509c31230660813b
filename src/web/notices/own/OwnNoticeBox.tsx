import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { noticeRoutes, objectionRoutes, type OwnNotice } from '#contract/noticing.ts'
import { reading } from '../../app/api/queries.ts'
import { dayText, momentText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { FormBox } from '../../app/ui/FormBox.tsx'
import { Mark } from '../../app/ui/Status.tsx'
import { TextAreaField } from '../../app/ui/TextAreaField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { OBJECTION_KINDS } from '../public/StatusPage.tsx'
import { useOwnText } from '../text/own.ts'
import '../notices.css'

/** The enterprise's own place on the notice, and what it is asked to say to an objection. */
export function OwnNoticeBox({ application }: { application: string }) {
  const words = useOwnText()
  const { say, language } = useSay()
  const { data, error } = useQuery(reading(noticeRoutes.mine, { params: { id: application } }))
  if (error) return <ErrorBox problem={error} />
  if (!data?.notice) return null
  const { id, title, open, daysLeft, lastDay } = data.notice
  return (
    <section className="standing">
      <h2>{words.title}</h2>
      <p className="at">
        <Mark kind={open ? 'doing' : 'done'}>{open ? words.on : words.over}</Mark>
        <Link to="/notices/$id" params={{ id }}>
          {say(title)}
        </Link>
        {open && daysLeft !== null && <span className="muted">{words.left(daysLeft)}</span>}
        {lastDay && <span className="muted">{words.until(dayText(lastDay, language))}</span>}
      </p>
      {data.objections.map((one) => (
        <Objection key={`${one.id} ${one.version}`} application={application} one={one} />
      ))}
    </section>
  )
}

function Objection({ application, one }: { application: string; one: OwnNotice['objections'][number] }) {
  const words = useOwnText()
  const { language } = useSay()
  const { state, row, summary, statement, statedAt, finding } = one
  return (
    <div className="own-objection">
      <h3>
        {words.objection} {row} <Mark kind={OBJECTION_KINDS[state]}>{words.states[state]}</Mark>
      </h3>
      <p className="case-text">{summary}</p>
      {statement && (
        <>
          <p className="muted">{words.statedAt(statedAt ? momentText(statedAt, language) : '')}</p>
          <p className="case-text">{statement}</p>
        </>
      )}
      {finding && (
        <p>
          <b>{words.finding}</b> {finding}
        </p>
      )}
      {state === 'investigating' && <Statement application={application} one={one} />}
    </div>
  )
}

function Statement({ application, one }: { application: string; one: OwnNotice['objections'][number] }) {
  const words = useOwnText()
  const [statement, setStatement] = useState(one.statement)
  const act = useAct(objectionRoutes.statement, { refresh: [noticeRoutes.mine] })
  const error = useFieldError(act.problem)
  return (
    <FormBox
      onSubmit={() =>
        act.run({ params: { id: application, objection: one.id }, body: { version: one.version, statement } })
      }
      verb={one.statement ? words.again : words.send}
      busy={act.busy}
      ready={statement.trim() !== one.statement}
    >
      <TextAreaField
        label={words.statement}
        value={statement}
        onText={setStatement}
        most={4000}
        help={words.help}
        error={error('statement')}
      />
      <ErrorBox problem={act.problem} shown={['statement']} />
    </FormBox>
  )
}
