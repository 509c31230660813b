import { type People, Standing } from '#roster/table/people.ts'
import { holds, type Mask } from './mask.ts'

/** One person on two rows: `dropped` gives way to `kept`. */
export interface Double {
  readonly dropped: number
  readonly kept: number
}

/**
 * One person counts once. Of several rows with one number the one in service holds, of several such the
 * later row; a row that can't be counted gives way to one that can. Marks the others as doubles.
 * `identities` is one more than the largest number of an identity's text.
 */
export function settleDoubles(people: People, inService: Mask, identities: number): Double[] {
  const held = new Int32Array(identities).fill(-1)
  const doubles: Double[] = []
  for (let person = 0; person < people.count; person++) {
    const identity = people.identities[person]!
    if (identity === 0) continue
    const other = held[identity]!
    const kept = other < 0 || claim(people, inService, person) >= claim(people, inService, other) ? person : other
    held[identity] = kept
    if (other < 0) continue
    const dropped = kept === person ? other : person
    people.standing[dropped] = Standing.double
    doubles.push({ dropped, kept })
  }
  return doubles
}

function claim(people: People, inService: Mask, person: number): number {
  if (people.standing[person] === Standing.faulty) return 0
  return holds(inService, person) ? 2 : 1
}
