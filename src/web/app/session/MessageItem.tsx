import { SiteLink } from '../frame/SiteLink.tsx'
import type { z } from 'zod'
import type { messageRoutes } from '#contract/recommending.ts'
import { momentText } from '../text/moment.ts'
import { useLanguage } from '../text/useText.ts'
import { safeNext } from './safeNext.ts'
import { useMessagesText } from './text/messages.ts'

export type Message = z.output<typeof messageRoutes.list.response>['items'][number]

/** One message, whole; it counts as read when it is followed. */
export function MessageItem({ message, onRead }: { message: Message; onRead: () => void }) {
  const words = useMessagesText()
  const language = useLanguage()
  const { title, body, link, at, read } = message
  return (
    <li className={read ? undefined : 'fresh'}>
      <h2>
        {!read && <span className="sr">{words.unread} </span>}
        {title}
      </h2>
      <p className="small muted">{momentText(at, language)}</p>
      <p className="body">{body}</p>
      {link && (
        <p>
          <SiteLink to={safeNext(link)} onClick={read ? undefined : onRead}>
            {words.open}
          </SiteLink>
        </p>
      )}
    </li>
  )
}
