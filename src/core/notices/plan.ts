import type { State } from '../workflow/states.ts'

export type Level = 'skilled' | 'excellent'

/** What a conference decided on a batch. */
export interface Decision {
  readonly selected: readonly { readonly application: string; readonly level: Level; readonly place: number }[]
  readonly reserved: readonly { readonly application: string; readonly place: number }[]
  readonly notSelected: readonly { readonly application: string; readonly reason: string }[]
}

/** Everybody it speaks of. */
export const decidedOn = ({ selected, reserved, notSelected }: Decision): readonly string[] =>
  [...selected, ...reserved, ...notSelected].map(({ application }) => application)

/** An application of the decision as it stands now. */
export interface Candidate {
  readonly state: State
  /** Nothing has moved it since the decision. */
  readonly unmoved: boolean
}

export type Candidates = ReadonlyMap<string, Candidate>

export interface Listed {
  readonly application: string
  readonly level: Level
  /** Its place in the reserve, where it moves up from there. */
  readonly fromReserve: number | null
}

/** What a notice brings about when it is published. */
export interface PublicationPlan {
  readonly listed: readonly Listed[]
  /** Selected by the conference and no longer to be published; `out`: the officer has taken it off the list. */
  readonly dropped: readonly { readonly application: string; readonly state: State; readonly out: boolean }[]
  readonly reserved: readonly { readonly application: string; readonly place: number }[]
  readonly notSelected: readonly { readonly application: string; readonly reason: string }[]
}

/** Whoever moves up is what one becomes without the conference saying more. */
export const LEVEL_FROM_RESERVE: Level = 'skilled'

export interface Reserve {
  readonly application: string
  readonly place: number
}

/** How a batch stands beside the decision that is to be published. */
export interface Places {
  /** All that its conferences have given, at most its quota. */
  readonly given: number
  /** Held by applications that the notice does not speak of. */
  readonly held: number
  /** Those who wait in the reserve since an earlier decision, in the order in which they follow. */
  readonly waiting: readonly Reserve[]
}

const byPlace = (one: Reserve, other: Reserve): number => one.place - other.place

/**
 * The first notice of a decision: whom the conference selected and who still stands, and for each place that is free,
 * also of one that was taken off, the next of the reserve, in its order. Who is not selected is told at the same time.
 */
export function firstNotice(
  decision: Decision,
  candidates: Candidates,
  out: ReadonlySet<string>,
  { given, held, waiting }: Places,
): PublicationPlan {
  const stands = (application: string): boolean => {
    const candidate = candidates.get(application)
    return candidate?.state === 'scored' && candidate.unmoved
  }
  const selected = decision.selected.filter(({ application }) => stands(application))
  const dropped = decision.selected
    .filter(({ application }) => !stands(application))
    .map(({ application }) => ({
      application,
      state: candidates.get(application)?.state ?? 'withdrawn',
      out: out.has(application),
    }))
  // Who comes to the reserve now follows those who are there.
  const last = waiting[waiting.length - 1]?.place ?? 0
  const coming = decision.reserved
    .filter(({ application }) => stands(application))
    .map(({ application, place }) => ({ application, place: last + place }))
    .sort(byPlace)
  // Until the officer has taken it off the list, one that has dropped out keeps its place.
  const free = Math.max(0, given - held - selected.length - dropped.filter((one) => !one.out).length)
  const moving = [...waiting, ...coming].slice(0, free)
  return {
    listed: [
      ...selected.map(({ application, level }): Listed => ({ application, level, fromReserve: null })),
      ...moving.map(moved),
    ],
    dropped,
    reserved: coming.filter((one) => !moving.includes(one)),
    notSelected: decision.notSelected.filter(({ application }) => stands(application)),
  }
}

/** A further notice of the batch: as many of the reserve as places have become free. */
export const furtherNotice = ({ given, held, waiting }: Places): PublicationPlan => ({
  listed: waiting.slice(0, Math.max(0, given - held)).map(moved),
  dropped: [],
  reserved: [],
  notSelected: [],
})

const moved = ({ application, place }: Reserve): Listed => ({
  application,
  level: LEVEL_FROM_RESERVE,
  fromReserve: place,
})

/** One that stood on a notice and is reviewed again after an objection keeps its place. */
export const holdsPlace = ({ state, listed }: { readonly state: State; readonly listed: boolean }): boolean =>
  HOLDING.has(state) || (listed && REVIEWED.has(state))

const HOLDING: ReadonlySet<State> = new Set(['selected', 'on_notice', 'recognised', 'suspended'])
const REVIEWED: ReadonlySet<State> = new Set(['returned', 'under_review', 'scored'])

/** Places that the conferences of a batch have given, an application that was decided on twice counted once. */
export function placesGiven(decisions: readonly Pick<Decision, 'selected'>[], quota: number | null): number {
  const { size } = new Set(decisions.flatMap(({ selected }) => selected.map(({ application }) => application)))
  return quota === null ? size : Math.min(size, quota)
}
