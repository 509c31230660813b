/** Finding a conference as far as the person reaches: an officer all of them, a member those they sit in. */
import type { Transaction } from 'kysely'
import type { Conference, ConferenceState } from '#contract/conferring.ts'
import type { Words } from '#core/kernel/words.ts'
import type { Frozen } from '#core/conference/frozen.ts'
import type { Choice } from '#core/conference/list.ts'
import type { Decision } from '#core/conference/replay.ts'
import type { Selection } from '#core/programme/programme.ts'
import { type Call, person } from '#app/kit/call.ts'
import { refuse, type Result } from '#app/kit/result.ts'
import type { ConferenceRow } from '#store/conferences.ts'
import type { Tables } from '#store/tables.ts'

type AnyCall = Pick<Call<'conference.read'>, 'tx' | 'actor' | 'scope'>

export const isOfficer = ({ scope }: Pick<AnyCall, 'scope'>): boolean => scope.roles.includes('programmeOfficer')

export async function findConference(
  call: AnyCall,
  id: string,
  lock: 'lock' | 'read' = 'read',
): Promise<ConferenceRow | undefined> {
  const row = await call.tx
    .selectFrom('conference')
    .selectAll()
    .where('id', '=', id)
    .$if(lock === 'lock', (select) => select.forUpdate())
    .executeTakeFirst()
  if (!row || isOfficer(call)) return row
  return (await seatOf(call.tx, id, person(call).account)) ? row : undefined
}

export const seatOf = (tx: Transaction<Tables>, conference: string, account: string) =>
  tx
    .selectFrom('conference_member')
    .select(['represents', 'convener', 'present'])
    .where('conference_id', '=', conference)
    .where('account_id', '=', account)
    .executeTakeFirst()

/** What is put to the vote: a list by its choices, or on policy a text. */
export interface Proposal {
  readonly choice: Choice | null
  readonly resolution: string
  readonly at: string
  /** An account. */
  readonly by: string
}

export interface Rules extends Pick<Selection, 'quorum' | 'majority' | 'ties'> {
  readonly proposal: Proposal | null
}

export const rulesOf = ({ rules }: ConferenceRow): Rules => rules as Rules
export const frozenOf = ({ frozen }: ConferenceRow): Frozen | null => frozen as Frozen | null
export type Decided = Decision | { readonly resolution: string }
export const decidedOf = ({ decision }: ConferenceRow): Decided | null => decision as Decided | null

/** Whoever looked at another version is told how the conference stands now. */
export function sameConference(row: ConferenceRow, seen: number): Result<never> | undefined {
  if (row.version === seen) return undefined
  const by: Words = { zh: '有人', en: 'Somebody' }
  return refuse('changed', { params: { by, what: STANDS[row.state as ConferenceState] } })
}

const STANDS: Readonly<Record<ConferenceState, Words>> = {
  preparing: { zh: '会议安排有变动', en: 'the arrangements of the conference' },
  frozen: { zh: '名单、提请表决的内容或到会情况有变动', en: 'the list, what is put to the vote, or who is there' },
  decided: { zh: '会议已经作出决定', en: 'the conference has decided' },
  cancelled: { zh: '会议已经取消', en: 'the conference was called off' },
}

/** Refuses what is possible in other states only. */
export function inState(row: ConferenceRow, ...states: readonly ConferenceState[]): Result<never> | undefined {
  if ((states as readonly string[]).includes(row.state)) return undefined
  return refuse('conference-state', { params: { state: STATE_NAMES[row.state as ConferenceState] } })
}

const STATE_NAMES: Readonly<Record<ConferenceState, Words>> = {
  preparing: { zh: '筹备中', en: 'being prepared' },
  frozen: { zh: '审议中', en: 'in session' },
  decided: { zh: '已决定', en: 'decided' },
  cancelled: { zh: '已取消', en: 'called off' },
}

type HeadRow = Pick<ConferenceRow, 'id' | 'batch_id' | 'title' | 'held_on' | 'place' | 'state' | 'version'> & {
  readonly year: number | null
  readonly number: number | null
}

export const headOf = (row: HeadRow): Conference => ({
  id: row.id,
  batch: row.batch_id === null ? null : { id: row.batch_id, year: row.year!, number: row.number! },
  title: row.title,
  heldOn: row.held_on,
  place: row.place,
  state: row.state as ConferenceState,
  version: row.version,
})

export async function headNow(tx: Transaction<Tables>, row: ConferenceRow): Promise<Conference> {
  const batch = row.batch_id
    ? await tx.selectFrom('batch').select(['year', 'number']).where('id', '=', row.batch_id).executeTakeFirstOrThrow()
    : { year: null, number: null }
  return headOf({ ...row, ...batch })
}

/** Writes to a conference that the caller has locked, and counts its version up. */
export const change = (
  tx: Transaction<Tables>,
  { id, version }: ConferenceRow,
  set: Partial<{
    [K in
      | 'title'
      | 'held_on'
      | 'place'
      | 'state'
      | 'rules'
      | 'frozen'
      | 'frozen_sha256'
      | 'decision'
      | 'decision_sha256'
      | 'decided_by']: string | null
  }> & { readonly frozen_at?: Date; readonly decided_at?: Date },
): Promise<ConferenceRow> =>
  tx
    .updateTable('conference')
    .set({ ...(set as object), version: version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
