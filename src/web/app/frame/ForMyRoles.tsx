import { useMatches } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ROLE_NAMES } from '#core/access/roles.ts'
import type { Operation } from '#contract/routes.ts'
import type { Session } from '#contract/session.ts'
import { useFrameText } from '../text/frameText.ts'
import { useSay } from '../text/useText.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { can, rolesOf } from './can.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The read a page begins with; who may not do it is told so. */
    operation?: Operation
  }
}

/** The page, or why it is not for this person. The server refuses in any case. */
export function ForMyRoles({ session, children }: { session: Session; children: ReactNode }) {
  const words = useFrameText()
  const { say } = useSay()
  const roles = rolesOf(session)
  const wanted = useMatches().flatMap(({ staticData }) => staticData.operation ?? [])
  if (wanted.every((operation) => can(operation, roles))) return children
  const held = roles.map((role) => say(ROLE_NAMES[role])).join(words.comma) || '–'
  return <PageHead title={words.notForYou.title} lead={words.notForYou.text(held)} />
}
