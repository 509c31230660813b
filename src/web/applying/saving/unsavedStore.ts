import type { AnswerValue } from '#core/applying/answer.ts'
import type { Unsaved } from '#core/applying/merge.ts'

const PREFIX = 'jiangxin.unsaved'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Whose changes, to what. */
export interface UnsavedPlace {
  readonly account: string
  readonly application: string
}

const placeKey = ({ account, application }: UnsavedPlace): string => `${PREFIX}.${account}.${application}.`

/** Each tab keeps its own entry, so that two of them do not write over each other. A refused storage keeps nothing. */
export function keepUnsaved(store: Store, place: UnsavedPlace, tab: string, changes: readonly Unsaved[]): boolean {
  const key = placeKey(place) + tab
  try {
    if (changes.length === 0) store.removeItem(key)
    else store.setItem(key, JSON.stringify({ at: Date.now(), changes }))
    return true
  } catch {
    return false
  }
}

/** What any tab has left behind, the latest first; from now on it is this tab's. */
export function takeUnsaved(store: Store, place: UnsavedPlace): readonly Unsaved[] {
  const found = keysWith(store, placeKey(place)).map((key) => ({ key, ...parsed(read(store, key)) }))
  for (const { key } of found) remove(store, key)
  return found.sort((a, b) => b.at - a.at).flatMap(({ changes }) => changes)
}

/** How many changes of a person wait on this device. */
export const countUnsaved = (store: Store, account: string): number =>
  keysWith(store, `${PREFIX}.${account}.`).reduce((sum, key) => sum + parsed(read(store, key)).changes.length, 0)

/** Nothing of one person is left for the next on this device. */
export function forgetUnsaved(store: Store, account: string): void {
  for (const key of keysWith(store, `${PREFIX}.${account}.`)) remove(store, key)
}

function keysWith(store: Store, prefix: string): readonly string[] {
  try {
    return Array.from({ length: store.length }, (_, at) => store.key(at) ?? '').filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

function read(store: Store, key: string): string {
  try {
    return store.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function remove(store: Store, key: string): void {
  try {
    store.removeItem(key)
  } catch {
    // A storage that is refused holds nothing.
  }
}

const NONE = { at: 0, changes: [] as readonly Unsaved[] }

function parsed(text: string): typeof NONE {
  try {
    const json = JSON.parse(text) as { readonly at?: unknown; readonly changes?: unknown }
    const changes = Array.isArray(json.changes) ? json.changes.filter(isUnsaved) : []
    return { at: typeof json.at === 'number' ? json.at : 0, changes }
  } catch {
    return NONE
  }
}

function isUnsaved(value: unknown): value is Unsaved {
  if (typeof value !== 'object' || value === null) return false
  const { section, field, base, sent, value: typed } = value as Record<string, unknown>
  const isKnown = (section === 'fact' || section === 'profile') && typeof field === 'string'
  return isKnown && Number.isInteger(base) && isAnswer(typed) && Array.isArray(sent) && sent.every(isAnswer)
}

const isAnswer = (value: unknown): value is AnswerValue | null =>
  value === null || typeof value === 'boolean' || typeof value === 'string' || Array.isArray(value)
