import type { Compiled } from '#core/rubric/compiled.ts'

export interface Question {
  readonly fact: string
  /** Rows that read the fact, by id. */
  readonly rows: readonly string[]
}

/** Every fact the rows read, each once, in the order of the table. */
export function questionsOf(compiled: Compiled): Question[] {
  const rows = new Map<string, string[]>()
  for (const row of compiled.rows) {
    for (const fact of row.facts) {
      const { name } = compiled.book.keys[fact]!
      const reading = rows.get(name) ?? []
      if (!reading.includes(row.id)) reading.push(row.id)
      rows.set(name, reading)
    }
  }
  return [...rows].map(([fact, reading]) => ({ fact, rows: reading }))
}
