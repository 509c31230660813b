/** One key for each thing that has a price: a fact, a value of a choice, a kind of record. */
export const effortKey = (fact: string, part?: string | number): string =>
  part === undefined ? fact : `${fact}=${part}`

export const isPrice = (price: unknown): price is number =>
  typeof price === 'number' && price >= 0 && price <= 1e9 && Math.round(price * 100) / 100 === price
export const isDays = (days: unknown): days is number =>
  typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= 10_000
