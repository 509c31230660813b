/** Full-width forms of digits and signs, as Chinese keyboards write them. */
const WIDE = '０１２３４５６７８９．，－＋'
const NARROW = '0123456789.,-+'
const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/

/**
 * A number as people type it: full-width digits, spaces and thousands commas are understood. Anything
 * else comes back as it was typed, so that the check of the facts can say what it found.
 */
export function typedNumber(typed: string): number | string {
  const text = [...typed]
    .map((letter) => NARROW[WIDE.indexOf(letter)] ?? letter)
    .join('')
    .replace(/[\s\u00a0]/g, '')
  return NUMBER.test(text) ? Number(text.replace(/,/g, '')) : typed.trim()
}
