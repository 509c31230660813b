import type { RosterField } from '#core/programme/rosterRules.ts'
import { cellOf, shown } from './cells/cell.ts'
import { formatDay } from './cells/day.ts'
import { fenOf } from './counting/fieldTest.ts'
import type { ReadTable, RosterReading } from './rosterReading.ts'
import { refText } from './spreadsheet/grid.ts'
import { Standing } from './table/people.ts'

/** What may be sent on applying: marks and bands, and no amount of a person's pay. */
export interface ApplicationRoster {
  readonly people: readonly SentPerson[]
  readonly facts: Readonly<Record<string, number>>
  /** Amounts over so few people that they would give somebody's pay away: send only the step they reach. */
  readonly onlySteps: readonly string[]
}

/** Field → value. A band is `>90000` … or `<=90000`; a choice is its id; blank fields are left out. */
export type SentPerson = Readonly<Record<string, string | boolean>>

export function applicationRoster(reading: RosterReading): ApplicationRoster {
  const { table } = reading
  if (!table) return { people: [], facts: {}, onlySteps: [] }
  const people: SentPerson[] = []
  for (let person = 0; person < table.people.count; person++)
    if (table.people.standing[person] === Standing.counted) people.push(sentPerson(table, person))
  return { people, facts: reading.facts, onlySteps: onlySteps(table) }
}

/** Facts that are amounts of money over fewer people than the rules allow. */
function onlySteps({ counted, rules }: ReadTable): string[] {
  return counted
    .filter(({ fact, people }) => !('count' in rules.facts[fact]!) && people < rules.sent.fewest)
    .map(({ key }) => key)
}

function sentPerson(table: ReadTable, person: number): SentPerson {
  const sent: Record<string, string | boolean> = {}
  for (const id of table.rules.sent.fields) {
    const value = sentValue(table, id, person)
    if (value !== undefined) sent[id] = value
  }
  for (const [id, borders] of Object.entries(table.rules.sent.bands)) {
    const fen = table.counter.value(id, person)
    if (!Number.isNaN(fen)) sent[id] = bandOf(fen, borders)
  }
  return sent
}

function bandOf(fen: number, borders: readonly (number | string)[]): string {
  const passed = borders.filter((border) => fen > fenOf(border))
  if (passed.length === 0) return `<=${fenOf(borders[0] ?? 0) / 100}`
  return `>${fenOf(passed[passed.length - 1]!) / 100}`
}

function sentValue(table: ReadTable, id: string, person: number): string | boolean | undefined {
  const field = table.rules.fields[id]
  const mapped = table.columnMap.mapped.find((column) => column.id === id)
  if (!field || !mapped || field.kind === 'money') return undefined
  const value = table.counter.value(id, person)
  if (field.kind === 'identity') return table.grid.texts.text(table.people.identities[person]!) || undefined
  if (Number.isNaN(value)) return undefined
  return typedValue(field, value) ?? cellText(table, mapped.column, person)
}

function typedValue(field: RosterField, value: number): string | boolean | undefined {
  if (field.kind === 'yesNo' || field.kind === 'attendance') return value > 0
  if (field.kind === 'date') return formatDay(value)
  return field.kind === 'choice' ? field.values[value - 1]?.id : undefined
}

function cellText({ grid, people }: ReadTable, column: number, person: number): string | undefined {
  const cells = new Uint32Array(column + 1)
  grid.load(people.rows[person]!, cells)
  const ref = cells[column]!
  return refText(ref) === 0 ? undefined : shown(cellOf(grid, ref), grid.from1904)
}
