import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { noticeRoutes, type NoticeWork } from '#contract/noticing.ts'
import { reading } from '../../app/api/queries.ts'
import { dayText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useOfficeText } from '../text/office.ts'
import '../notices.css'

/** Decided batches and what has become of their notices. */
export function NoticeWorkPage() {
  const words = useOfficeText()
  const { data, error, refetch } = useQuery(reading(noticeRoutes.work, {}))
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <ErrorBox problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting />}
      {data?.length === 0 && <p className="empty">{words.none}</p>}
      <ul className="lined notice-work">
        {data?.map((work) => (
          <Work key={work.conference} work={work} />
        ))}
      </ul>
    </>
  )
}

function Work({ work }: { work: NoticeWork }) {
  const words = useOfficeText()
  const { say } = useSay()
  const { conference, batchText, selected, reserved, awaited, free, draft, notices } = work
  const navigate = useNavigate()
  const begin = useAct(noticeRoutes.begin, {
    refresh: [noticeRoutes.work],
    onDone: ({ id }) => void navigate({ to: '/notice-work/$id', params: { id } }),
  })
  const verb = draft ? words.goOn : awaited ? words.begin : free > 0 ? words.beginFurther : undefined
  return (
    <li>
      <h2>{say(batchText)}</h2>
      <p className="muted">{words.decided(selected, reserved)}</p>
      {notices.length > 0 && <Notices work={work} />}
      {free > 0 && <p>{words.free(free)}</p>}
      <div className="form-acts">
        {verb && (
          <button
            className="btn main"
            type="button"
            disabled={begin.busy}
            onClick={() => begin.run({ body: { conference } })}
          >
            {verb}
            <span className="sr"> {say(batchText)}</span>
          </button>
        )}
        <EndReserve work={work} />
      </div>
      <ErrorBox problem={begin.problem} />
    </li>
  )
}

function Notices({ work: { notices } }: { work: NoticeWork }) {
  const words = useOfficeText()
  const { say, language } = useSay()
  const { columns } = words
  return (
    <table className="tbl cards">
      <thead>
        <tr>
          <th scope="col">{columns.notice}</th>
          <th scope="col">{columns.published}</th>
          <th scope="col">{columns.last}</th>
          <th scope="col">{columns.objections}</th>
        </tr>
      </thead>
      <tbody>
        {notices.map(({ id, title, publishedOn, lastDay, objections, objectionsOpen }) => (
          <tr key={id}>
            <td data-label={columns.notice}>
              <Link to="/notices/$id" params={{ id }}>
                {say(title)}
              </Link>
            </td>
            <td data-label={columns.published}>{dayText(publishedOn, language)}</td>
            <td data-label={columns.last}>{lastDay ? dayText(lastDay, language) : <NoEnd id={id} />}</td>
            <td data-label={columns.objections}>
              {objections === 0 ? (
                words.cases(0, 0)
              ) : (
                <Link to="/objection-cases" search={{ notice: id, state: 'all' }}>
                  {words.cases(objectionsOpen, objections)}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NoEnd({ id }: { id: string }) {
  const words = useOfficeText()
  const count = useAct(noticeRoutes.count, { refresh: [noticeRoutes.work] })
  return (
    <>
      {words.noEnd}{' '}
      <button className="btn" type="button" disabled={count.busy} onClick={() => count.run({ params: { id } })}>
        {words.count}
      </button>
      <ErrorBox problem={count.problem} />
    </>
  )
}

function EndReserve({ work: { conference, batchClosed, reserved } }: { work: NoticeWork }) {
  const words = useOfficeText()
  const [asking, setAsking] = useState(false)
  const end = useAct(noticeRoutes.endReserve, { refresh: [noticeRoutes.work], onDone: () => setAsking(false) })
  if (!batchClosed || reserved === 0) return null
  return (
    <>
      <button className="btn final" type="button" onClick={() => setAsking(true)}>
        {words.endReserve}
      </button>
      {asking && (
        <AskFirst
          title={words.endReserve}
          verb={words.endReserve}
          leave={words.leave}
          tone="final"
          busy={end.busy}
          problem={end.problem}
          onDo={() => end.run({ body: { conference } })}
          onLeave={() => setAsking(false)}
        >
          <p>{words.endReserveText(reserved)}</p>
        </AskFirst>
      )}
    </>
  )
}
