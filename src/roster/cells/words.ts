/** Text as it is compared: full-width signs as half-width ones, no space of any kind, no case. */
export function comparable(text: string): string {
  return plain(text).replace(/\s+/g, '').toLowerCase()
}

/** Text as it is read: full-width signs as half-width ones, invisible signs gone, ends trimmed. */
export function plain(text: string): string {
  if (ASCII.test(text)) return text.trim()
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim()
}

const ASCII = /^[\x20-\x7e]*$/

/** A set of words to ask for comparable text. */
export function wordSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(comparable))
}
