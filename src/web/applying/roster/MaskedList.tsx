import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { applicationRoutes } from '#contract/applying.ts'
import type { RosterField } from '#core/programme/rosterRules.ts'
import { call } from '../../app/api/client.ts'
import { useSay } from '../../app/text/useText.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useCommonText } from '../text/common.ts'
import { useRosterText } from '../text/roster.ts'
import { useBandText } from './bandText.ts'

/** The people sent, numbers masked. Nothing is read before it is asked for: each reading is written into the journal. */
export function MaskedList() {
  const words = useRosterText()
  const [wanted, setWanted] = useState(false)
  if (wanted) return <People />
  return (
    <p className="acts-row">
      <button className="btn" type="button" onClick={() => setWanted(true)}>
        {words.showList}
      </button>
      <span className="muted small">{words.listNote}</span>
    </p>
  )
}

const SIZE = 100

function People() {
  const words = useRosterText()
  const { say } = useSay()
  const valueText = useValueText()
  const { application, bench } = useApplication()
  const { id } = application
  const list = useInfiniteQuery({
    queryKey: [applicationRoutes.roster.path, id, application.roster?.version],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      call(applicationRoutes.roster, { params: { id }, query: { after: pageParam, size: SIZE } }),
    getNextPageParam: ({ people }) => (people.length === SIZE ? people[people.length - 1]!.position : undefined),
  })
  const people = list.data?.pages.flatMap((page) => page.people) ?? []
  const total = list.data?.pages[0]?.total ?? 0
  const { fields, sent } = bench.programme.roster
  const used = new Set(people.flatMap((one) => Object.keys(one.fields)))
  const shown = [...sent.fields, ...Object.keys(sent.bands)].filter((field) => used.has(field))
  if (list.isPending) return <Waiting />
  return (
    <>
      <ErrorBox problem={list.error} onRetry={() => void list.refetch()} />
      <p className="muted small">{words.shown(people.length, total)}</p>
      <div className="gridbox" tabIndex={0} role="region" aria-label={words.list}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{words.columns.no}</th>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.identity}</th>
              {shown.map((field) => (
                <th key={field} scope="col">
                  {say(fields[field]!.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.position}>
                <th scope="row">{one.position}</th>
                <td>{one.name}</td>
                <td>{one.identity}</td>
                {shown.map((field) => (
                  <td key={field}>{valueText(fields[field]!, one.fields[field])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {list.hasNextPage && (
        <p className="section-act">
          <button className="btn" type="button" onClick={() => void list.fetchNextPage()}>
            {words.more}
          </button>
        </p>
      )}
    </>
  )
}

/** A mark as people read it. */
function useValueText(): (field: RosterField, value: string | boolean | undefined) => string {
  const common = useCommonText()
  const { say } = useSay()
  const bandText = useBandText()
  return (field, value) => {
    if (value === undefined) return ''
    if (typeof value === 'boolean') return value ? common.yes : common.no
    if (field.kind === 'choice') {
      const label = field.values.find(({ id }) => id === value)?.label
      return label ? say(label) : value
    }
    return field.kind === 'money' ? bandText(value) : value
  }
}
