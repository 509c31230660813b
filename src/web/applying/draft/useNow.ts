import { useQuery } from '@tanstack/react-query'
import { sessionReading } from '../../app/api/queries.ts'

/** The server's clock at this moment: a desk's own may be wrong, and the server decides what is too late. */
export function useNow(): () => string {
  const { data, dataUpdatedAt } = useQuery(sessionReading)
  const ahead = data ? Date.parse(data.now) - dataUpdatedAt : 0
  return () => new Date(Date.now() + ahead).toISOString()
}
