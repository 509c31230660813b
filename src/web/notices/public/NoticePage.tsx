import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type NoticePage as Notice, noticeRoutes } from '#contract/noticing.ts'
import { reading } from '../../app/api/queries.ts'
import { useSay } from '../../app/text/useText.ts'
import { DownloadButton } from '../../app/ui/DownloadButton.tsx'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { useTitle } from '../../app/ui/PageHead.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { usePublicText } from '../text/public.ts'
import { NoticeDocument } from './NoticeDocument.tsx'
import { TermBox } from './TermBox.tsx'
import '../notices.css'

/** 公示: the paper at the left, how long it is on and what one can do at the right. */
export function NoticePage() {
  const words = usePublicText()
  const { say } = useSay()
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(reading(noticeRoutes.read, { params: { id } }))
  useTitle(data ? say(data.title) : words.title)
  if (!data)
    return (
      <>
        <h1 className="sr">{words.title}</h1>
        {error ? <ErrorBox problem={error} onRetry={() => void refetch()} /> : <Waiting />}
      </>
    )
  return (
    <div className="notice-page">
      <NoticeDocument notice={data} />
      <aside className="notice-rail noprint">
        <TermBox notice={data} />
        <Object notice={data} />
        <Take id={id} />
      </aside>
    </div>
  )
}

function Object({ notice: { id, open, contact, list } }: { notice: Notice }) {
  const words = usePublicText()
  return (
    <section>
      <h2>{words.objectHead}</h2>
      {list.length === 0 ? (
        <p>{words.objectNobody}</p>
      ) : open ? (
        <>
          <p>{words.objectText}</p>
          <Link className="btn main" to="/notices/$id/objection" params={{ id }}>
            {words.object}
          </Link>
        </>
      ) : (
        <p>{words.objectOver}</p>
      )}
      <small>{words.orElse(contact.unit, contact.phone, contact.address)}</small>
      {contact.supervision && <small>{words.supervision(contact.supervision)}</small>}
      <small>
        <Link to="/objections">{words.progress}</Link>
      </small>
    </section>
  )
}

function Take({ id }: { id: string }) {
  const words = usePublicText()
  const { language } = useSay()
  const params = { id }
  return (
    <section>
      <h2>{words.take}</h2>
      <p className="notice-take">
        <button className="btn" type="button" onClick={() => print()}>
          {words.print}
        </button>
        <DownloadButton route={noticeRoutes.paper} asked={{ params, query: { format: 'pdf', language } }}>
          {words.paper}
        </DownloadButton>
        {(['xlsx', 'csv', 'json'] as const).map((format) => (
          <DownloadButton key={format} route={noticeRoutes.data} asked={{ params, query: { format, language } }}>
            {format === 'xlsx' ? words.sheet : words[format]}
          </DownloadButton>
        ))}
      </p>
    </section>
  )
}
