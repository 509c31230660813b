import type { Actor } from '../access/roles.ts'
import type { Day } from '../calendar/day.ts'
import { isConfirmed, isWorkingDay } from '../calendar/workingDays.ts'
import type { Calendar } from '../programme/programme.ts'
import { type Ask, ASKS } from './asks.ts'
import { type Need, NEEDS } from './needs.ts'
import type { UnmetParams, WorkflowProblem } from './problems.ts'
import type { Standing } from './standing.ts'
import type { State } from './states.ts'
import { type Act, type Transition, transition, type Way } from './transitions.ts'
import { wayOf } from './ways.ts'

/** What comes with an act: who does it, on what day, what was filled in, and what the caller has seen to hold. */
export interface Given {
  /** The roles in which the person stands to this application, or the clock. */
  readonly actors: readonly Actor[]
  readonly today: Day
  readonly reason?: string
  readonly items?: readonly string[]
  readonly dueDay?: Day
  readonly opinion?: string
  readonly remedy?: string
  readonly level?: string
  readonly order?: number
  readonly claim?: string
  readonly outcome?: string
  /** Needs that only the caller can judge; those that the standing answers are judged here. */
  readonly holds?: readonly Need[]
}

/** What a batch sets. */
export interface WorkflowRules {
  readonly calendar: Calendar
  /** How often the bureau may ask for corrections. */
  readonly corrections: number
}

export type Decided =
  | { readonly ok: true; readonly next: Standing; readonly as: Actor; readonly way: Way }
  | { readonly ok: false; readonly problems: readonly WorkflowProblem[] }

/** What an act makes of an application, or every reason why not. */
export const decide = (standing: Standing, act: Act, given: Given, rules: WorkflowRules): Decided =>
  decideBy(transition(act), standing, given, rules)

export function decideBy(act: Transition, standing: Standing, given: Given, rules: WorkflowRules): Decided {
  const found = wayOf(act, standing.state, given.actors)
  if (!found) return { ok: false, problems: refusals(act, standing.state, given.actors) }
  const { asks = [], needs = [] } = found.way
  const problems = [
    ...needs.flatMap((need) => unmet(need, standing, given, rules)),
    ...asks.flatMap((ask) => missing(ask, given)),
    ...(asks.includes('dueDay') ? dueDayProblems(given, rules.calendar) : []),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ...found, next: after(found.way, standing, given) }
}

/** Not from this state, not by this actor, or both. */
function refusals({ ways }: Transition, state: State, actors: readonly Actor[]): readonly WorkflowProblem[] {
  const here = ways.filter(({ from }) => from.includes(state))
  const by = [...new Set((here.length > 0 ? here : ways).flatMap((way) => way.by))]
  const problems: WorkflowProblem[] = []
  if (here.length === 0) problems.push({ code: 'wrong-state', params: { state } })
  if (!actors.some((actor) => by.includes(actor))) problems.push({ code: 'wrong-role', params: { by } })
  return problems
}

type Judge = (standing: Standing, given: Given, rules: WorkflowRules) => UnmetParams | undefined

/** Needs that the standing answers: what speaks against them, if anything. */
const JUDGES: { readonly [N in Need]?: Judge } = {
  answered: ({ openItems = [] }) => (openItems.length > 0 ? { items: openItems } : undefined),
  inTime: ({ dueDay }, { today }) => (dueDay && today > dueDay ? { day: dueDay } : undefined),
  overdue: ({ dueDay }, { today }) => (dueDay && today > dueDay ? undefined : { ...(dueDay && { day: dueDay }) }),
  noticeLeft: ({ returnsByBureau: notices }, _, { corrections }) => (notices >= corrections ? { notices } : undefined),
}

function unmet(need: Need, standing: Standing, given: Given, rules: WorkflowRules): readonly WorkflowProblem[] {
  const judge = JUDGES[need]
  const against = judge ? judge(standing, given, rules) : given.holds?.includes(need) ? undefined : {}
  return against ? [{ code: NEEDS[need].unmet, params: against }] : []
}

function missing(ask: Ask, given: Given): readonly WorkflowProblem[] {
  const value = given[ask]
  const isGiven = typeof value === 'string' ? value.trim() !== '' : typeof value === 'number' || !!value?.length
  return isGiven ? [] : [{ code: ASKS[ask].missing, params: { ask } }]
}

/** A correction is due on a working day that is still to come, in a year whose holidays are known. */
function dueDayProblems({ dueDay: day, today }: Given, calendar: Calendar): readonly WorkflowProblem[] {
  if (!day) return []
  if (day <= today) return [{ code: 'due-day-not-after-today', params: { day } }]
  if (!isConfirmed(calendar, day)) return [{ code: 'due-day-not-confirmed', params: { day } }]
  return isWorkingDay(calendar, day) ? [] : [{ code: 'due-day-not-worked', params: { day } }]
}

function after({ to, needs }: Way, { state, returnsByBureau, returnedFrom }: Standing, given: Given): Standing {
  const notices = returnsByBureau + (needs?.includes('noticeLeft') ? 1 : 0)
  if (to === 'returnedFrom') return { state: returnedFrom ?? 'submitted', returnsByBureau }
  if (to !== 'returned') return { state: to, returnsByBureau }
  const { dueDay = given.today, items = [] } = given
  return { state: to, returnsByBureau: notices, returnedFrom: state, dueDay, openItems: items }
}
