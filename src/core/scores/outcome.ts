import type { Words } from '../kernel/words.ts'
import { type Level, levelName } from '../programme/levelName.ts'
import type { Programme } from '../programme/programme.ts'
import { STATES, type State } from '../workflow/states.ts'

/** States in which the outcome has been made public and told to the enterprise. */
export const OUTCOME_TOLD: ReadonlySet<State> = new Set([
  'reserved',
  'not_selected',
  'on_notice',
  'recognised',
  'suspended',
  'revoked',
  'expired',
])

export interface Outcome {
  readonly state: State
  readonly level: Level | null
  readonly reservePlace: number | null
}

/** How an enterprise is told where it stands: selected as what, which place in the reserve, not selected. */
export function outcomeWords(
  programme: Pick<Programme, 'distinction'>,
  { state, level, reservePlace }: Outcome,
): Words {
  const { zh, en } = STATES[state]
  if (state === 'reserved' && reservePlace !== null)
    return { zh: `${zh}第${reservePlace}位`, en: `${en}, place ${reservePlace}` }
  if (level === null || state === 'not_selected') return { zh, en }
  const name = levelName(programme, level)
  if (state === 'on_notice')
    return { zh: `拟认定为${name.zh}，${zh}`, en: `Selected as ${name.en}; ${en.toLowerCase()}` }
  return { zh: `${name.zh}，${zh}`, en: `${name.en}, ${en.toLowerCase()}` }
}
