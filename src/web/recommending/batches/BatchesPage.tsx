import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { batchRoutes } from '#contract/batches.ts'
import { reading } from '../../app/api/queries.ts'
import { useSession } from '../../app/door/useSession.ts'
import { can, rolesOf } from '../../app/frame/can.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useBatchesText } from '../text/batches.ts'
import { BatchTable } from './BatchTable.tsx'

/** Every batch, newest first. */
export function BatchesPage() {
  const words = useBatchesText()
  const list = useQuery(reading(batchRoutes.list, {}))
  const mayPlan = can('batch.create', rolesOf(useSession()))
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        {mayPlan && (
          <Link className="btn main" to="/batches/$id" params={{ id: 'new' }}>
            {words.create}
          </Link>
        )}
      </PageHead>
      {list.isPending && <Waiting />}
      <ErrorBox problem={list.error} onRetry={() => void list.refetch()} />
      {list.data?.length === 0 && <p className="empty">{words.none}</p>}
      {list.data && list.data.length > 0 && <BatchTable batches={list.data} />}
    </>
  )
}
