/** What neither XML 1.0 nor paper can hold: controls, halves of characters, marks that turn the reading order. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** Text as it can be printed, in one line: breaks and runs of blanks become one blank. */
export const printable = (text: string): string =>
  text
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(UNPRINTABLE, '')
    .trim()
