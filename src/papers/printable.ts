/** What neither XML 1.0 nor paper can hold: controls, halves of characters, marks that turn the reading order. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** Text as it can be printed, in one line: breaks and runs of blanks become one blank. */
export const printable = (text: string): string =>
  text
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(UNPRINTABLE, '')
    .trim()

/** A paper's content with all its texts made printable. */
export function printableIn<T>(content: T): T {
  if (typeof content === 'string') return printable(content) as T
  if (Array.isArray(content)) return content.map(printableIn) as T
  if (content === null || typeof content !== 'object') return content
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, printableIn(value)])) as T
}
