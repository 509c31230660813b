import type { Words } from '../kernel/words.ts'
import { inBoth } from './inBoth.ts'
import type { Programme } from './programme.ts'

export const LEVELS = ['skilled', 'excellent'] as const
export type Level = (typeof LEVELS)[number]

/** The distinction of the programme, and its higher class: 优秀 before it. */
export function levelName({ distinction }: Pick<Programme, 'distinction'>, level: Level): Words {
  const { zh, en } = inBoth(distinction)
  return level === 'skilled' ? { zh, en } : { zh: `优秀${zh}`, en: `excellent ${en}` }
}
