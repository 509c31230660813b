import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { demoRoutes } from '#contract/demo.ts'
import { reading } from '../app/api/queries.ts'
import { momentText } from '../app/text/moment.ts'
import { useLanguage, useText } from '../app/text/useText.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { Mark } from '../app/ui/Status.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { demoText } from './text.ts'
import './demo.css'

const AGAIN_MS = 3000

/** Mails and short messages of the demonstration, as people would have got them. */
export function SentMessagesPage() {
  const words = useText(demoText)
  const language = useLanguage()
  const { data, error } = useQuery({ ...reading(demoRoutes.messages, {}), refetchInterval: AGAIN_MS })
  if (error) return <ErrorBox problem={error} />
  return (
    <>
      <PageHead title={words.sent} lead={words.sentLead}>
        <Link className="btn" to="/demo">
          {words.toLogins}
        </Link>
      </PageHead>
      {!data && <Waiting />}
      {data?.length === 0 && <p className="empty">{words.none}</p>}
      <ul className="sent-messages">
        {data?.map(({ id, channel, address, title, text, at }) => (
          <li key={`${channel} ${id}`}>
            <p className="meta">
              <Mark kind="none">{words.channels[channel]}</Mark> {address}
              <time dateTime={at}>{momentText(at, language)}</time>
            </p>
            {channel !== 'sms' && <h2>{title}</h2>}
            <p className="text">{text}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
