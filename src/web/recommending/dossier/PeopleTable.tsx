import { useState } from 'react'
import type { z } from 'zod'
import type { applicationRoutes } from '#contract/applying.ts'
import { useSay } from '../../app/text/useText.ts'
import { useDossierText } from '../text/dossier.ts'
import { useDossier } from './DossierContext.ts'
import { RevealDialog } from './RevealDialog.tsx'

export type RosterPerson = z.output<typeof applicationRoutes.roster.response>['people'][number]

/** Names, masked numbers and the columns that were sent; a full number only for a reason. */
export function PeopleTable({ application, people }: { application: string; people: readonly RosterPerson[] }) {
  const words = useDossierText()
  const { say } = useSay()
  const { programme } = useDossier()
  const [asked, setAsked] = useState<RosterPerson>()
  const [revealed, setRevealed] = useState<Readonly<Record<number, string>>>({})
  const columns = [...new Set(people.flatMap(({ fields }) => Object.keys(fields)))]
  const labelOf = (column: string) => {
    const field = programme.roster.fields[column]
    return field ? say(field.label) : column
  }
  const text = (column: string, value: string | boolean | undefined) => {
    if (typeof value === 'boolean') return value ? words.yes : words.no
    const field = programme.roster.fields[column]
    const chosen = field?.kind === 'choice' ? field.values.find(({ id }) => id === value) : undefined
    return chosen ? say(chosen.label) : value
  }
  return (
    <div className="people-scroll" tabIndex={0} role="region" aria-label={words.roster}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.identity}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {labelOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.position}>
              <td>{person.name}</td>
              <td className="nw">
                {revealed[person.position] ?? (
                  <>
                    {person.identity}{' '}
                    <button
                      className="link"
                      type="button"
                      aria-label={`${words.reveal} ${person.name}`}
                      onClick={() => setAsked(person)}
                    >
                      {words.reveal}
                    </button>
                  </>
                )}
              </td>
              {columns.map((column) => (
                <td key={column}>{text(column, person.fields[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {asked && (
        <RevealDialog
          application={application}
          person={asked}
          onIdentity={(identity) => setRevealed({ ...revealed, [asked.position]: identity })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}
