import { wholeNumber } from '#core/rubric/text/numbers.ts'
import { useRosterText } from '../text/roster.ts'

/** `>90000` as people say it. */
export function useBandText(): (band: string) => string {
  const words = useRosterText()
  return (band) => {
    const [, sign, amount] = /^(>|<=)(\d+)$/.exec(band) ?? []
    if (!sign || !amount) return band
    const shown = wholeNumber(Number(amount))
    return sign === '>' ? words.over(shown) : words.upTo(shown)
  }
}
