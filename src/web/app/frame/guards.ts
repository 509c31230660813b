import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import type { Operation } from '#contract/routes.ts'
import { sessionReading } from '../api/queries.ts'
import { can, rolesOf } from './can.ts'

export interface RouterContext {
  readonly queries: QueryClient
}

interface Arriving {
  readonly context: RouterContext
  readonly location: { readonly href: string }
}

/**
 * One message goes to people of several roles, with one address: who cannot read that page, but can read the other, is
 * led there.
 */
export const orElse =
  (here: Operation, there: Operation, path: (id: string) => string) =>
  async ({ context: { queries }, params: { id } }: { context: RouterContext; params: { id: string } }) => {
    const roles = rolesOf(await queries.ensureQueryData(sessionReading))
    if (!can(here, roles) && can(there, roles)) throw redirect({ to: path(id), replace: true })
  }

/** Who is signed in, kept for a minute; a fresh installation leads to its first visit. */
export async function signedIn({ context: { queries }, location }: Arriving): Promise<void> {
  const session = await queries.ensureQueryData({ ...sessionReading, revalidateIfStale: true })
  if (session.setupOpen) throw redirect({ to: '/setup' })
  if (!session.account) throw redirect({ to: '/sign-in', search: { next: location.href } })
}
