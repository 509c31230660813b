/** Thousands apart by a space that does not break: `12 345`. */
export const countText = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
