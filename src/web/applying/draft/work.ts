import type { Application } from '#contract/applying.ts'
import type { Bench, Model as BenchModel } from '../../bench/bench.ts'
import type { Work } from '../../bench/work.ts'
import type { Act, Screen } from '../../state/reduce.ts'
import type { Model } from './model.ts'
import type { RosterAtHand } from './rosterAtHand.ts'

/** Nothing of the self-check's own page: no questions in turn, no plans. */
const SCREEN: Screen = { begun: true, open: [], asked: undefined, skipped: [] }

interface Given {
  readonly bench: Bench
  readonly application: Application
  readonly model: Model
  readonly roster: RosterAtHand
  readonly dispatch: (act: Act) => void
  readonly now: () => string
}

/**
 * The application as the parts of the self-check take it. The roster is left out of what they see: there a typed
 * number holds over the list's, here the list's does.
 */
export function workOf({ bench, application, model, roster, dispatch, now }: Given): Work {
  const { batchOf, profile } = application
  const check = {
    programme: batchOf.programme,
    enterprise: profile.name,
    year: batchOf.assessmentYear,
    cutOff: batchOf.cutOff,
    answers: model.draft.answers,
    efforts: {},
    roster: undefined,
  }
  const shown: BenchModel = {
    scored: model.scored,
    view: model.view,
    open: [],
    rowOf: () => undefined,
    rowAsked: () => undefined,
  }
  return {
    bench,
    model: shown,
    state: { check, screen: SCREEN, roster: roster.screen },
    dispatch,
    today: model.draft.today,
    clock: { today: () => now().slice(0, 10), minute: () => now().slice(0, 16) },
    sha256: batchOf.programmeSha256,
  }
}

/** The same with the list at hand, for who was counted and for the list itself. */
export const withList = (work: Work, { counted }: RosterAtHand): Work => ({
  ...work,
  state: { ...work.state, check: { ...work.state.check, roster: counted } },
})
