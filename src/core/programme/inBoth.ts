import type { Words } from '../kernel/words.ts'
import type { Text } from './written.ts'

/** A programme's words in the two languages of the interface; its first stands in where one is missing. */
export function inBoth(text: Text): Words {
  const first = Object.values(text)[0] ?? ''
  return { zh: text['zh'] ?? first, en: text['en'] ?? first }
}
