/** Thousands by a no-break space, which ties the number to its unit as well: 20 000. */
export const grouped = (whole: number | string): string =>
  String(whole)
    .replace('-', '−')
    .replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0')

/** Whole fen as yuan, cents only where there are any: 2000000 → 20 000, 20806 → 208.06. */
export function yuan(fen: number): string {
  const rest = Math.abs(fen) % 100
  const whole = `${fen < 0 ? '−' : ''}${grouped(Math.trunc(Math.abs(fen) / 100))}`
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`
}
