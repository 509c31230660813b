import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Batch, batchRoutes } from '#contract/batches.ts'
import { useSession } from '../../app/door/useSession.ts'
import { can, rolesOf } from '../../app/frame/can.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { FormBox } from '../../app/ui/FormBox.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useStay } from '../../app/ui/useStay.ts'
import { useBatchesText } from '../text/batches.ts'
import { BatchFields } from './BatchFields.tsx'
import { planOf, type TypedBatch } from './typedBatch.ts'

interface Props {
  /** Absent: a new one. */
  readonly batch: Batch | undefined
  readonly initial: TypedBatch
}

const SHOWN = [
  'programme',
  'year',
  'number',
  'assessmentYear',
  'cutOff',
  'opensAt',
  'closesAt',
  'skilledQuota',
  'excellentQuota',
  'noticeDays',
  'formalCheckDays',
  'correctionDays',
  'corrections',
  'note',
]

/** Everything a batch sets; what applications rest on is fixed once it is published. */
export function BatchForm({ batch, initial }: Props) {
  const words = useBatchesText()
  const navigate = useNavigate()
  const mayChange = can('batch.change', rolesOf(useSession())) && batch?.state !== 'closed'
  const [typed, setTyped] = useState(initial)
  const [saved, setSaved] = useState(false)
  const refresh = [batchRoutes.list, batchRoutes.read, batchRoutes.open]
  const create = useAct(batchRoutes.create, {
    refresh,
    onDone: ({ id }) => void navigate({ to: '/batches/$id', params: { id }, ignoreBlocker: true }),
  })
  const change = useAct(batchRoutes.change, { refresh, onDone: () => setSaved(true) })
  const { problem, busy } = batch ? change : create
  // The server speaks of the plan inside the body when a batch is changed.
  const error = useFieldError(problem)
  const at = (path: string) => error(path) ?? error(`plan.${path}`)
  useStay(typed !== initial && !saved)
  const submit = () => {
    const plan = planOf(typed)
    if (batch) change.run({ params: { id: batch.id }, body: { plan, version: batch.version } })
    else create.run({ body: plan })
  }
  return (
    <FormBox
      onSubmit={submit}
      verb={words.save}
      busy={busy}
      ready={mayChange}
      more={
        <span className="muted" role="status">
          {mayChange ? saved && words.saved : words.readOnly}
        </span>
      }
    >
      <BatchFields
        typed={typed}
        change={(part) => {
          setSaved(false)
          setTyped((now) => ({ ...now, ...part }))
        }}
        error={at}
        readOnly={!mayChange}
        fixed={batch?.state === 'published'}
      />
      <ErrorBox problem={problem} shown={[...SHOWN, ...SHOWN.map((path) => `plan.${path}`)]} />
    </FormBox>
  )
}
