/** The wall clock of the place: the whole country keeps one. */
const ZONE = 'Asia/Shanghai'

const format = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })

/** `2026-03-05` */
export const dayOf = (at: Date): string => format.format(at).slice(0, 10)

/** `2026-03-05T17:00` */
export const minuteOf = (at: Date): string => format.format(at).slice(0, 16).replace(' ', 'T')

/** `2026-03-05 17:00` */
export const minuteText = (at: Date): string => format.format(at).slice(0, 16)

/** The last moment of a day, `2026-03-05`. */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59.999+08:00`)
