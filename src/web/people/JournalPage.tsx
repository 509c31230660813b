import { useInfiniteQuery } from '@tanstack/react-query'
import { journalRoutes } from '#contract/people.ts'
import { call } from '../app/api/client.ts'
import { FilterForm } from '../app/office/list/FilterForm.tsx'
import { useListState } from '../app/office/list/useListState.ts'
import { DownloadButton } from '../app/ui/DownloadButton.tsx'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { JournalTable } from './JournalTable.tsx'
import { JournalVerification } from './JournalVerification.tsx'
import { useJournalText } from './text/journal.ts'

const SIZE = 50

/** The journal, newest first; going back is by entry, so that what is added meanwhile moves nothing. */
export function JournalPage() {
  const words = useJournalText()
  const state = useListState()
  const { act, actor, objectId, personal } = state.search
  const asked = { act, actor, objectId, personal: personal === 'true' || undefined, size: SIZE }
  const list = useInfiniteQuery({
    queryKey: [journalRoutes.list.path, asked],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => call(journalRoutes.list, { query: { ...asked, before: pageParam } }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <DownloadButton route={journalRoutes.export} asked={{}}>
          {words.export}
        </DownloadButton>
      </PageHead>
      <JournalVerification />
      <FilterForm
        state={state}
        filters={[
          {
            kind: 'choice',
            name: 'act',
            label: words.act,
            choices: Object.entries(words.acts).map(([value, label]) => ({ value, label })),
          },
          { kind: 'check', name: 'personal', label: words.personal },
          { kind: 'text', name: 'actor', label: words.actor },
          { kind: 'text', name: 'objectId', label: words.object },
        ]}
      />
      {list.isPending && <Waiting />}
      <ErrorBox problem={list.error} onRetry={() => void list.refetch()} />
      {list.data && entries.length === 0 && <p className="empty">{words.none}</p>}
      {entries.length > 0 && <JournalTable entries={entries} state={state} />}
      {list.hasNextPage && (
        <p className="section-act">
          <button
            className="btn"
            type="button"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {words.older}
          </button>
        </p>
      )}
    </>
  )
}
