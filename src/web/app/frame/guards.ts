import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { sessionReading } from '../api/queries.ts'

export interface RouterContext {
  readonly queries: QueryClient
}

interface Arriving {
  readonly context: RouterContext
  readonly location: { readonly href: string }
}

/** Who is signed in, kept for a minute; a fresh installation leads to its first visit. */
export async function signedIn({ context: { queries }, location }: Arriving): Promise<void> {
  const session = await queries.ensureQueryData({ ...sessionReading, revalidateIfStale: true })
  if (session.setupOpen) throw redirect({ to: '/setup' })
  if (!session.account) throw redirect({ to: '/sign-in', search: { next: location.href } })
}
