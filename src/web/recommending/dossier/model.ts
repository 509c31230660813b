import { soundFacts } from '#core/applying/soundFacts.ts'
import type { Dossier } from '#contract/recommending.ts'
import type { RowExplanation } from '#core/rubric/explanation.ts'
import { explain } from '#core/rubric/explain.ts'
import type { Bench, Model } from '../../bench/bench.ts'
import type { Work } from '../../bench/work.ts'
import { tableView } from '../../score/tableView.ts'
import { NO_ROSTER } from '../../state/rosterState.ts'
import type { Language } from '../../text/language.ts'

/** The dossier as the parts of the self-check take it: its facts scored here, by the same engine. */
export function workOf(bench: Bench, dossier: Dossier, today: string, language: Language): Work {
  const { compiled } = bench
  const sound = soundFacts(compiled.book, dossier.facts)
  const sources = Object.entries(dossier.grounds).map(
    ([fact, ground]) => [fact, ground === 'roster' ? 'roster' : 'typed'] as const,
  )
  const scored = {
    ...sound,
    explanation: explain(compiled, sound.sheet),
    sources: Object.fromEntries(sources),
    unfinished: [],
  }
  const model: Model = {
    scored,
    view: tableView(compiled, scored, language),
    open: [],
    rowOf: () => undefined,
    rowAsked: () => undefined,
  }
  const { batch, profile } = dossier
  return {
    bench,
    model,
    state: {
      check: {
        programme: batch.programme,
        enterprise: profile.name,
        year: batch.assessmentYear,
        cutOff: batch.cutOff,
        answers: {},
        efforts: {},
        roster: undefined,
      },
      screen: { begun: true, open: [], asked: undefined, skipped: [] },
      roster: NO_ROSTER,
    },
    dispatch: () => undefined,
    today,
    clock: { today: () => today, minute: () => `${today}T00:00` },
    sha256: batch.programmeSha256,
  }
}

export const explanationOf = ({ model }: Work, row: string): RowExplanation | undefined =>
  model.scored.explanation.rows.find((one) => one.row.id === row)
