import { NO_ROSTER, type RosterState } from './rosterState.ts'
import type { Answer, EffortAnswer, RosterFacts, SelfCheck } from './selfCheck.ts'

export interface State {
  readonly check: SelfCheck
  readonly screen: Screen
  readonly roster: RosterState
}

/** Where the person is; never kept. */
export interface Screen {
  /** Whether the first page has been left by a list, a file or the wish to type. */
  readonly begun: boolean
  /** Rows whose explanation is open, by id. */
  readonly open: readonly string[]
  /** Fact in question, and how often it was asked for, so that the focus moves again. */
  readonly asked: { readonly fact: string; readonly times: number } | undefined
  /** Facts passed over for now. */
  readonly skipped: readonly string[]
}

export type Act =
  | { readonly type: 'began' }
  | { readonly type: 'answered'; readonly fact: string; readonly answer: Answer }
  | { readonly type: 'cleared'; readonly fact: string }
  | { readonly type: 'asked'; readonly fact: string | undefined }
  | { readonly type: 'skipped'; readonly fact: string }
  | { readonly type: 'toggled'; readonly row: string }
  | { readonly type: 'named'; readonly enterprise: string }
  | { readonly type: 'dated'; readonly year: number; readonly cutOff: string }
  | { readonly type: 'priced'; readonly fact: string; readonly effort: EffortAnswer | undefined }
  | { readonly type: 'counted'; readonly roster: RosterFacts }
  | { readonly type: 'rosterRemoved' }
  | { readonly type: 'rosterMoved'; readonly to: Partial<RosterState> }
  | { readonly type: 'restored'; readonly check: SelfCheck }
  | { readonly type: 'startedOver'; readonly check: SelfCheck }

export const atStart = (check: SelfCheck, begun: boolean): State => ({
  check,
  screen: { begun, open: [], asked: undefined, skipped: [] },
  roster: NO_ROSTER,
})

export function reduce(state: State, act: Act): State {
  const { check, screen } = state
  switch (act.type) {
    case 'began':
      return { ...state, screen: { ...screen, begun: true } }
    case 'toggled':
      return { ...state, screen: { ...screen, open: toggled(screen.open, act.row) } }
    case 'asked':
      return { ...state, screen: { ...screen, begun: true, asked: asked(screen, act.fact) } }
    case 'skipped':
      return {
        ...state,
        screen: { ...screen, skipped: [...screen.skipped.filter((fact) => fact !== act.fact), act.fact] },
      }
    case 'rosterMoved':
      return { ...state, roster: { ...state.roster, ...act.to } }
    case 'rosterRemoved':
      return { ...state, check: { ...check, roster: undefined }, roster: NO_ROSTER }
    case 'restored':
      return atStart(act.check, true)
    case 'startedOver':
      return atStart(act.check, false)
    default:
      return { ...state, check: reduceCheck(check, act), screen: { ...screen, begun: true } }
  }
}

type CheckAct = Extract<Act, { type: 'answered' | 'cleared' | 'named' | 'dated' | 'priced' | 'counted' }>

function reduceCheck(check: SelfCheck, act: CheckAct): SelfCheck {
  switch (act.type) {
    case 'answered':
      return { ...check, answers: { ...check.answers, [act.fact]: act.answer } }
    case 'cleared':
      return { ...check, answers: without(check.answers, act.fact) }
    case 'named':
      return { ...check, enterprise: act.enterprise }
    case 'dated':
      return { ...check, year: act.year, cutOff: act.cutOff }
    case 'priced':
      return {
        ...check,
        efforts: act.effort ? { ...check.efforts, [act.fact]: act.effort } : without(check.efforts, act.fact),
      }
    case 'counted':
      return { ...check, roster: act.roster }
  }
}

const toggled = (open: readonly string[], row: string): readonly string[] =>
  open.includes(row) ? open.filter((one) => one !== row) : [...open, row]

const asked = ({ asked: before }: Screen, fact: string | undefined): Screen['asked'] =>
  fact === undefined ? undefined : { fact, times: (before?.times ?? 0) + 1 }

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = record
  return rest
}
