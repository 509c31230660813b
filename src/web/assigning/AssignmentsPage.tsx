import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { assignmentRoutes } from '#contract/assigning.ts'
import type { Batch } from '#contract/batches.ts'
import { reading } from '../app/api/queries.ts'
import { useListState } from '../app/office/list/useListState.ts'
import { useLanguage } from '../app/text/useText.ts'
import { DownloadButton } from '../app/ui/DownloadButton.tsx'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { SelectField } from '../app/ui/SelectField.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { useBatches } from '../recommending/useBatches.ts'
import { AssignmentTable } from './AssignmentTable.tsx'
import { LoadTable } from './LoadTable.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import { SheetBox } from './SheetBox.tsx'
import { useAssigningText } from './text/assigning.ts'
import './assigning.css'

/** Who reviews what in a batch: by proposal, one by one, or by a spreadsheet. */
export function AssignmentsPage() {
  const words = useAssigningText()
  const { search, set } = useListState()
  const { batches, batch, problem } = useBatches(search['batch'], 'reviewing')
  const known = batches?.filter(({ state }) => state !== 'draft') ?? []
  const chosen = known.find(({ id }) => id === batch?.id) ?? known[0]
  if (!batches || !chosen)
    return (
      <>
        <PageHead title={words.title} lead={words.lead} />
        <ErrorBox problem={problem} />
        {!batches && !problem && <Waiting />}
        {batches && <p className="empty">{words.noBatch}</p>}
      </>
    )
  const choices = known.map(({ id, year, number }) => ({ value: id, label: words.batchName(year, number) }))
  return (
    <OfBatch key={chosen.id} batch={chosen}>
      {choices.length > 1 && (
        <div className="assignment-batch">
          <SelectField label={words.batch} value={chosen.id} choices={choices} onText={(id) => set({ batch: id })} />
        </div>
      )}
    </OfBatch>
  )
}

function OfBatch({ batch, children }: { batch: Batch; children: React.ReactNode }) {
  const words = useAssigningText()
  const language = useLanguage()
  const query = useQuery(reading(assignmentRoutes.list, { query: { batch: batch.id } }))
  const [open, setOpen] = useState<'proposal' | 'sheet'>()
  const { data } = query
  const isReady = data !== undefined && data.items.length > 0 && data.reviewers.length > 0
  const close = () => setOpen(undefined)
  return (
    <>
      <PageHead title={`${words.title} ${words.batchName(batch.year, batch.number)}`} lead={words.lead}>
        {isReady && (
          <>
            <DownloadButton route={assignmentRoutes.sheet} asked={{ query: { batch: batch.id, language } }}>
              {words.take}
            </DownloadButton>
            <button className="btn" type="button" onClick={() => setOpen('sheet')}>
              {words.bring}
            </button>
            <button className="btn main" type="button" onClick={() => setOpen('proposal')}>
              {words.propose}
            </button>
          </>
        )}
      </PageHead>
      {children}
      <ErrorBox problem={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Waiting />}
      {data?.reviewers.length === 0 && <p className="empty">{words.noReviewers}</p>}
      {data?.items.length === 0 && <p className="empty">{words.none}</p>}
      {data && data.items.length > 0 && <AssignmentTable batch={batch} all={data} />}
      {data && data.reviewers.length > 0 && <LoadTable all={data} />}
      {open === 'proposal' && data && <ProposeDialog batch={batch.id} all={data} onClose={close} />}
      {open === 'sheet' && data && <SheetBox batch={batch.id} onClose={close} />}
    </>
  )
}
