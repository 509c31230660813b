import type { Role } from '#core/access/roles.ts'
import type { Operation } from '#contract/routes.ts'
import type { Words } from '../text/zh.ts'
import { can } from './can.ts'

export interface Place {
  readonly to: string
  readonly word: keyof Words['nav']
  /** The read that the page begins with: who may not do it does not see the page. */
  readonly operation: Operation
}

/** The main navigation, in its order. */
const PLACES: readonly Place[] = [
  { to: '/home', word: 'home', operation: 'message.list' },
  { to: '/applications', word: 'applications', operation: 'application.mine' },
  { to: '/enterprise', word: 'enterprise', operation: 'enterprise.own' },
  { to: '/colleagues', word: 'colleagues', operation: 'colleague.list' },
  { to: '/worklist', word: 'worklist', operation: 'worklist.list' },
  { to: '/verification', word: 'verification', operation: 'verification.tasks' },
  { to: '/settlement', word: 'settlement', operation: 'settlement.list' },
  { to: '/registrations', word: 'registrations', operation: 'registration.list' },
  { to: '/batches', word: 'batches', operation: 'batch.list' },
  { to: '/reviewers', word: 'reviewers', operation: 'people.reviewers' },
  { to: '/people', word: 'people', operation: 'people.list' },
  { to: '/roles', word: 'roles', operation: 'appointment.list' },
  { to: '/policy', word: 'policy', operation: 'policy.read' },
  { to: '/journal', word: 'journal', operation: 'journal.list' },
]

export const placesFor = (roles: readonly Role[]): readonly Place[] =>
  PLACES.filter(({ operation }) => can(operation, roles))
