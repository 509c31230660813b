import type { Text } from '#core/programme/programme.ts'

/** What stands between the items of a list. */
export const BETWEEN: Text = { zh: '；', en: '; ' }
