import type { ReadingShown } from '#roster/protocol.ts'
import type { RosterFacts } from '../state/selfCheck.ts'

/** What is kept of a list: its numbers. Undefined when nothing could be counted; earlier numbers then stay. */
export function factsOf(file: string, { facts, people, counted }: ReadingShown): RosterFacts | undefined {
  return Object.keys(facts).length === 0 ? undefined : { file, people, counted, facts }
}
