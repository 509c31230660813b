import type { VisitRow } from '#contract/visiting.ts'
import type { Fact } from '#core/programme/programme.ts'
import { SEEN, SEEN_NAMES } from '#core/visiting/record.ts'
import { exampleText, valueText } from '#core/verifying/valueText.ts'
import { useSay } from '../app/text/useText.ts'
import type { DraftRow } from './draft.ts'
import { useVisitingText } from './text/visiting.ts'
import type { Told } from './told.tsx'

interface Props {
  readonly row: VisitRow
  readonly found: DraftRow
  readonly path: string
  readonly told: Told
  readonly onFound: (found: DraftRow) => void
}

/** One row to look at: what was stated, and what was seen. */
export function RowFields({ row, found, path, told, onFound }: Props) {
  const words = useVisitingText()
  const { say } = useSay()
  const title = `${row.row} ${say(row.name)}`
  return (
    <section className="look-at" aria-label={title}>
      <h3>
        <span className="song2">{row.row}</span> {say(row.name)}
      </h3>
      <Stated row={row} />
      <fieldset className="seen">
        <legend className="sr">{`${title}：${words.seen}`}</legend>
        {SEEN.map((one) => (
          <label key={one} className={found.seen === one ? 'chosen' : undefined}>
            <input
              type="radio"
              name={`seen-${row.row}`}
              checked={found.seen === one}
              {...told.field(`${path}.seen`)}
              onChange={() => onFound({ ...found, seen: one })}
            />
            {say(SEEN_NAMES[one])}
          </label>
        ))}
      </fieldset>
      {told.text(`${path}.seen`)}
      {found.seen === 'differs' &&
        row.facts.map(({ key, fact }) => (
          <ValueField
            key={key}
            fact={fact as unknown as Fact}
            value={found.values[key] ?? ''}
            path={`${path}.${key}`}
            told={told}
            onValue={(value) => onFound({ ...found, values: { ...found.values, [key]: value } })}
          />
        ))}
      {(found.seen === 'differs' || found.seen === 'notSeen' || found.note !== '') && (
        <label>
          <span>{words.note}</span>
          <textarea
            className="field"
            rows={3}
            maxLength={1000}
            aria-label={words.noteOf(row.row)}
            value={found.note}
            {...told.field(`${path}.note`)}
            onChange={(event) => onFound({ ...found, note: event.target.value })}
          />
          {told.text(`${path}.note`)}
        </label>
      )}
    </section>
  )
}

function Stated({ row }: Pick<Props, 'row'>) {
  const words = useVisitingText()
  const { say, language } = useSay()
  return (
    <dl className="stated">
      <div className="muted">
        <dt>{words.stated}</dt>
        <dd />
      </div>
      {row.facts.map(({ key, fact, stated }) => (
        <div key={key}>
          <dt>{say(fact.label)}</dt>
          <dd>
            {stated === null || stated === undefined ? (
              <span className="muted">{words.notStated}</span>
            ) : (
              <b>{valueText(fact as unknown as Fact, stated, language)}</b>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface ValueProps {
  readonly fact: Fact
  readonly value: string
  readonly path: string
  readonly told: Told
  readonly onValue: (value: string) => void
}

/** A choice is chosen; everything else is typed as on a sheet. */
function ValueField({ fact, value, path, told, onValue }: ValueProps) {
  const words = useVisitingText()
  const { say, language } = useSay()
  const label = words.value(say(fact.label))
  const common = { className: 'field', 'aria-label': label, value, ...told.field(path) }
  const choices =
    fact.type === 'yesNo'
      ? [true, false].map((one) => valueText(fact, one, language))
      : fact.type === 'choice'
        ? Object.keys(fact.values).map((one) => valueText(fact, one, language))
        : undefined
  return (
    <label>
      <span>{label}</span>
      {choices ? (
        <select {...common} onChange={(event) => onValue(event.target.value)}>
          <option value="">{words.choose}</option>
          {choices.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          inputMode={fact.type === 'records' ? 'text' : 'decimal'}
          autoComplete="off"
          onChange={(event) => onValue(event.target.value)}
        />
      )}
      {fact.type === 'records' && <small className="muted">{words.example(exampleText(fact, language))}</small>}
      {told.text(path)}
    </label>
  )
}
