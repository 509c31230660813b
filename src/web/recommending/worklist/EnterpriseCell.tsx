import { Link } from '@tanstack/react-router'
import type { WorklistItem } from '#contract/recommending.ts'
import { useListState } from '../../app/office/list/useListState.ts'
import { writeSearch } from '../../app/frame/search.ts'
import { useWorklistText } from '../text/worklist.ts'

interface Props {
  readonly item: WorklistItem
  readonly place: number
}

/** Name and credit code. What was submitted opens, and remembers the list it was opened from. */
export function EnterpriseCell({ item, place }: Props) {
  const words = useWorklistText()
  const { search } = useListState()
  const { id, name, creditCode, submittedAt } = item
  return (
    <>
      {submittedAt ? (
        <Link
          className="row-link"
          data-row-link
          to="/dossiers/$id"
          params={{ id }}
          search={{ list: writeSearch({ ...search, page: undefined }).slice(1), at: String(place) }}
        >
          {name}
        </Link>
      ) : (
        <span title={words.draftOnly}>{name}</span>
      )}
      <span className="second">{creditCode}</span>
    </>
  )
}
