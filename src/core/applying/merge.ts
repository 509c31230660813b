/**
 * What waits to be saved: pure, so that no order of answers, lost lines or other people's changes can lose a
 * typed one. Each field is saved against the version it was typed over; a field that somebody else changed in
 * between keeps both values until a person chooses.
 */
import type { AnswerValue } from './answer.ts'
import type { Section } from './parts.ts'

/** A field as the server has it; version 0: never filled in. */
export interface Kept {
  readonly value: AnswerValue | null
  readonly version: number
  readonly by: string
  readonly at: string
}

export interface FieldName {
  readonly section: Section
  readonly field: string
}
export interface KeptField extends FieldName, Kept {}

export interface Change extends FieldName {
  readonly value: AnswerValue | null
  /** The version it was typed over. */
  readonly base: number
}

/** A change as it is kept over a reload. */
export interface Unsaved extends Change {
  /** Values that were sent and of which no answer came: the server may have them. */
  readonly sent: readonly (AnswerValue | null)[]
}

export interface Conflict {
  readonly mine: AnswerValue | null
  readonly theirs: Kept
}

interface FieldState {
  readonly kept: Kept
  /** Typed, and not on its way. */
  readonly pending?: { readonly value: AnswerValue | null; readonly base: number }
  /** On its way in request `of`. */
  readonly flight?: { readonly value: AnswerValue | null; readonly base: number; readonly of: number }
  /** Sent without an answer, as `Unsaved` has it. */
  readonly unsure?: Unsaved['sent']
  readonly conflict?: Conflict
}

export type FieldKey = `${Section}:${string}`
export type Queue = Readonly<Record<FieldKey, FieldState>>

export const fieldKey = ({ section, field }: FieldName): FieldKey => `${section}:${field}`
const nameOf = (key: FieldKey): FieldName => {
  const at = key.indexOf(':')
  return { section: key.slice(0, at) as Section, field: key.slice(at + 1) }
}

const NOTHING: Kept = { value: null, version: 0, by: '', at: '' }

export type QueueAct =
  | ({ readonly type: 'typed'; readonly value: AnswerValue | null } & FieldName)
  /** What an earlier visit left behind. */
  | { readonly type: 'restored'; readonly changes: readonly Unsaved[] }
  | { readonly type: 'sent'; readonly request: number; readonly keys: readonly FieldKey[] }
  | {
      readonly type: 'answered'
      readonly request: number
      readonly saved: readonly KeptField[]
      readonly conflicts: readonly KeptField[]
    }
  /** No answer came, or one that refused the whole request. */
  | { readonly type: 'failed'; readonly request: number }
  /** Everything as the server has it now. */
  | { readonly type: 'refreshed'; readonly fields: readonly KeptField[] }
  | ({ readonly type: 'chosen'; readonly keep: 'mine' | 'theirs' } & FieldName)

export const emptyQueue: Queue = {}

export function reduceQueue(queue: Queue, act: QueueAct): Queue {
  switch (act.type) {
    case 'typed':
      return put(queue, fieldKey(act), (state) => typed(state, act.value))
    case 'restored':
      return each(queue, act.changes, restored)
    case 'sent':
      return act.keys.reduce((all, key) => put(all, key, (state) => sent(state, act.request)), queue)
    case 'answered':
      return allFailed(answered(queue, act), act.request)
    case 'failed':
      return allFailed(queue, act.request)
    case 'refreshed':
      return each(queue, act.fields, (state, field) => refreshed(state, keptOf(field)))
    case 'chosen':
      return put(queue, fieldKey(act), (state) => chosen(state, act.keep))
  }
}

const answered = (queue: Queue, { request, ...act }: Extract<QueueAct, { type: 'answered' }>): Queue =>
  each(
    each(queue, act.saved, (state, field) => saved(state, keptOf(field), request)),
    act.conflicts,
    (state, field) => contested(state, keptOf(field), request),
  )

/** What the answer did not speak of has failed as well. */
const allFailed = (queue: Queue, request: number): Queue =>
  keysOf(queue).reduce((all, key) => put(all, key, (state) => failed(state, request)), queue)

const keysOf = (queue: Queue): readonly FieldKey[] => Object.keys(queue) as FieldKey[]

const keptOf = ({ value, version, by, at }: KeptField): Kept => ({ value, version, by, at })

const put = (queue: Queue, key: FieldKey, change: (state: FieldState) => FieldState): Queue => {
  const before = queue[key] ?? { kept: NOTHING }
  const after = change(before)
  return after === queue[key] ? queue : { ...queue, [key]: after }
}

const each = <T extends FieldName>(
  queue: Queue,
  fields: readonly T[],
  change: (state: FieldState, field: T) => FieldState,
): Queue => fields.reduce((all, field) => put(all, fieldKey(field), (state) => change(state, field)), queue)

// ---- one field --------------------------------------------------------------------------------

function typed(state: FieldState, value: AnswerValue | null): FieldState {
  if (state.conflict) return contend(state, { ...state.conflict, mine: value })
  const { flight, kept, pending } = state
  if (!flight && !state.unsure && sameAnswer(value, kept.value)) return without(state, 'pending')
  return { ...state, pending: { value, base: pending?.base ?? flight?.base ?? kept.version } }
}

/** A value typed in this visit is the later one. */
function restored(state: FieldState, { value, base, sent: unsure }: Unsaved): FieldState {
  if (state.pending || state.flight || state.conflict) return state
  return settle({ ...state, pending: { value, base }, ...(unsure.length > 0 && { unsure }) })
}

