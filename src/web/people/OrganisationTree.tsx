import { useQuery } from '@tanstack/react-query'
import type { OrganisationKind } from '#core/access/heldFor.ts'
import { peopleRoutes } from '#contract/people.ts'
import { reading } from '../app/api/queries.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { PeopleTabs } from './PeopleTabs.tsx'
import { usePeopleText } from './text/people.ts'

const ORDER: readonly OrganisationKind[] = [
  'bureau',
  'office',
  'department',
  'conference',
  'finance',
  'leadership',
  'operator',
]

/** The authorities of the programme by kind, with how many people act for each. */
export function OrganisationTree() {
  const words = usePeopleText()
  const organisations = useQuery(reading(peopleRoutes.organisations, {}))
  const kinds = ORDER.filter((kind) => organisations.data?.some((place) => place.kind === kind))
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <PeopleTabs view="organisations" />
      {organisations.isPending && <Waiting />}
      <ErrorBox problem={organisations.error} onRetry={() => void organisations.refetch()} />
      {kinds.length > 0 && (
        <table className="tbl column">
          <thead>
            <tr>
              <th scope="col">{words.organisation}</th>
              <th scope="col" className="r">
                {words.count}
              </th>
            </tr>
          </thead>
          {kinds.map((kind) => (
            <tbody key={kind}>
              <tr>
                <th scope="rowgroup" colSpan={2} className="group">
                  {words.kinds[kind]}
                </th>
              </tr>
              {organisations.data
                ?.filter((place) => place.kind === kind)
                .map(({ id, name, people }) => (
                  <tr key={id}>
                    <td>{name}</td>
                    <td className="r">{people === 0 ? <span className="amber">0</span> : people}</td>
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      )}
    </>
  )
}
