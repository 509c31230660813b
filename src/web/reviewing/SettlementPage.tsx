import { useSearch } from '@tanstack/react-router'
import { batchesOf, EnterpriseList } from './EnterpriseList.tsx'
import { useBatches } from '../recommending/useBatches.ts'
import { useListState } from '../app/office/list/useListState.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { SelectField } from '../app/ui/SelectField.tsx'
import { TabLink } from '../app/ui/TabLink.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { RowList } from './RowList.tsx'
import { useReviewingText } from './text/reviewing.ts'
import './reviewing.css'

const VIEWS = ['enterprise', 'row'] as const

/** What stands before the officer in a batch: by enterprise, or one row across enterprises. */
export function SettlementPage() {
  const words = useReviewingText()
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false })
  const list = useListState()
  const { batches, batch, problem } = useBatches(search['batch'], 'reviewing')
  const view = search['view'] === 'row' ? 'row' : 'enterprise'
  const View = view === 'row' ? RowList : EnterpriseList
  return (
    <div className="settlement">
      <PageHead title={words.title} lead={words.lead} />
      <ErrorBox problem={problem} />
      <nav className="state-tabs" aria-label={words.title}>
        {VIEWS.map((one) => (
          <TabLink key={one} to="." search={{ view: one, batch: batch?.id }} current={one === view}>
            {one === 'row' ? words.byRow : words.byEnterprise}
          </TabLink>
        ))}
      </nav>
      {!batches && !problem && <Waiting />}
      {batches && batches.length === 0 && <p className="empty">{words.empty}</p>}
      {batches && batch && (
        <View batch={batch} list={list}>
          <SelectField
            label={words.chooseBatch}
            value={batch.id}
            onText={(id) => list.set({ batch: id })}
            choices={batchesOf(batches, words.batch)}
            error={undefined}
          />
        </View>
      )}
    </div>
  )
}
