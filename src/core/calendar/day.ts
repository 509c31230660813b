/** A day of the Gregorian calendar as `2026-03-05`: sorts as text, and knows no hour and no zone. */
export type Day = string

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a text is a day that exists: 2025-02-29 is none. */
export function isDay(text: string): boolean {
  const [, year, month, date] = (DAY.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || date === undefined) return false
  return month >= 1 && month <= 12 && date >= 1 && date <= monthLength(year, month)
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** Whole days from one to the other; negative when `to` is the earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

export const addDays = (day: Day, days: number): Day => dayOf(numberOf(day) + days)

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: Day): number => ((((numberOf(day) + 2) % 7) + 7) % 7) + 1

function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : MONTH_LENGTHS[month - 1]!
}

const YEARS = 400
const DAYS = 146_097

/**
 * Days since 0000-03-01. Years are taken to begin in March, so that a leap day is the last of its year and
 * the months before any other are counted by one division.
 */
function numberOf(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const from = month > 2 ? year : year - 1
  const months = (month + 9) % 12
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  return from * 365 + leaps + Math.floor((153 * months + 2) / 5) + date - 1
}

function dayOf(number: number): Day {
  const era = Math.floor(number / DAYS)
  const inEra = number - era * DAYS
  const years = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / (DAYS - 1))) / 365,
  )
  const inYear = inEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const months = Math.floor((5 * inYear + 2) / 153)
  const date = inYear - Math.floor((153 * months + 2) / 5) + 1
  const month = months < 10 ? months + 3 : months - 9
  const year = era * YEARS + years + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0')
