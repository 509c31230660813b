import type { InputProblem } from '#contract/problems.ts'
import { inputProblem } from '#contract/problems.ts'
import type { Operation } from '#contract/routes.ts'
import { ACTOR_NAMES, type Actor } from '#core/access/roles.ts'
import { decide, type Given } from '#core/workflow/decide.ts'
import type { WorkflowProblem } from '#core/workflow/problems.ts'
import type { Standing } from '#core/workflow/standing.ts'
import { STATES, type State } from '#core/workflow/states.ts'
import { type Act, transition } from '#core/workflow/transitions.ts'
import { wayOf } from '#core/workflow/ways.ts'
import type { Transaction } from 'kysely'
import type { Call } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse, type Refusal, type Result } from '#app/kit/result.ts'
import type { BatchRow } from '#app/batches/batchView.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import type { Tables } from '#store/tables.ts'
import type { ApplicationRow } from './load.ts'

export interface ItemGiven {
  readonly part: string
  readonly note: string
  readonly repair: string
}

export interface Movement extends Omit<Given, 'actors' | 'today' | 'items'> {
  readonly items?: readonly ItemGiven[]
  readonly detail?: object
  /** Whose decision it was, where somebody else carries it out later: an account. */
  readonly by?: string
  /** What else changes on the row in the same act. */
  readonly set?: Partial<
    Pick<
      ApplicationRow,
      | 'number'
      | 'submitted_at'
      | 'submissions'
      | 'content_hash'
      | 'self_base'
      | 'self_bonus'
      | 'self_total'
      | 'vetoed'
      | 'review_base'
      | 'review_bonus'
      | 'review_total'
      | 'level'
      | 'reserve_place'
    >
  >
}

/** Parts of an earlier return that have not been answered yet. */
export async function openItems(tx: Transaction<Tables>, application: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('returned_item')
    .select('part')
    .where('application_id', '=', application)
    .where('answered_at', 'is', null)
    .orderBy('step')
    .orderBy('part')
    .execute()
  return rows.map(({ part }) => part)
}

export async function standingOf(tx: Transaction<Tables>, application: ApplicationRow): Promise<Standing> {
  return {
    state: application.state as State,
    returnsByBureau: application.returns_by_bureau,
    ...(application.returned_from && { returnedFrom: application.returned_from as State }),
    ...(application.due_day && { dueDay: application.due_day }),
    openItems: application.state === 'returned' ? await openItems(tx, application.id) : [],
  }
}

export interface Moved {
  readonly application: ApplicationRow
  readonly step: number
  readonly as: Actor
}

/**
 * An act on an application that the caller has locked: the transition table decides, then the row, the step and the
 * items it opens are written. The caller records the act and tells whom it concerns, in the same transaction.
 */
export async function move<O extends Operation>(
  call: Pick<Call<O>, 'tx' | 'now' | 'world' | 'actor' | 'scope'>,
  { application, batch }: { readonly application: ApplicationRow; readonly batch: BatchRow },
  act: Act,
  { items = [], detail = {}, set = {}, by, ...given }: Movement,
  actors: readonly Actor[] = call.scope.roles,
): Promise<Result<Moved>> {
  const { tx, now, world, actor } = call
  const { calendar } = programmeOf(world, batch.programme).programme
  const standing = await standingOf(tx, application)
  const rules = { calendar, corrections: batch.corrections }
  const decided = decide(
    standing,
    act,
    { ...given, actors, today: dayOf(now), items: items.map(({ part }) => part) },
    rules,
  )
  if (!decided.ok) return { ok: false, refusal: refusalOf(decided.problems) }
  const { next } = decided
  const moved = await tx
    .updateTable('application')
    .set({
      state: next.state,
      returned_from: next.returnedFrom ?? null,
      returns_by_bureau: next.returnsByBureau,
      due_day: next.dueDay ?? null,
      state_since: now,
      version: application.version + 1,
      ...set,
    })
    .where('id', '=', application.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const { last } = await tx
    .selectFrom('step')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('application_id', '=', application.id)
    .executeTakeFirstOrThrow()
  const step = (last ?? 0) + 1
  await tx
    .insertInto('step')
    .values({
      application_id: application.id,
      number: step,
      act,
      from_state: application.state,
      to_state: next.state,
      role: decided.as,
      by: by ?? actor?.account ?? null,
      at: now,
      reason: given.reason ?? given.opinion ?? '',
      items: JSON.stringify(items),
      due_day: next.state === 'returned' ? (next.dueDay ?? null) : null,
      detail: JSON.stringify(detail),
    })
    .execute()
  if (items.length > 0)
    await tx
      .insertInto('returned_item')
      .values(items.map((item) => ({ ...item, application_id: application.id, step })))
      .execute()
  return done({ application: moved, step, as: decided.as })
}

/** The version the person looked at is the one that is acted upon; otherwise they are told what came between. */
export async function sameVersion(
  tx: Transaction<Tables>,
  { id, version }: ApplicationRow,
  seen: number,
): Promise<Result<never> | undefined> {
  if (version === seen) return undefined
  const last = await tx
    .selectFrom('step')
    .select(['act', 'role', 'from_state as from', 'to_state as to'])
    .where('application_id', '=', id)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const by = ACTOR_NAMES[(last?.role ?? 'system') as Actor]
  const state = STATES[(last?.to ?? 'draft') as State]
  const label = last ? labelOf(last) : { zh: '改动', en: 'a change' }
  const what = { zh: `${label.zh}，现在是“${state.zh}”`, en: `${label.en}; it is “${state.en}” now` }
  return refuse('changed', { params: { by, what } })
}

/** As the act is called where that role does it. */
function labelOf({ act, role, from }: { readonly act: string; readonly role: string; readonly from: string }) {
  const known = transition(act as Act)
  return wayOf(known, from as State, [role as Actor])?.way.label ?? known.label
}

/** All reasons of the table, each in words. */
function refusalOf(problems: readonly WorkflowProblem[]): Refusal {
  const told = problems.map((one) => ({ code: one.code, params: paramsOf(one) }))
  const [first] = told
  if (told.length === 1 && first) return first
  const all: InputProblem[] = told.map(({ code, params }) => inputProblem(PATHS[code] ?? '', code, params))
  return { code: 'refused', problems: all }
}

/** The field of a form that a problem is about. */
const PATHS: Readonly<Record<string, string>> = {
  'reason-missing': 'reason',
  'items-missing': 'items',
  'due-day-missing': 'dueDay',
  'due-day-not-after-today': 'dueDay',
  'due-day-not-worked': 'dueDay',
  'due-day-not-confirmed': 'dueDay',
  'opinion-missing': 'opinion',
  'claim-missing': 'row',
}

function paramsOf(problem: WorkflowProblem): NonNullable<Refusal['params']> {
  if (problem.code === 'wrong-state') return { state: words(STATES[problem.params.state]) }
  if (problem.code === 'wrong-role') {
    const names = problem.params.by.map((by) => ACTOR_NAMES[by])
    return { by: { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') } }
  }
  const { items, day, notices } = { items: undefined, day: undefined, notices: undefined, ...problem.params } as {
    items?: readonly string[]
    day?: string
    notices?: number
  }
  return { ...(items && { count: items.length }), ...(day && { day }), ...(notices !== undefined && { notices }) }
}

const words = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({ zh, en })
