import { useQuery } from '@tanstack/react-query'
import { delegationRoutes } from '#contract/people.ts'
import { reading } from '../api/queries.ts'
import { useSession } from '../door/useSession.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { DelegationForm } from './DelegationForm.tsx'
import { DelegationList } from './DelegationList.tsx'
import { useDelegationText } from './text/delegations.ts'

/** Handing a role to a colleague for some days. */
export function DelegationsPage() {
  const words = useDelegationText()
  const roles = useSession()?.roles.filter(({ delegated }) => !delegated) ?? []
  const candidates = useQuery(reading(delegationRoutes.candidates, {}))
  const running = useQuery(reading(delegationRoutes.list, {}))
  return (
    <div className="column">
      <PageHead title={words.title} lead={words.lead} />
      {candidates.isPending && <Waiting />}
      <ErrorBox problem={candidates.error} onRetry={() => void candidates.refetch()} />
      {candidates.data?.length === 0 && <p>{words.nobody}</p>}
      {candidates.data && candidates.data.length > 0 && <DelegationForm roles={roles} candidates={candidates.data} />}
      <h2 className="section">{words.running}</h2>
      <ErrorBox problem={running.error} onRetry={() => void running.refetch()} />
      {running.data && <DelegationList delegations={running.data} />}
    </div>
  )
}
