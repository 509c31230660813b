/** The parts of an application: what is filled in, returned, locked and answered as one. */
import type { Compiled, CompiledRow } from '../rubric/compiled.ts'

/** Parts that every application has, beside one for each row of the table. */
export const ENTERPRISE = 'enterprise'
export const ROSTER = 'roster'
export const COMMITMENT = 'commitment'

/** Where a fact comes from: typed by the enterprise, counted from its roster, or only a department's word. */
export type FactSource = 'enterprise' | 'roster' | 'departments'

export interface RowFact {
  readonly name: string
  /** Under the readings in force. */
  readonly key: string
  readonly from: FactSource
}

export interface RowPart {
  readonly id: string
  readonly row: CompiledRow
  readonly group: string
  readonly facts: readonly RowFact[]
  /** Only departments know; the enterprise fills nothing in. */
  readonly departments: boolean
}

export interface Parts {
  /** In the order of the task list: enterprise, roster, the rows of the table, commitment. */
  readonly all: readonly string[]
  readonly rows: readonly RowPart[]
  readonly row: (id: string) => RowPart | undefined
  /** Rows that read a fact, in the order of the table. */
  readonly rowsOf: (fact: string) => readonly string[]
}

export function partsOf(compiled: Compiled): Parts {
  const rows = compiled.rows.map((row) => rowPart(compiled, row))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const byFact = new Map<string, string[]>()
  for (const { id, facts } of rows) for (const { name } of facts) byFact.set(name, [...(byFact.get(name) ?? []), id])
  return {
    all: [ENTERPRISE, ROSTER, ...rows.map(({ id }) => id), COMMITMENT],
    rows,
    row: (id) => byId.get(id),
    rowsOf: (fact) => byFact.get(fact) ?? [],
  }
}

function rowPart({ book, groups }: Compiled, row: CompiledRow): RowPart {
  const facts = row.facts.map((at): RowFact => {
    const { name, key, fact } = book.keys[at]!
    return { name, key, from: sourceOf(fact) }
  })
  return {
    id: row.id,
    row,
    group: groups[row.group]!.group.id,
    facts,
    departments: facts.length > 0 && facts.every(({ from }) => from === 'departments'),
  }
}

function sourceOf(fact: { readonly departmentsOnly?: boolean; readonly roster?: boolean }): FactSource {
  if (fact.departmentsOnly) return 'departments'
  return fact.roster ? 'roster' : 'enterprise'
}

/** What a person fills in of its own accord: a field of the form, or the fact of some rows. */
export type Section = 'fact' | 'profile'

/** The parts a field stands in; one of them must be open for it to change. Empty: no part has it. */
export const partsOfField = (parts: Parts, section: Section, field: string): readonly string[] =>
  section === 'profile' ? [ENTERPRISE] : parts.rowsOf(field)

/** Whether a field may change while only some parts are open (`null`: all are). */
export const isFieldOpen = (
  parts: Parts,
  openParts: readonly string[] | null,
  section: Section,
  field: string,
): boolean => openParts === null || partsOfField(parts, section, field).some((part) => openParts.includes(part))
