import type { ReadingShown } from '#roster/protocol.ts'
import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'
import type { useRosterActs } from './useRosterActs.ts'

interface Props extends Work {
  readonly reading: ReadingShown
  readonly acts: ReturnType<typeof useRosterActs>
}

/** Which column was taken for what, and the sheet; both may be chosen by hand. */
export function ColumnMapping({ bench, state, reading, acts }: Props) {
  const { words, say } = useSpeech()
  const given = state.roster.columns
  return (
    <>
      <p className="muted small">{words.roster.mappingHelp}</p>
      {reading.sheets.length > 1 && (
        <label className="sheet">
          {words.roster.sheet}
          <select
            className="field"
            value={reading.sheet}
            onChange={(event) => void acts.read(undefined, { sheet: event.target.value })}
          >
            {reading.sheets.map(({ name, fields }) => (
              <option key={name} value={name}>
                {words.roster.sheetOption(name, fields)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul className="mapping">
        {Object.entries(bench.desk.rules.fields).map(([id, field]) => {
          const none = given?.[id] === null
          return (
            <li key={id}>
              <label>
                <span>{say(field.label)}</span>
                <select
                  className="field"
                  value={none ? '-' : (reading.columns[id] ?? '')}
                  onChange={(event) => void acts.map(id, event.target.value === '-' ? null : event.target.value)}
                >
                  {reading.columns[id] === undefined && !none && (
                    <option value="" disabled>
                      {words.roster.notFound}
                    </option>
                  )}
                  {reading.headings.map(({ column, text }) => (
                    <option key={column} value={column}>
                      {column} {text}
                    </option>
                  ))}
                  {!field.required && <option value="-">{words.roster.noColumn}</option>}
                </select>
              </label>
            </li>
          )
        })}
      </ul>
    </>
  )
}
