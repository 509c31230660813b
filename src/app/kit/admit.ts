import { ACCESS, type Grant } from '#contract/access.ts'
import type { Operation } from '#contract/routes.ts'
import type { Actor } from './actor.ts'
import { done, refuse, type Result } from './result.ts'
import { type Scope, scopeOf } from './scope.ts'

/** Whether the person may do the operation at all, and how far they then reach. */
export function admit(operation: Operation, actor: Actor | undefined, now: Date): Result<Scope> {
  const grant: Grant = ACCESS[operation]
  const scope = scopeOf(operation, actor)
  if (grant.everybody) return done(scope)
  if (!actor) return refuse('not-signed-in')
  if (!grant.self && scope.roles.length === 0) return refuse('forbidden')
  return confirmed(grant, actor, now) ?? done(scope)
}

function confirmed({ confirm }: Grant, actor: Actor, now: Date): Result<never> | undefined {
  if (!confirm) return undefined
  const { confirmedUntil, secondFactor } = actor.session
  if (confirm === 'secondFactor' && !actor.secondFactorReady) return refuse('second-factor-missing')
  const fresh = confirmedUntil !== null && now < confirmedUntil
  if (!fresh || (confirm === 'secondFactor' && !secondFactor)) return refuse('confirm-first')
  return undefined
}
