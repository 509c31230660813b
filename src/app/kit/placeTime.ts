/** The wall clock of the place: the whole country keeps one. */
const ZONE = 'Asia/Shanghai'

const format = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })

/** `2026-03-05` */
export const dayOf = (at: Date): string => format.format(at).slice(0, 10)

/** `2026-03-05T17:00` */
export const minuteOf = (at: Date): string => format.format(at).slice(0, 16).replace(' ', 'T')

/** `2026-03-05 17:00` */
export const minuteText = (at: Date): string => format.format(at).slice(0, 16)
