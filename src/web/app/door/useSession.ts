import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Session } from '#contract/session.ts'
import { sessionReading } from '../api/queries.ts'

/** Who is signed in; undefined until the first answer. */
export const useSession = (): Session | undefined => useQuery(sessionReading).data

/** Keeps what an act has answered about the session. */
export function useSessionSet(): (session: Session) => void {
  const queries = useQueryClient()
  return (session) => void queries.setQueryData(sessionReading.queryKey, session)
}
