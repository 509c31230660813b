/** What a reviewer settles: the facts the programme leaves to judgement, and the rows that read them. */
import type { Fact } from '../programme/programme.ts'
import type { Compiled } from '../rubric/compiled.ts'

export interface JudgedFact {
  /** Under the readings in force. */
  readonly key: string
  readonly fact: Fact
  /** Rows that read it, in the order of the table. */
  readonly rows: readonly string[]
}

/** In the order of the table. */
export function judgedOf({ rows, book }: Compiled): readonly JudgedFact[] {
  const judged = new Map<string, { readonly fact: Fact; readonly rows: string[] }>()
  for (const { id, facts } of rows)
    for (const at of facts) {
      const { key, fact } = book.keys[at]!
      if (!fact.judgement) continue
      const known = judged.get(key)
      if (known) known.rows.push(id)
      else judged.set(key, { fact, rows: [id] })
    }
  return [...judged].map(([key, one]) => ({ key, ...one }))
}

/** The rows of the table in which a reviewer has a say. */
export const judgedRows = (compiled: Compiled): readonly string[] => [
  ...new Set(judgedOf(compiled).flatMap(({ rows }) => rows)),
]
