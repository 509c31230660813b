import type { ReadingShown } from '#roster/protocol.ts'
import type { Work } from '../bench/work.ts'
import { saveFile } from '../files/saveFile.ts'
import { useSpeech } from '../text/words.ts'
import { Alternatives } from './Alternatives.tsx'
import { ColumnMapping } from './ColumnMapping.tsx'
import { ProblemList } from './ProblemList.tsx'
import { RosterGrid } from './RosterGrid.tsx'
import type { useRosterActs } from './useRosterActs.ts'

interface Props extends Work {
  readonly reading: ReadingShown
  readonly acts: ReturnType<typeof useRosterActs>
}

/** Errors in place, columns, sheets, and what other readings would count. */
export function RosterDetail({ reading, acts, ...work }: Props) {
  const { words } = useSpeech()
  const { desk } = work.bench
  const { edits, mended } = work.state.roster
  const typed = Object.keys(edits).length
  const save = async () => {
    if (typed > 0) await acts.recount()
    saveFile(await desk.save(), mendedName(reading, work.state.roster.file), 'xlsx')
  }
  return (
    <div className="rosterdetail">
      <section>
        <h2>{words.roster.grid}</h2>
        <p className="muted small">{words.roster.gridHelp}</p>
        <RosterGrid {...work} reading={reading} />
        <p className="gridacts">
          <button className="btn" type="button" disabled={typed === 0} onClick={() => void acts.recount()}>
            {words.roster.recount}
          </button>
          <button className="btn" type="button" disabled={typed + mended === 0} onClick={() => void save()}>
            {words.roster.save}
          </button>
          <span className="muted small">{words.roster.edits(typed + mended)}</span>
        </p>
      </section>
      {reading.warnings.length > 0 && (
        <details>
          <summary>{words.roster.warnings(reading.warnings.length)}</summary>
          <ProblemList problems={reading.warnings} rules={desk.rules} level="warning" />
        </details>
      )}
      <details>
        <summary>{words.roster.mapping}</summary>
        <ColumnMapping {...work} reading={reading} acts={acts} />
      </details>
      <details>
        <summary>{words.roster.alternatives}</summary>
        <Alternatives {...work} facts={reading.facts} />
      </details>
    </div>
  )
}

const mendedName = (reading: ReadingShown, file: string): string => `${file.replace(/\.[^.]+$/, '')}-${reading.year}`
