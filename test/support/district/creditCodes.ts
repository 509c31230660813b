import { creditCheck, organisationCheck } from '#core/codes/creditCode.ts'

/** An invented credit code that passes both checks, for each number another. */
export function creditCode(number: number): string {
  const organisation = `MA${String(number).padStart(6, '0')}`
  const body = `91330502${organisation}${organisationCheck(organisation)}`
  return `${body}${creditCheck(body)}`
}
