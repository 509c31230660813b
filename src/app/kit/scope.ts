import { ACCESS, type Grant, type Reach } from '#contract/access.ts'
import type { Operation } from '#contract/routes.ts'
import type { Role } from '#core/access/roles.ts'
import type { Actor } from './actor.ts'

/** How far an actor reaches in one operation: the union over the roles that may do it. */
export interface Scope {
  /** Roles that may do the operation. */
  readonly roles: readonly Role[]
  readonly district: boolean
  readonly system: boolean
  readonly enterprises: readonly string[]
  /** Organisations whose area is in reach. */
  readonly offices: readonly string[]
  /** Organisations whose people are in reach. */
  readonly organisations: readonly string[]
}

export const NO_SCOPE: Scope = {
  roles: [],
  district: false,
  system: false,
  enterprises: [],
  offices: [],
  organisations: [],
}

export function scopeOf(operation: Operation, actor: Actor | undefined): Scope {
  const grants = (ACCESS[operation] as Grant).roles ?? {}
  const reaches = (actor?.roles ?? []).flatMap(({ role, organisation }) => {
    const reach = grants[role]
    return reach ? [{ role, reach, organisation: organisation.id }] : []
  })
  const held = (wanted: Reach): string[] =>
    reaches.filter(({ reach }) => reach === wanted).map(({ organisation }) => organisation)
  return {
    roles: [...new Set(reaches.map(({ role }) => role))],
    district: held('district').length > 0,
    system: held('system').length > 0,
    enterprises: held('enterprise'),
    offices: held('area'),
    organisations: held('organisation'),
  }
}
