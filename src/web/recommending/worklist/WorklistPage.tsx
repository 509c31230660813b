import { useListState } from '../../app/office/list/useListState.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useBatches } from '../useBatches.ts'
import { NotStartedList } from './NotStartedList.tsx'
import { NOT_STARTED } from './StateTabs.tsx'
import { SubmittedList } from './SubmittedList.tsx'

/** The applications within reach, or the enterprises that have not begun one. */
export function WorklistPage() {
  const state = useListState()
  const { search } = state
  const { batches, batch, problem } = useBatches(search['batch'])
  if (problem) return <ErrorBox problem={problem} />
  if (!batches) return <Waiting />
  const parts = { state, batches, batch }
  return search['tab'] === NOT_STARTED && batch ? (
    <NotStartedList {...parts} batch={batch} />
  ) : (
    <SubmittedList {...parts} />
  )
}
