import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { batchRoutes } from '#contract/batches.ts'
import { useProgramme } from '../../app/api/programme.ts'
import { reading } from '../../app/api/queries.ts'
import { useSession } from '../../app/door/useSession.ts'
import { dayAt } from '../../app/text/moment.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { Mark } from '../../app/ui/Status.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useBatchesText } from '../text/batches.ts'
import { BatchActs } from './BatchActs.tsx'
import { BatchForm } from './BatchForm.tsx'
import { newBatch, typedOf } from './typedBatch.ts'

const KINDS = { draft: 'none', published: 'doing', closed: 'done' } as const

/** One batch, or a new one. */
export function BatchPage() {
  const words = useBatchesText()
  const { id } = useParams({ from: '/inside/office/batches/$id' })
  const isNew = id === 'new'
  const read = useQuery({ ...reading(batchRoutes.read, { params: { id } }), enabled: !isNew })
  const programme = useProgramme()
  const now = useSession()?.now
  const batch = isNew ? undefined : read.data
  const title = batch ? words.name(batch.year, batch.number) : words.createTitle
  return (
    <>
      <p className="crumb">
        <Link to="/batches">{words.back}</Link>
      </p>
      <PageHead title={title} lead={batch && <Mark kind={KINDS[batch.state]}>{words.states[batch.state]}</Mark>}>
        {batch && <BatchActs batch={batch} />}
      </PageHead>
      {!isNew && read.isPending && <Waiting />}
      <ErrorBox problem={read.error} onRetry={() => void read.refetch()} />
      {batch && <BatchForm key={`${batch.id} ${batch.version}`} batch={batch} initial={typedOf(batch)} />}
      {isNew && programme && now && <BatchForm batch={undefined} initial={newBatch(programme.id, dayAt(now))} />}
    </>
  )
}
