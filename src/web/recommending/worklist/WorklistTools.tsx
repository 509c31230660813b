import type { Batch } from '#contract/batches.ts'
import { worklistRoutes } from '#contract/recommending.ts'
import type { ListSearch } from '../../app/office/list/useListState.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { DownloadButton } from '../../app/ui/DownloadButton.tsx'
import { useWorklistText } from '../text/worklist.ts'
import { RollUp } from './RollUp.tsx'
import { SavedViews } from './SavedViews.tsx'
import { filterOf } from './worklistSearch.ts'

interface Props {
  readonly search: ListSearch
  readonly batch: Batch | undefined
  readonly district: boolean
}

/** The list as a file, what the office has recommended, and views to come back to. */
export function WorklistTools({ search, batch, district }: Props) {
  const words = useWorklistText()
  const language = useLanguage()
  return (
    <>
      <DownloadButton route={worklistRoutes.export} asked={{ query: { ...filterOf(search, batch?.id), language } }}>
        {words.export}
      </DownloadButton>
      {batch && <RollUp batch={batch} district={district} wanted={search['office']} />}
      <SavedViews search={search} />
    </>
  )
}