function sent(state: FieldState, of: number): FieldState {
  const { pending, flight, conflict } = state
  if (!pending || flight || conflict) return state
  return { ...without(state, 'pending'), flight: { ...pending, of } }
}

const isAnswer = ({ flight }: FieldState, request: number): boolean => flight?.of === request

/** What is typed while a value is on its way goes over that very value. */
function saved(state: FieldState, kept: Kept, request: number): FieldState {
  const pending = state.pending && isAnswer(state, request) ? { ...state.pending, base: kept.version } : state.pending
  return settle({
    ...(isAnswer(state, request) ? without(without(state, 'flight'), 'unsure') : state),
    ...(pending && { pending }),
    kept: later(state.kept, kept),
  })
}

function contested(state: FieldState, kept: Kept, request: number): FieldState {
  if (!isAnswer(state, request)) return { ...state, kept: later(state.kept, kept) }
  const { value, base } = state.flight!
  const back = { ...without(state, 'flight'), pending: { value: state.pending ? state.pending.value : value, base } }
  return settle({ ...back, kept: later(state.kept, kept) })
}

function failed(state: FieldState, request: number): FieldState {
  if (!isAnswer(state, request)) return state
  const { value, base } = state.flight!
  return settle({
    ...without(state, 'flight'),
    pending: { value: state.pending ? state.pending.value : value, base },
    unsure: [...(state.unsure ?? []), value],
  })
}

function refreshed(state: FieldState, kept: Kept): FieldState {
  if (kept.version <= state.kept.version) return state
  const now = { ...state, kept }
  return state.conflict ? contend(now, { ...state.conflict, theirs: kept }) : settle(now)
}

/** Two values that have become the same are no conflict. */
const contend = (state: FieldState, conflict: Conflict): FieldState =>
  sameAnswer(conflict.mine, conflict.theirs.value) ? without(state, 'conflict') : { ...state, conflict }

function chosen(state: FieldState, keep: 'mine' | 'theirs'): FieldState {
  const { conflict } = state
  if (!conflict) return state
  const settled = without(state, 'conflict')
  if (keep === 'theirs') return settled
  return settle({ ...settled, pending: { value: conflict.mine, base: conflict.theirs.version } })
}

/**
 * A pending value over an older version than the server's: the same value is saved already; over a value that was
 * sent from here and whose answer got lost it goes on; over anything else it is a conflict.
 */
function settle(state: FieldState): FieldState {
  const { pending, flight, kept, unsure = [] } = state
  if (!pending || flight || pending.base >= kept.version) return state
  if (sameAnswer(pending.value, kept.value)) return without(without(state, 'pending'), 'unsure')
  const own = kept.version === pending.base + 1 && unsure.some((value) => sameAnswer(value, kept.value))
  if (own) return { ...without(state, 'unsure'), pending: { ...pending, base: kept.version } }
  return { ...without(without(state, 'pending'), 'unsure'), conflict: { mine: pending.value, theirs: kept } }
}

const later = (one: Kept, other: Kept): Kept => (other.version > one.version ? other : one)

type Passing = 'pending' | 'flight' | 'unsure' | 'conflict'

function without(state: FieldState, key: Passing): FieldState {
  if (state[key] === undefined) return state
  const { [key]: _, ...rest } = state
  return rest
}

/** Whether two answers are the same, whatever order a record's fields stand in. */
export const sameAnswer = (one: AnswerValue | null, other: AnswerValue | null): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))

const inOrder = (value: AnswerValue | null): unknown =>
  Array.isArray(value)
    ? value.map((record) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : Number(a > b))))
    : value

// ---- what a page asks -------------------------------------------------------------------------

/** The value to show: what was typed last, here, else what the server has. */
export function shownValue(queue: Queue, name: FieldName): AnswerValue | null {
  const state = queue[fieldKey(name)]
  if (!state) return null
  const { conflict, pending, flight, kept } = state
  if (conflict) return conflict.mine
  if (pending) return pending.value
  return flight ? flight.value : kept.value
}

/** Everything shown of one section, without what is empty. */
export function shownSection(queue: Queue, section: Section): Readonly<Record<string, AnswerValue>> {
  const shown: Record<string, AnswerValue> = {}
  for (const key of keysOf(queue)) {
    const name = nameOf(key)
    const value = name.section === section ? shownValue(queue, name) : null
    if (value !== null) shown[name.field] = value
  }
  return shown
}

/** What can be sent now. */
export const toSend = (queue: Queue): readonly Change[] =>
  keysOf(queue).flatMap((key) => {
    const { pending, flight, conflict } = queue[key]!
    return pending && !flight && !conflict ? [{ ...nameOf(key), ...pending }] : []
  })

/** What must outlive the page: every value typed and not acknowledged, with the version it was typed over. */
export const unsaved = (queue: Queue): readonly Unsaved[] =>
  keysOf(queue).flatMap((key) => {
    const { pending, flight, conflict, unsure = [] } = queue[key]!
    const typedLast = conflict ? { value: conflict.mine, base: conflict.theirs.version - 1 } : (pending ?? flight)
    if (!typedLast) return []
    const { value, base } = typedLast
    return [{ ...nameOf(key), value, base, sent: flight ? [...unsure, flight.value] : unsure }]
  })

/** How many fields wait, a conflict among them. */
export const waitingCount = (queue: Queue): number => unsaved(queue).length

export const conflictsOf = (queue: Queue): readonly (FieldName & Conflict)[] =>
  keysOf(queue).flatMap((key) => {
    const { conflict } = queue[key]!
    return conflict ? [{ ...nameOf(key), ...conflict }] : []
  })

export const conflictOf = (queue: Queue, name: FieldName): Conflict | undefined => queue[fieldKey(name)]?.conflict
