/** Moments of the server as the wall clock of the place shows them, wherever the browser stands. */
import { dayWords } from '#core/calendar/dayWords.ts'
import type { Language } from '../../text/language.ts'

/** The whole country keeps one clock. */
const ZONE = 'Asia/Shanghai'
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })

/** `2026-03-05` */
export const dayAt = (moment: string): string => wall.format(new Date(moment)).slice(0, 10)

/** `2026-03-05T17:00`, as a field for day and time has it. */
export const minuteAt = (moment: string): string => wall.format(new Date(moment)).slice(0, 16).replace(' ', 'T')

/** `17:00` */
export const timeAt = (moment: string): string => minuteAt(moment).slice(11)

/** The moment of a wall time there: the zone has kept +08:00 since 1991. */
export const momentOf = (minute: string): string => new Date(`${minute}:00+08:00`).toISOString()

export const dayText = (day: string, language: Language): string => dayWords(day)[language]

/** `2026年3月5日 17:00` */
export const momentText = (moment: string, language: Language): string =>
  `${dayText(dayAt(moment), language)} ${timeAt(moment)}`
