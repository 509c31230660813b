import type { Fact } from '../programme/programme.ts'
import type { Compiled } from '../rubric/compiled.ts'

export interface LookedAt {
  readonly row: string
  readonly facts: readonly { readonly key: string; readonly fact: Fact }[]
}

/** A row with the facts it reads, as they can be looked at on the spot; undefined where the table has no such row. */
export function lookedAt({ rows, book }: Compiled, id: string): LookedAt | undefined {
  const found = rows.find((one) => one.id === id)
  return (
    found && { row: id, facts: found.facts.map((index) => book.keys[index]!).map(({ key, fact }) => ({ key, fact })) }
  )
}
