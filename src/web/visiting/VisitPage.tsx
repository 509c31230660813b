import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { siteVisitRoutes, type Visit } from '#contract/visiting.ts'
import { reading } from '../app/api/queries.ts'
import { useSession } from '../app/door/useSession.ts'
import { dayText } from '../app/text/moment.ts'
import { useLanguage } from '../app/text/useText.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { Mark } from '../app/ui/Status.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { CancelVisit } from './CancelVisit.tsx'
import { LeftBehind } from './LeftBehind.tsx'
import { SignedRecord } from './SignedRecord.tsx'
import { useVisitingText } from './text/visiting.ts'
import { MARKS } from './visitMarks.ts'
import { VisitForm } from './VisitForm.tsx'
import './visiting.css'

/** One visit: the form to fill in on the spot, or the record once it is signed. */
export function VisitPage() {
  const { id = '' } = useParams({ strict: false })
  const account = useSession()?.account
  const query = useQuery({ ...reading(siteVisitRoutes.read, { params: { id } }), refetchOnReconnect: false })
  const visit = query.data
  return (
    <div className="visiting">
      <ErrorBox problem={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Waiting />}
      {visit && account && (
        <>
          <VisitHead visit={visit} />
          {visit.state === 'planned' && <VisitForm key={id} visit={visit} account={account.id} name={account.name} />}
          {visit.state !== 'planned' && <LeftBehind account={account.id} visit={id} />}
          {visit.signed && <SignedRecord visit={visit} signed={visit.signed} />}
        </>
      )}
    </div>
  )
}

function VisitHead({ visit }: { readonly visit: Visit }) {
  const words = useVisitingText()
  const language = useLanguage()
  const { enterprise, creditCode, address, office, plannedOn, state } = visit
  return (
    <>
      <p className="crumb">
        <Link to="/visits">{words.title}</Link>
      </p>
      <PageHead
        title={enterprise}
        lead={
          <>
            <Mark kind={MARKS[state]}>{words.states[state]}</Mark>
            {'　'}
            {plannedOn ? words.on(dayText(plannedOn, language)) : state === 'planned' && words.noDay}
          </>
        }
      >
        <Link className="btn plain" to="/dossiers/$id" params={{ id: visit.application }}>
          {words.open}
        </Link>
        {state === 'planned' && <CancelVisit visit={visit} />}
      </PageHead>
      <p className="muted">
        {creditCode} · {office}
        {address && ` · ${address}`}
      </p>
      {state === 'cancelled' && <p role="status">{words.cancelled}</p>}
    </>
  )
}
