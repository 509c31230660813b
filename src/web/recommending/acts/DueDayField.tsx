import { strip } from '#core/calendar/strip.ts'
import { addDays, weekday } from '#core/calendar/day.ts'
import { addWorkingDays } from '#core/calendar/workingDays.ts'
import type { Calendar } from '#core/programme/programme.ts'
import { dayText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { useActText } from '../text/acts.ts'

interface Props {
  readonly calendar: Calendar
  readonly today: string
  /** The usual number of working days. */
  readonly usual: number
  readonly value: string
  readonly onDay: (day: string) => void
  readonly error: string | undefined
}

/** Four weeks to choose from, in rows of a week; days off are struck and cannot be chosen. */
const DAYS = 28
const WEEKDAYS = { zh: '一二三四五六日', en: 'MTWTFSS' }

/** The day by which corrections are due: a working day of a year that is announced. */
export function DueDayField({ calendar, today, usual, value, onDay, error }: Props) {
  const words = useActText()
  const language = useLanguage()
  const first = addDays(today, 1 - weekday(today))
  const days = strip(calendar, first, addDays(first, DAYS - 1))
  return (
    <fieldset className="due-day">
      <legend>{words.due}</legend>
      <p className="small muted">
        {words.dueUsual(usual)}
        {value && (
          <b>
            {'　'}
            {dayText(value, language)}
          </b>
        )}
      </p>
      {error && <p className="field-error">{error}</p>}
      <div className="days">
        {[...WEEKDAYS[language]].map((name, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the days of a week never move
          <span key={at} className="weekday" aria-hidden="true">
            {name}
          </span>
        ))}
        {days.map(({ day, working, confirmed }) => {
          const open = working && confirmed && day > today
          return (
            <label key={day} className={dayClass(open, day === today, day === value)}>
              <input
                type="radio"
                name="dueDay"
                value={day}
                disabled={!open}
                checked={day === value}
                aria-label={dayText(day, language)}
                onChange={() => onDay(day)}
              />
              <span aria-hidden="true">{Number(day.slice(8))}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/** The usual day: so many working days from today; none where the calendar does not reach that far. */
export function usualDueDay(calendar: Calendar, today: string, days: number): string {
  const due = addWorkingDays(calendar, today, days)
  return due.ok ? due.day : ''
}

const dayClass = (open: boolean, today: boolean, chosen: boolean): string =>
  ['day', !open && 'shut', today && 'today', chosen && 'chosen'].filter(Boolean).join(' ')
