import type { Work } from '../bench/work.ts'

/** Who of the roster stands behind the facts, and who does not. */
export function CountedPeople(_props: Work & { facts: readonly string[] }) {
  return null
}
