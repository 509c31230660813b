import { useInfiniteQuery } from '@tanstack/react-query'
import { messageRoutes } from '#contract/recommending.ts'
import { sessionRoutes } from '#contract/session.ts'
import { call } from '../api/client.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useAct } from '../ui/useAct.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { MessageItem } from './MessageItem.tsx'
import { useMessagesText } from './text/messages.ts'

/** What has come in, newest first. */
export function MessagesPage() {
  const words = useMessagesText()
  const list = useInfiniteQuery({
    queryKey: [messageRoutes.list.path],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => call(messageRoutes.list, { query: { before: pageParam } }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const mark = useAct(messageRoutes.markRead, { refresh: [messageRoutes.list, sessionRoutes.read] })
  const messages = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className="column">
      <PageHead title={words.title}>
        {messages.some(({ read }) => !read) && (
          <button className="btn" type="button" disabled={mark.busy} onClick={() => mark.run({ body: {} })}>
            {words.markAll}
          </button>
        )}
      </PageHead>
      {list.isPending && <Waiting />}
      <ErrorBox problem={list.error ?? mark.problem} onRetry={() => void list.refetch()} />
      {list.data && messages.length === 0 && <p className="empty">{words.none}</p>}
      <ol className="messages">
        {messages.map((message) => (
          <MessageItem key={message.id} message={message} onRead={() => mark.run({ body: { ids: [message.id] } })} />
        ))}
      </ol>
      {list.hasNextPage && (
        <p className="section-act">
          <button className="btn" type="button" onClick={() => void list.fetchNextPage()}>
            {words.older}
          </button>
        </p>
      )}
    </div>
  )
}
