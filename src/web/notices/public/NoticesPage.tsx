import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { noticeRoutes, type PublishedNotice } from '#contract/noticing.ts'
import { reading } from '../../app/api/queries.ts'
import { dayText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { Mark } from '../../app/ui/Status.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { usePublicText } from '../text/public.ts'
import '../notices.css'

/** Every notice so far, those that are on first. */
export function NoticesPage() {
  const words = usePublicText()
  const { data, error, refetch } = useQuery(reading(noticeRoutes.open, {}))
  const inOrder = data && [...data].sort((one, other) => Number(other.open) - Number(one.open))
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <ErrorBox problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting />}
      {data?.length === 0 && <p className="empty">{words.none}</p>}
      <ul className="lined notice-items">
        {inOrder?.map((notice) => (
          <Item key={notice.id} notice={notice} />
        ))}
      </ul>
    </>
  )
}

function Item({ notice }: { notice: PublishedNotice }) {
  const words = usePublicText()
  const { say, language } = useSay()
  const { id, title, publishedOn, enterprises, open, daysLeft, lastDay } = notice
  return (
    <li>
      <h2>
        <Link className="row-link" to="/notices/$id" params={{ id }}>
          {say(title)}
        </Link>
      </h2>
      <p className="muted">
        {words.published(dayText(publishedOn, language))} · {words.count(enterprises)}
      </p>
      <p>
        {open ? (
          <>
            <Mark kind="doing">{daysLeft === null ? words.noEnd : words.leftShort(daysLeft)}</Mark>{' '}
            {lastDay && <span className="muted">{words.until(dayText(lastDay, language))}</span>}
          </>
        ) : (
          <Mark kind="done">{lastDay ? words.endedOn(dayText(lastDay, language)) : words.over}</Mark>
        )}
      </p>
    </li>
  )
}
