import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type NoticeToRecognise, recognitionRoutes } from '#contract/recognising.ts'
import { reading } from '../app/api/queries.ts'
import { dayText } from '../app/text/moment.ts'
import { useLanguage } from '../app/text/useText.ts'
import { useRecognisingText } from './text/recognising.ts'

/** Notices with enterprises that wait to be recognised; nothing where none does. */
export function NoticesToRecognise() {
  const words = useRecognisingText()
  const { data } = useQuery(reading(recognitionRoutes.notices, {}))
  const open = data?.filter(({ waiting }) => waiting > 0) ?? []
  if (open.length === 0) return null
  return (
    <section className="to-recognise" aria-label={words.waiting}>
      <h2>{words.waiting}</h2>
      <ul>
        {open.map((notice) => (
          <li key={notice.id}>
            <div>
              <b>{notice.title}</b>
              <p className="muted">
                <NoticeLine notice={notice} />
              </p>
            </div>
            <Link className="btn" to="/recognitions/issue/$notice" params={{ notice: notice.id }}>
              {words.toIssue}
              <span className="sr"> {notice.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Batch, how many wait, and when the notice ends or ended. */
export function NoticeLine({ notice }: { notice: NoticeToRecognise }) {
  const words = useRecognisingText()
  const language = useLanguage()
  const { batchYear, batchNumber, waiting, lastDay, over } = notice
  const day = lastDay ? dayText(lastDay, language) : ''
  const end = !day ? words.noEnd : over ? words.overOn(day) : words.runsUntil(day)
  return `${words.batch(batchYear, batchNumber)} · ${words.waitingCount(waiting)} · ${end}`
}
