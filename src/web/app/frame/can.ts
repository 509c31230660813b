import type { Role } from '#core/access/roles.ts'
import { ACCESS, type Grant, reachOf } from '#contract/access.ts'
import type { Operation } from '#contract/routes.ts'
import type { Session } from '#contract/session.ts'

/** Whether somebody in these roles may do an operation at all, as the one access table has it. */
export function can(operation: Operation, roles: readonly Role[]): boolean {
  const grant: Grant = ACCESS[operation]
  return grant.everybody === true || grant.self === true || roles.some((role) => reachOf(operation, role))
}

export const rolesOf = (session: Session | undefined): readonly Role[] => session?.roles.map(({ role }) => role) ?? []
