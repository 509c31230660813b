import type { Finding, Lint } from './lint.ts'

/** Days of the calendar lie in confirmed years, and no day is both off and worked. */
export const calendarDays: Lint = ({ calendar }) =>
  (['holidays', 'workdays'] as const).flatMap((list) =>
    calendar[list].flatMap((day, index): Finding[] => {
      const path = ['calendar', list, index]
      if (!calendar.confirmed.includes(Number(day.slice(0, 4)))) {
        const message = {
          zh: `${day} 所在年份未列入 confirmed。`,
          en: `The year of ${day} is not among \`confirmed\`. Add it, or remove the day.`,
        }
        return [{ path, code: 'day-of-unconfirmed-year', message }]
      }
      const twice = calendar[list].indexOf(day) < index || (list === 'workdays' && calendar.holidays.includes(day))
      const message = { zh: `${day} 列了两次。`, en: `${day} is listed twice. Remove one of them.` }
      return twice ? [{ path, code: 'day-twice', message }] : []
    }),
  )
