import { type PersonalNumberKind, personalNumbers } from './personalNumbers.ts'

/** 330502********0015: enough to tell people apart by hand, not enough to use. */
export const maskIdentity = (number: string): string => masked(number, 6, 4)
/** 138****1234. */
export const maskPhone = (number: string): string => masked(number, 3, 4)
/** 6222************0017. */
export const maskBankCard = (number: string): string => masked(number, 4, 4)

export const MASKS: Readonly<Record<PersonalNumberKind, (number: string) => string>> = {
  identity: maskIdentity,
  phone: maskPhone,
  'bank-card': maskBankCard,
}

/** The text with every personal number in it masked. */
export function maskPersonalNumbers(text: string): string {
  let from = 0
  const parts: string[] = []
  for (const { kind, number, ...place } of personalNumbers(text)) {
    parts.push(text.slice(from, place.from), MASKS[kind](number))
    from = place.to
  }
  return parts.join('') + text.slice(from)
}

/** A number too short to keep both ends shows neither. */
function masked(number: string, start: number, end: number): string {
  const hidden = number.length - start - end
  if (hidden < 1) return '*'.repeat(number.length)
  return number.slice(0, start) + '*'.repeat(hidden) + number.slice(-end)
}
