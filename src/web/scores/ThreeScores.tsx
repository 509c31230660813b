import { useQuery } from '@tanstack/react-query'
import { scoreRoutes } from '#contract/scoring.ts'
import { reading } from '../app/api/queries.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { ScoreSheet } from './ScoreSheet.tsx'

/** The three scores of one application, read for its dossier. */
export function ThreeScores({ application }: { application: string }) {
  const { data, error, refetch } = useQuery(reading(scoreRoutes.read, { params: { id: application } }))
  if (error) return <ErrorBox problem={error} onRetry={() => void refetch()} />
  return data ? <ScoreSheet scores={data} /> : null
}
