import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'

/** One line: what is being read, or what was read and how well. */
export function RosterLine({ state }: Work) {
  const { words } = useSpeech()
  const { share, reading, failure } = state.roster
  const { roster } = state.check
  if (share !== undefined) {
    const done = Math.floor(share * 100)
    return (
      <p className="doing" role="status">
        {words.roster.reading(done)}
        <progress max={100} value={done} aria-label={words.roster.reading(done)} />
      </p>
    )
  }
  return (
    <div role="status">
      {failure === 'lost' && <p className="amber">{words.roster.crashed}</p>}
      {failure === 'cancelled' && <p className="muted">{words.roster.cancelled}</p>}
      {roster ? (
        <p>
          <b>{roster.file}</b>
          <span>{words.roster.people(roster.people, roster.counted)}</span>
          {reading?.grid && <Findings errors={reading.problems.length} warnings={reading.warnings.length} />}
          <span className="muted">
            {words.roster.factsCounted(Object.keys(roster.facts).filter((key) => !key.includes('@')).length)}
          </span>
        </p>
      ) : (
        !reading && <p className="muted">{words.roster.without}</p>
      )}
      {reading?.grid && !roster && <p className="amber">{words.roster.noFacts}</p>}
    </div>
  )
}

function Findings({ errors, warnings }: { errors: number; warnings: number }) {
  const { words } = useSpeech()
  return (
    <>
      {errors > 0 && <span className="st back">{words.roster.wrongCells(errors)}</span>}
      {warnings > 0 && <span className="muted">{words.roster.warnings(warnings)}</span>}
      {errors + warnings === 0 && <span className="muted">{words.roster.fine}</span>}
    </>
  )
}
