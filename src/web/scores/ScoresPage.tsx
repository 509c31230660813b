import { useQuery } from '@tanstack/react-query'
import { scoreRoutes } from '#contract/scoring.ts'
import { STATISTICS, type StatisticsBy } from '#core/scores/statistics.ts'
import { reading } from '../app/api/queries.ts'
import { useListState } from '../app/office/list/useListState.ts'
import { countText } from '../app/text/count.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { SelectField } from '../app/ui/SelectField.tsx'
import { TabLink } from '../app/ui/TabLink.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { useBatches } from '../recommending/useBatches.ts'
import { ReviewerTable } from './ReviewerTable.tsx'
import { SumsTable } from './SumsTable.tsx'
import { useScoresText } from './text/scores.ts'
import './scores.css'

const VIEWS = [...STATISTICS, 'reviewer'] as const

/** Where points went between the three scores of a batch. */
export function ScoresPage() {
  const words = useScoresText()
  const { search, set } = useListState()
  const { batches, batch, problem } = useBatches(search['batch'], 'reviewing')
  const by = VIEWS.find((one) => one === search['by']) ?? 'row'
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <ErrorBox problem={problem} />
      {batches && (
        <div className="scores-batch">
          <SelectField
            label={words.batch}
            value={batch?.id ?? ''}
            onText={(id) => set({ batch: id })}
            choices={batches.map(({ id, year, number }) => ({ value: id, label: words.batchName(year, number) }))}
          />
        </div>
      )}
      <nav className="state-tabs" aria-label={words.by}>
        {VIEWS.map((view) => (
          <TabLink key={view} to="/scores" search={{ batch: search['batch'], by: view }} current={view === by}>
            {words.views[view]}
          </TabLink>
        ))}
      </nav>
      {batch && (by === 'reviewer' ? <Reviewers batch={batch.id} /> : <Sums batch={batch.id} by={by} />)}
    </>
  )
}

function Sums({ batch, by }: { batch: string; by: StatisticsBy }) {
  const words = useScoresText()
  const { data, error, refetch } = useQuery(reading(scoreRoutes.statistics, { query: { batch, by } }))
  if (error) return <ErrorBox problem={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  if (data.applications === 0) return <p className="empty">{words.none}</p>
  return (
    <>
      <p>{words.counted(countText(data.applications), countText(data.settled))}</p>
      <SumsTable by={by} sums={data.sums} />
      <p className="muted">{words.meanNote}</p>
    </>
  )
}

function Reviewers({ batch }: { batch: string }) {
  const words = useScoresText()
  const { data, error, refetch } = useQuery(reading(scoreRoutes.reviewers, { query: { batch } }))
  if (error) return <ErrorBox problem={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  if (data.length === 0) return <p className="empty">{words.noReviews}</p>
  return (
    <>
      <ReviewerTable sums={data} />
      <p className="muted">{words.reviewerNote}</p>
    </>
  )
}
