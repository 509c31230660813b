import type { NoticePage } from '#contract/noticing.ts'
import { dayText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { usePublicText } from '../text/public.ts'

/** How many working days are left, and the weeks they lie in; days off are struck out. */
export function TermBox({ notice }: { notice: NoticePage }) {
  const words = usePublicText()
  const language = useLanguage()
  const { open, daysLeft, firstDay, lastDay, today } = notice
  if (lastDay === null || firstDay === null)
    return (
      <section>
        <h2>{words.noEnd}</h2>
        <p>{words.noEndText}</p>
      </section>
    )
  return (
    <section>
      <h2>{open ? words.left : words.over}</h2>
      {open && daysLeft !== null && (
        <p className="notice-left">
          <b>{daysLeft}</b>
          {words.leftDays(notice.weeks.some(({ day, counts }) => counts && day === today))}
        </p>
      )}
      <Weeks notice={notice} first={firstDay} last={lastDay} />
      <small>
        {open && today < firstDay && `${words.startsAt(dayText(firstDay, language))} · `}
        {open ? words.until(dayText(lastDay, language)) : words.endedOn(dayText(lastDay, language))}
      </small>
      {notice.weeks.some(({ day, off }) => off && day > firstDay && day < lastDay) && <small>{words.offNote}</small>}
    </section>
  )
}

type Day = NoticePage['weeks'][number]

function Weeks({ notice: { weeks, today }, first, last }: { notice: NoticePage; first: string; last: string }) {
  const words = usePublicText()
  const language = useLanguage()
  const rows = Array.from({ length: weeks.length / 7 }, (_, at) => weeks.slice(at * 7, at * 7 + 7))
  return (
    <table className="notice-weeks">
      <caption className="sr">{words.calendar(dayText(first, language), dayText(last, language))}</caption>
      <thead>
        <tr>
          {words.weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((days) => (
          <tr key={days[0]!.day}>
            {days.map((day) => (
              <td key={day.day} className={classOf(day, today)}>
                <span>
                  {Number(day.day.slice(8))}
                  <span className="sr">{` ${noteOf(day, today, words)}`}</span>
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function classOf({ day, counts, off }: Day, today: string): string {
  const kind = counts ? (day < today ? 'past' : 'counts') : off ? 'off' : 'outside'
  return day === today ? `${kind} today` : kind
}

const noteOf = ({ day, counts, off }: Day, today: string, words: ReturnType<typeof usePublicText>): string =>
  [counts && words.dayCounts, off && words.dayOff, day === today && words.today].filter(Boolean).join(' ')
