import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { applicationRoutes } from '#contract/applying.ts'
import { call } from '../../app/api/client.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useDossierText } from '../text/dossier.ts'
import { useDossier } from './DossierContext.ts'
import { PeopleTable } from './PeopleTable.tsx'

const SIZE = 100

/** The people counted: shown on demand only, for looking is written down. */
export function RosterPart() {
  const words = useDossierText()
  const { roster } = useDossier().dossier
  const [shown, setShown] = useState(false)
  return (
    <>
      <h2>{words.roster}</h2>
      {roster ? <p>{words.rosterText(roster.people, roster.counted)}</p> : <p className="muted">{words.noRoster}</p>}
      {roster && !shown && (
        <>
          <p className="muted">{words.showPeopleNote}</p>
          <p>
            <button className="btn" type="button" onClick={() => setShown(true)}>
              {words.showPeople}
            </button>
          </p>
        </>
      )}
      {shown && <People />}
    </>
  )
}

function People() {
  const words = useDossierText()
  const { id } = useDossier().dossier.application
  const list = useInfiniteQuery({
    queryKey: [applicationRoutes.roster.path, id],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      call(applicationRoutes.roster, { params: { id }, query: { after: pageParam, size: SIZE } }),
    getNextPageParam: ({ people, total }) => {
      const last = people[people.length - 1]?.position
      return last !== undefined && last < total ? last : undefined
    },
  })
  const people = list.data?.pages.flatMap((page) => page.people) ?? []
  return (
    <>
      {list.isPending && <Waiting />}
      <ErrorBox problem={list.error} onRetry={() => void list.refetch()} />
      {people.length > 0 && <PeopleTable application={id} people={people} />}
      {list.hasNextPage && (
        <p>
          <button className="btn" type="button" onClick={() => void list.fetchNextPage()}>
            {words.morePeople}
          </button>
        </p>
      )}
    </>
  )
}
