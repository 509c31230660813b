import { Link } from '@tanstack/react-router'
import type { Batch } from '#contract/batches.ts'
import { useWorklistText } from '../text/worklist.ts'
import { NOT_STARTED } from './StateTabs.tsx'

/** What will stand here, and where to look meanwhile. */
export function WorklistEmpty({ batch }: { batch: Batch | undefined }) {
  const words = useWorklistText()
  if (!batch) return <>{words.noBatch}</>
  return (
    <>
      {words.empty}{' '}
      <Link to="/worklist" search={{ tab: NOT_STARTED, batch: batch.id }}>
        {words.seeNotStarted}
      </Link>
    </>
  )
}
