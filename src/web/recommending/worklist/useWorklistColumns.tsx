import { formatPoints } from '#core/kernel/points.ts'
import type { WorklistItem } from '#contract/recommending.ts'
import { useProgramme } from '../../app/api/programme.ts'
import type { ListColumn } from '../../app/office/list/column.ts'
import { dayAt, dayText, momentText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { Status } from '../../app/ui/Status.tsx'
import { useOffices } from '../useOffices.ts'
import { useWorklistText } from '../text/worklist.ts'
import { DueCell } from './DueCell.tsx'
import { EnterpriseCell } from './EnterpriseCell.tsx'

interface Asked {
  readonly programme: string | undefined
  readonly district: boolean
  /** Where a row stands in the whole list, from 1. */
  readonly placeOf: (item: WorklistItem) => number
}

export function useWorklistColumns({ programme, district, placeOf }: Asked): readonly ListColumn<WorklistItem>[] {
  const words = useWorklistText()
  const { say, language } = useSay()
  const { nameOf } = useOffices()
  const law = useProgramme(programme)
  const industry = (id: string) => {
    const found = law?.industries.find((one) => one.id === id)
    return found ? say(found.name) : ''
  }
  return [
    {
      key: 'name',
      title: words.name,
      shown: 'always',
      sort: 'name',
      cell: (item) => <EnterpriseCell item={item} place={placeOf(item)} />,
    },
    { key: 'number', title: words.number, sort: 'number', align: 'right', cell: ({ number }) => number },
    ...(district ? [{ key: 'office', title: words.office, cell: ({ office }: WorklistItem) => nameOf(office) }] : []),
    { key: 'industry', title: words.industry, cell: (item) => industry(item.industry) },
    {
      key: 'state',
      title: words.state,
      shown: 'always',
      cell: ({ state, vetoed }) => (
        <>
          <Status state={state} />
          {vetoed && <span className="second amber">{words.vetoed}</span>}
        </>
      ),
    },
    {
      key: 'since',
      title: words.since,
      sort: 'since',
      cell: ({ stateSince }) => dayText(dayAt(stateSince), language),
    },
    {
      key: 'due',
      title: words.due,
      sort: 'due',
      cell: ({ dueDay }) => <DueCell day={dueDay} calendar={law?.calendar} />,
    },
    {
      key: 'score',
      title: words.score,
      sort: 'score',
      align: 'right',
      cell: ({ selfTotal }) => selfTotal !== null && <b>{formatPoints(selfTotal)}</b>,
    },
    {
      key: 'submitted',
      title: words.submitted,
      sort: 'submitted',
      cell: ({ submittedAt }) => submittedAt && momentText(submittedAt, language),
    },
    {
      key: 'contact',
      title: words.contact,
      shown: 'spare',
      cell: ({ contactName, contactPhone }) => `${contactName} ${contactPhone}`,
    },
  ]
}
