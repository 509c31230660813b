import type { ReadingShown } from '#roster/protocol.ts'
import { useFrameText } from '../../app/text/frameText.ts'
import { useSay } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useRosterText } from '../text/roster.ts'
import { CountedFacts } from './CountedFacts.tsx'
import { useBandText } from './bandText.ts'
import type { Sendable } from './sendable.ts'

/** Field by field what leaves the computer, what does not, and three people as they would be sent. */
export function WhatIsSent({ sendable, reading }: { sendable: Sendable; reading: ReadingShown }) {
  const { send: words } = useRosterText()
  const { comma } = useFrameText()
  const { say } = useSay()
  const bandText = useBandText()
  const { bench } = useApplication()
  const { roster, facts } = bench.programme
  const { fields, bands, persons, stepped, leftOut } = sendable
  const label = (id: string) => say(roster.fields[id]!.label)
  const names = (keys: readonly string[]) =>
    [...new Set(keys.map((key) => key.split('@')[0]!))].map((name) => say(facts[name]!.label)).join(comma)
  const kept = Object.keys(reading.columns).filter((id) => !fields.includes(id) && !(id in bands))
  return (
    <>
      <dl className="sent">
        <div>
          <dt>{words.people(persons.length)}</dt>
          <dd>
            {fields.map(label).join(comma)}
            <small>{words.encrypted}</small>
          </dd>
        </div>
        {Object.entries(bands).map(([field, counts]) => (
          <div key={field}>
            <dt>{words.bands(label(field))}</dt>
            <dd>
              {Object.entries(counts)
                .map(([band, count]) => words.band(bandText(band), count))
                .join(comma)}
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.notSent}</dt>
          <dd>{[...Object.keys(bands).map(label), ...kept.map(label)].join(comma)}</dd>
        </div>
      </dl>
      {stepped.length > 0 && <p className="bar-note">{words.stepped(names(stepped))}</p>}
      {leftOut.length > 0 && <p className="bar-note">{words.leftOut(names(leftOut))}</p>}
      <details>
        <summary>{words.facts(Object.keys(sendable.facts).filter((key) => !key.includes('@')).length)}</summary>
        <CountedFacts facts={sendable.facts} stepped={stepped} />
      </details>
      <details>
        <summary>{words.sample}</summary>
        <div className="gridbox" tabIndex={0} role="region" aria-label={words.sample}>
          <table className="grid">
            <thead>
              <tr>
                {[...fields, ...Object.keys(bands)].map((id) => (
                  <th key={id} scope="col">
                    {label(id)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {persons.slice(0, 3).map((person, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- three lines that never move
                <tr key={at}>
                  {fields.map((id) => (
                    <td key={id}>{String(person[id] ?? '')}</td>
                  ))}
                  {Object.keys(bands).map((id) => (
                    <td key={id}>{person[id] === undefined ? '' : bandText(String(person[id]))}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}
