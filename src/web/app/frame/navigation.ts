import type { Role } from '#core/access/roles.ts'
import type { Operation } from '#contract/routes.ts'
import type { Words } from '../text/zh.ts'
import { can } from './can.ts'

/** Where somebody has many places they stand in groups, by the stage of the work. */
export type PlaceGroup = keyof Words['navGroups']

export interface Place {
  readonly to: string
  readonly word: keyof Words['nav']
  /** Without one it stands by itself. */
  readonly group?: PlaceGroup
  /** The read that the page begins with: who may not do it does not see the page. */
  readonly operation: Operation
}

/** The main navigation, in its order. */
const PLACES: readonly Place[] = [
  { to: '/home', word: 'home', operation: 'message.list' },
  { to: '/applications', word: 'applications', operation: 'application.mine' },
  { to: '/enterprise', word: 'enterprise', operation: 'enterprise.own' },
  { to: '/colleagues', word: 'colleagues', operation: 'colleague.list' },
  { to: '/worklist', word: 'worklist', group: 'applying', operation: 'worklist.list' },
  { to: '/registrations', word: 'registrations', group: 'applying', operation: 'registration.list' },
  { to: '/batches', word: 'batches', group: 'applying', operation: 'batch.list' },
  { to: '/verification', word: 'verification', group: 'reviewing', operation: 'verification.tasks' },
  { to: '/reviews', word: 'reviews', group: 'reviewing', operation: 'reviewer.reviews' },
  { to: '/reviewers', word: 'reviewers', group: 'reviewing', operation: 'people.reviewers' },
  { to: '/assignments', word: 'assignments', group: 'reviewing', operation: 'assignment.list' },
  { to: '/visits', word: 'visits', group: 'reviewing', operation: 'siteVisit.list' },
  { to: '/settlement', word: 'settlement', group: 'reviewing', operation: 'settlement.list' },
  { to: '/scores', word: 'scores', group: 'reviewing', operation: 'scores.statistics' },
  { to: '/conferences', word: 'conferences', group: 'selecting', operation: 'conference.list' },
  { to: '/notice-work', word: 'noticeWork', group: 'selecting', operation: 'notice.work' },
  { to: '/objection-cases', word: 'objectionCases', group: 'selecting', operation: 'objection.list' },
  { to: '/recognitions', word: 'recognitions', group: 'recognising', operation: 'recognition.list' },
  { to: '/people', word: 'people', operation: 'people.list' },
  { to: '/roles', word: 'roles', operation: 'appointment.list' },
  { to: '/policy', word: 'policy', operation: 'policy.read' },
  { to: '/journal', word: 'journal', operation: 'journal.list' },
]

export const placesFor = (roles: readonly Role[]): readonly Place[] =>
  PLACES.filter(({ operation }) => can(operation, roles))

/** More than these do not stand side by side. */
const SIDE_BY_SIDE = 7

/** A place by itself, or a group of them under one name that leads to its first. */
export type Entry = Place | { readonly group: PlaceGroup; readonly places: readonly Place[] }

/** In the order of the places; a group stands where its first place does. */
export function entriesFor(roles: readonly Role[]): readonly Entry[] {
  const places = placesFor(roles)
  if (places.length <= SIDE_BY_SIDE) return places
  const groups = new Map<PlaceGroup, Place[]>()
  return places.flatMap((place): readonly Entry[] => {
    const { group } = place
    if (!group) return [place]
    const known = groups.get(group)
    if (known) {
      known.push(place)
      return []
    }
    const members = [place]
    groups.set(group, members)
    return [{ group, places: members }]
  })
}
