import { SiteLink } from '../frame/SiteLink.tsx'
import type { Calendar } from '#core/programme/programme.ts'
import { daysLeftText } from '../text/daysLeft.ts'
import { dayAt, dayText } from '../text/moment.ts'
import { useLanguage } from '../text/useText.ts'
import type { Task } from './task.ts'
import { useHomeText } from './text/home.ts'

interface Props {
  readonly tasks: readonly Task[]
  readonly today: string
  readonly calendar: Calendar | undefined
}

/** What waits, since when, and how long there is. */
export function TaskList({ tasks, today, calendar }: Props) {
  const words = useHomeText()
  const language = useLanguage()
  return (
    <table className="tbl cards tasks">
      <caption className="sr">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.since}</th>
          <th scope="col">{words.due}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ id, to, title, detail, since, due }) => (
          <tr key={id}>
            <td>
              <SiteLink className="task" to={to}>
                {title}
              </SiteLink>
              {detail && <span className="detail">{detail}</span>}
            </td>
            <td data-label={words.since}>{since && dayText(dayAt(since), language)}</td>
            <td data-label={words.due}>
              {due && (
                <>
                  <span className={calendar && due < today ? 'late' : undefined}>
                    {calendar && daysLeftText(calendar, today, due, language)}
                  </span>
                  <span className="detail">{dayText(due, language)}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
