import { strip } from '#core/calendar/strip.ts'
import { weekday } from '#core/calendar/day.ts'
import { isWorkingDay, workingDaysLeft } from '#core/calendar/workingDays.ts'
import type { Calendar } from '#core/programme/programme.ts'
import { dayText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { useDaysText } from '../text/days.ts'

interface Props {
  readonly calendar: Calendar
  readonly today: string
  /** The last day. */
  readonly until: string
  /** The deadline in words. */
  readonly deadline: string
  readonly over?: boolean
}

/** A longer strip says less than its number. */
const MOST_DAYS = 12

/** Working days left, then the date and minute, then the days themselves; those off are struck out. */
export function DaysLeft({ calendar, today, until, deadline, over = false }: Props) {
  const words = useDaysText()
  const { days, confirmed } = workingDaysLeft(calendar, today, until)
  const withToday = days + Number(isWorkingDay(calendar, today))
  const isOver = over || today > until
  return (
    <div className="due">
      {isOver ? (
        <p>
          <b>{words.over}</b>
        </p>
      ) : (
        <p>
          {today === until ? (
            <b>{words.lastDay}</b>
          ) : (
            <>
              {words.before} <b>{withToday}</b> {words.left(withToday)}
            </>
          )}
        </p>
      )}
      <small>{deadline}</small>
      {!isOver && !confirmed && <small>{words.unconfirmed}</small>}
      {!isOver && <Strip calendar={calendar} today={today} until={until} />}
    </div>
  )
}

function Strip({ calendar, today, until }: Pick<Props, 'calendar' | 'today' | 'until'>) {
  const words = useDaysText()
  const language = useLanguage()
  const days = strip(calendar, today, until)
  if (days.length > MOST_DAYS || days.length < 2) return null
  return (
    <ol className="days" aria-label={words.strip(dayText(today, language), dayText(until, language))}>
      {days.map(({ day, working }) => (
        <li key={day} className={dayClass(day, working, today, until)}>
          {Number(day.slice(8))}
          <br />
          {day === today ? words.today : words.weekday(weekday(day))}
          {!working && <span className="sr">{words.off}</span>}
        </li>
      ))}
    </ol>
  )
}

function dayClass(day: string, working: boolean, today: string, until: string): string {
  if (day === today) return 'today'
  if (day === until) return working ? 'end' : 'off end'
  return working ? '' : 'off'
}
