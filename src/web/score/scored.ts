import { type SoundFacts, soundFacts } from '#core/applying/soundFacts.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { explain } from '#core/rubric/explain.ts'
import type { Explanation } from '#core/rubric/explanation.ts'
import type { SelfCheck } from '../state/selfCheck.ts'
import type { Source } from '../table/view.ts'
import { statedFacts } from './statedFacts.ts'

export interface Scored extends SoundFacts {
  readonly explanation: Explanation
  readonly sources: Readonly<Record<string, Source>>
  readonly unfinished: readonly string[]
}

export function scored(compiled: Compiled, check: SelfCheck): Scored {
  const { facts, sources, unfinished } = statedFacts(compiled.programme, check)
  const sound = soundFacts(compiled.book, facts)
  return { ...sound, explanation: explain(compiled, sound.sheet), sources, unfinished }
}
