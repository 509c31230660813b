import type { z } from 'zod'
import type { worklistRoutes } from '#contract/recommending.ts'
import type { ListColumn } from '../../app/office/list/column.ts'
import { useOffices } from '../useOffices.ts'
import { useWorklistText } from '../text/worklist.ts'

export type NotStarted = z.output<typeof worklistRoutes.notStarted.response>['items'][number]

export function useNotStartedColumns(): readonly ListColumn<NotStarted>[] {
  const words = useWorklistText()
  const { nameOf } = useOffices()
  return [
    {
      key: 'name',
      title: words.name,
      shown: 'always',
      cell: ({ name, creditCode }) => (
        <>
          <b>{name}</b>
          <span className="second">{creditCode}</span>
        </>
      ),
    },
    { key: 'office', title: words.office, cell: ({ office }) => nameOf(office) },
    {
      key: 'contact',
      title: words.contact,
      cell: ({ contactName, contactPhone }) => `${contactName} ${contactPhone}`,
    },
  ]
}
