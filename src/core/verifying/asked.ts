/** What a department is asked about an application: the facts of the rows that name it among their verifiers. */
import type { Fact } from '../programme/programme.ts'
import type { Compiled } from '../rubric/compiled.ts'

export interface AskedFact {
  /** Under the readings in force. */
  readonly key: string
  readonly fact: Fact
  /** Of the department's rows, those that read it; in the order of the table. */
  readonly rows: readonly string[]
}

/** In the order of the table. What a reviewer settles is not asked of a department. */
export function askedOf({ rows, book }: Compiled, department: string): readonly AskedFact[] {
  const asked = new Map<string, { readonly fact: Fact; readonly rows: string[] }>()
  for (const { id, row, facts } of rows) {
    if (!row.verifiers?.includes(department)) continue
    for (const at of facts) {
      const { key, fact } = book.keys[at]!
      if (fact.judgement) continue
      const known = asked.get(key)
      if (known) known.rows.push(id)
      else asked.set(key, { fact, rows: [id] })
    }
  }
  return [...asked].map(([key, one]) => ({ key, ...one }))
}

/** Every department that any row names, in the order in which the programme lists them. */
export const verifiersOf = ({ programme, rows }: Compiled): readonly string[] =>
  Object.keys(programme.departments).filter((id) => rows.some(({ row }) => row.verifiers?.includes(id)))
