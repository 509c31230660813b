import type { Application } from '#contract/applying.ts'
import type { RowPart } from '#core/applying/parts.ts'
import { COMMITMENT, ENTERPRISE, ROSTER } from '#core/applying/parts.ts'
import type { PartState } from '#core/applying/standings.ts'
import type { Group } from '#core/programme/programme.ts'
import type { Model } from '../draft/model.ts'

/** What is missing in a group of parts, counted by what has to be done about it. */
export interface Missing {
  readonly returned: number
  readonly questions: number
  readonly wrong: number
  readonly files: number
  readonly badFiles: number
  readonly fields: number
  readonly waitsForRoster: boolean
}

export interface GroupTask {
  readonly group: Group
  readonly rows: readonly RowPart[]
  readonly state: PartState
  readonly missing: Missing
  /** The row to go to: the first that is not done. */
  readonly first: string
}

export function groupTasks(model: Model): readonly GroupTask[] {
  const { compiled } = model.draft
  return compiled.groups.map(({ group }) => {
    const rows = model.check.parts.rows.filter((row) => row.group === group.id)
    const parts = rows.map(({ id }) => id)
    const first = parts.find((part) => !['done', 'wait'].includes(model.standing(part).state))
    return {
      group,
      rows,
      state: stateOfAll(parts.map((part) => model.standing(part).state)),
      missing: missingIn(model, parts),
      first: first ?? parts[0] ?? '',
    }
  })
}

/** A group is as far as its parts together. */
export function stateOfAll(states: readonly PartState[]): PartState {
  if (states.includes('back')) return 'back'
  const own = states.filter((state) => state !== 'wait')
  if (own.length === 0) return 'wait'
  if (own.every((state) => state === 'done')) return 'done'
  return own.every((state) => state === 'none') ? 'none' : 'doing'
}

export function missingIn(model: Model, parts: readonly string[]): Missing {
  const standings = parts.map(model.standing)
  const gaps = standings.flatMap((one) => one.gaps)
  const count = (...codes: readonly string[]) => gaps.filter(({ code }) => codes.includes(code)).length
  return {
    returned: standings.filter(({ state }) => state === 'back').length,
    questions: count('fact-unanswered'),
    wrong: count('fact-wrong', 'fact-unfinished'),
    files: count('evidence-missing'),
    badFiles: count('evidence-waiting', 'evidence-infected', 'evidence-refused'),
    fields: count('enterprise-missing', 'profile-problem', 'roster-missing', 'commitment-missing'),
    waitsForRoster: !model.draft.roster && parts.some((part) => needsRoster(model, part)),
  }
}

const needsRoster = (model: Model, part: string): boolean =>
  (model.check.parts.row(part)?.facts ?? []).some(
    ({ from, key }) => from === 'roster' && model.scored.facts[key] === undefined,
  )

/** The signatory's own item: only after everything else. */
export const signatureState = ({ signed }: Application, model: Model): PartState => {
  if (signed) return 'done'
  return model.check.gaps.length > 0 ? 'shut' : 'wait'
}

export interface Progress {
  readonly all: number
  readonly done: number
  readonly waits: number
  readonly left: number
}

/** Every item of the list once: enterprise, roster, each category, letter, signature. */
export function progressOf(application: Application, model: Model): Progress {
  const states = [
    model.standing(ENTERPRISE).state,
    model.standing(ROSTER).state,
    ...groupTasks(model).map(({ state }) => state),
    model.standing(COMMITMENT).state,
    signatureState(application, model),
  ]
  const own = states.slice(0, -1)
  const done = states.filter((state) => state === 'done').length
  const waits = own.filter((state) => state === 'wait').length
  return { all: states.length, done, waits, left: states.length - done - waits }
}

export type NextStep =
  | { readonly kind: 'returned'; readonly count: number; readonly part: string }
  | { readonly kind: 'fill'; readonly part: string }
  | { readonly kind: 'check' | 'sign' | 'submit' | 'resubmit' }

/** The one thing to do next; undefined when the next move is somebody else's. */
export function nextStep(application: Application, model: Model, isSignatory: boolean): NextStep | undefined {
  const { state, returned, signed } = application
  if (state !== 'draft' && state !== 'returned') return undefined
  const back = returned.filter(({ answered }) => !answered)
  if (back.length > 0) return { kind: 'returned', count: back.length, part: back[0]!.part }
  const gap = model.check.gaps.find(({ part }) => part !== COMMITMENT && !model.standing(part).lock)
  if (gap) return { kind: 'fill', part: gap.part }
  if (model.check.gaps.length === 0 && signed) return { kind: state === 'draft' ? 'submit' : 'resubmit' }
  return { kind: model.check.gaps.length === 0 && isSignatory ? 'sign' : 'check' }
}
