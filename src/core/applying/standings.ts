/** Where each part of an application stands: what the task list shows, and why a part cannot be changed. */
import { STATES, type State } from '../workflow/states.ts'
import type { Check, Draft, Gap } from './check.ts'
import { COMMITMENT, ENTERPRISE, ROSTER, type RowPart } from './parts.ts'
import { PROFILE_KEYS } from './profile.ts'

/** not started · in progress · complete · returned · waits for departments · shut for now */
export type PartState = 'none' | 'doing' | 'done' | 'back' | 'wait' | 'shut'

/** Why a part cannot be changed: not among what was returned, with the office, over, or others come first. */
export type Lock =
  | { readonly code: 'not-returned' }
  | { readonly code: 'with-office' }
  | { readonly code: 'ended' }
  | { readonly code: 'others-first'; readonly count: number }

export interface PartStanding {
  readonly part: string
  readonly state: PartState
  readonly gaps: readonly Gap[]
  readonly lock: Lock | undefined
}

export interface Standing {
  readonly state: State
  /** Parts that may be changed now; null: all. */
  readonly openParts: readonly string[] | null
  readonly returned: readonly { readonly part: string; readonly answered: boolean }[]
}

/** In the order of the parts. */
export function standings(draft: Draft, check: Check, standing: Standing): readonly PartStanding[] {
  const byPart = new Map<string, Gap[]>()
  for (const gap of check.gaps) byPart.set(gap.part, [...(byPart.get(gap.part) ?? []), gap])
  const others = check.gaps.filter(({ part }) => part !== COMMITMENT).length
  return check.parts.all.map((part) => {
    const gaps = byPart.get(part) ?? []
    const lock = lockOf(part, standing) ?? (part === COMMITMENT && others > 0 ? othersFirst(others) : undefined)
    return { part, state: stateOf(part, { draft, check, standing, gaps, lock }), gaps, lock }
  })
}

const othersFirst = (count: number): Lock => ({ code: 'others-first', count })

function lockOf(part: string, { state, openParts }: Standing): Lock | undefined {
  if (openParts === null || openParts.includes(part)) return undefined
  if (state === 'returned') return { code: 'not-returned' }
  return { code: STATES[state].final ? 'ended' : 'with-office' }
}

interface PartCase {
  readonly draft: Draft
  readonly check: Check
  readonly standing: Standing
  readonly gaps: readonly Gap[]
  readonly lock: Lock | undefined
}

function stateOf(part: string, { draft, check, standing, gaps, lock }: PartCase): PartState {
  if (standing.returned.some((item) => item.part === part && !item.answered)) return 'back'
  const row = check.parts.row(part)
  if (row?.departments) return 'wait'
  if (lock?.code === 'others-first') return 'shut'
  if (gaps.length === 0 && (!row || isSettled(check, row))) return 'done'
  return isBegun(part, draft, row) ? 'doing' : 'none'
}

/** What the roster would count is still open without it, though nothing is asked for one by one. */
function isSettled({ score }: Check, { row }: RowPart): boolean {
  const { min, max } = score.rows[row.index]!
  return min === max
}

function isBegun(part: string, { profile, answers, roster, evidence }: Draft, row: RowPart | undefined): boolean {
  if (evidence.some((file) => file.row === part)) return true
  if (part === ENTERPRISE) return PROFILE_KEYS.some((key) => profile[key] !== undefined)
  if (part === ROSTER) return roster !== undefined
  return (row?.facts ?? []).some(({ name, key }) => answers[name] !== undefined || roster?.facts[key] !== undefined)
}
