/** Latin words this long stand in no column. */
const LONG = /[!-~]{24}/g
const ZERO_WIDTH_SPACE = '\u200b'

/** Typst, unlike Word and Excel, lets a word run out of its cell: very long ones get places to break. */
export function breakable<T>(content: T): T {
  return JSON.parse(JSON.stringify(content), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(LONG, `$&${ZERO_WIDTH_SPACE}`) : value,
  ) as T
}
