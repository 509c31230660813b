import type { State } from '../workflow/states.ts'

export type Level = 'skilled' | 'excellent'

/** What a conference decided on a batch. */
export interface Decision {
  readonly selected: readonly { readonly application: string; readonly level: Level; readonly place: number }[]
  readonly reserved: readonly { readonly application: string; readonly place: number }[]
  readonly notSelected: readonly { readonly application: string; readonly reason: string }[]
}

/** An application of the decision as it stands now. */
export interface Candidate {
  readonly state: State
  /** Nothing has moved it since the decision. */
  readonly unmoved: boolean
  /** It stood on an earlier notice of the batch. */
  readonly listed: boolean
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

const byPlace = (one: { readonly place: number }, other: { readonly place: number }): number => one.place - other.place

/**
 * The first notice of a batch: whom the conference selected and who still stands, and for each that was taken off the
 * next of the reserve, in its order. Who is not selected is told at the same time.
 */
export function firstNotice(decision: Decision, candidates: Candidates, out: ReadonlySet<string>): PublicationPlan {
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
  const reserve = [...decision.reserved].filter(({ application }) => stands(application)).sort(byPlace)
  const free = dropped.filter((one) => one.out).length
  return {
    listed: [
      ...selected.map(({ application, level }): Listed => ({ application, level, fromReserve: null })),
      ...reserve.slice(0, free).map(moved),
    ],
    dropped,
    reserved: reserve.slice(free),
    notSelected: decision.notSelected.filter(({ application }) => stands(application)),
  }
}

/** A further notice of the batch: as many of the reserve as places have become free. */
export function furtherNotice(decision: Decision, candidates: Candidates): PublicationPlan {
  const reserve = [...decision.reserved]
    .filter(({ application }) => candidates.get(application)?.state === 'reserved')
    .sort(byPlace)
  const listed = reserve.slice(0, freePlaces(decision, candidates)).map(moved)
  return { listed, dropped: [], reserved: [], notSelected: [] }
}

const moved = ({ application, place }: { readonly application: string; readonly place: number }): Listed => ({
  application,
  level: LEVEL_FROM_RESERVE,
  fromReserve: place,
})

/** Places the conference gave and nobody holds. One that is reviewed again after an objection keeps its place. */
export function freePlaces(decision: Decision, candidates: Candidates): number {
  const held = [...decision.selected, ...decision.reserved].filter(({ application }) => {
    const candidate = candidates.get(application)
    return (
      candidate !== undefined && (HOLDING.has(candidate.state) || (candidate.listed && REVIEWED.has(candidate.state)))
    )
  })
  return Math.max(0, decision.selected.length - held.length)
}

const HOLDING: ReadonlySet<State> = new Set(['selected', 'on_notice', 'recognised', 'suspended'])
const REVIEWED: ReadonlySet<State> = new Set(['returned', 'under_review', 'scored'])
