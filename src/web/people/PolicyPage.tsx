import { useQuery } from '@tanstack/react-query'
import { policyRoutes } from '#contract/people.ts'
import { reading } from '../app/api/queries.ts'
import { useSession } from '../app/door/useSession.ts'
import { can, rolesOf } from '../app/frame/can.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { PolicyForm } from './PolicyForm.tsx'
import { usePolicyText } from './text/policy.ts'

export function PolicyPage() {
  const words = usePolicyText()
  const policy = useQuery(reading(policyRoutes.read, {}))
  const mayChange = can('policy.set', rolesOf(useSession()))
  return (
    <div className="column">
      <PageHead title={words.title} lead={words.lead} />
      {policy.isPending && <Waiting />}
      <ErrorBox problem={policy.error} onRetry={() => void policy.refetch()} />
      {policy.data && <PolicyForm policy={policy.data} mayChange={mayChange} />}
    </div>
  )
}
