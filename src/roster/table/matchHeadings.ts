import type { RosterField, RosterRules } from '#core/programme/rosterRules.ts'
import { type Heading, headingBase, readHeading } from './heading.ts'
import type { Units } from '#roster/cells/money.ts'

/** How surely a heading names a field; below `withoutYear` it only ends with one of its words. */
export const Strength = { withoutYear: 2, named: 3 } as const
export const isGuess = (strength: number): boolean => strength < Strength.withoutYear

/** A column found for a field. */
export interface ColumnMatch {
  readonly field: string
  readonly column: number
  /** The heading as it stands in the list, group and own part joined. */
  readonly heading: string
  readonly strength: number
  /** Unit of a money column, in fen; undefined when the heading names none. */
  readonly fen?: number
}

/** The headings of a column: its own, and joined with the group above it. */
export interface ColumnHeading {
  readonly column: number
  readonly own: string
  readonly group: string
}

/** The words that name each field, ready for comparing. */
export interface HeadingWords {
  readonly fields: readonly {
    readonly id: string
    readonly field: RosterField
    readonly words: readonly string[]
    readonly relative: readonly string[]
  }[]
  readonly rules: RosterRules
  readonly units: Units
}

export function headingWords(rules: RosterRules, units: Units): HeadingWords {
  const fields = Object.entries(rules.fields).map(([id, field]) => ({
    id,
    field,
    words: field.headings.map(headingBase),
    relative: (field.relative ?? []).map(headingBase),
  }))
  return { fields, rules, units }
}

/**
 * Gives each field the column whose heading names it best; a column serves one field.
 * Equal ones go to the first column, and the others are told in `twice`.
 */
export function matchHeadings(headings: readonly ColumnHeading[], year: number, words: HeadingWords) {
  const candidates = headings.flatMap((heading) => candidatesOf(heading, year, words))
  candidates.sort((a, b) => b.strength - a.strength || a.column - b.column)
  const matches = new Map<string, ColumnMatch>()
  const taken = new Set<number>()
  const twice: ColumnMatch[] = []
  for (const candidate of candidates) {
    if (taken.has(candidate.column)) continue
    const first = matches.get(candidate.field)
    if (!first) {
      matches.set(candidate.field, candidate)
      taken.add(candidate.column)
    } else if (first.strength === candidate.strength && !isGuess(first.strength)) twice.push(candidate)
  }
  return { matches, twice }
}

function candidatesOf({ column, own, group }: ColumnHeading, year: number, words: HeadingWords): ColumnMatch[] {
  const alone = readHeading(own, words.rules, words.units)
  const joined = group === '' ? undefined : readHeading(group + own, words.rules, words.units)
  const groupFen = group === '' ? undefined : readHeading(group, words.rules, words.units).fen
  const shown = group === '' ? own : `${group} ${own}`
  return words.fields.flatMap((field) => {
    const strength = Math.max(strengthOf(alone, field, year), joined ? strengthOf(joined, field, year) : 0)
    if (strength === 0) return []
    const fen = alone.fen ?? groupFen
    return [{ field: field.id, column, heading: shown.trim(), strength, ...(fen !== undefined && { fen }) }]
  })
}

function strengthOf(
  heading: Heading,
  { field, words, relative }: HeadingWords['fields'][number],
  year: number,
): number {
  if (heading.year === undefined && relative.includes(heading.base)) return Strength.named
  if (words.includes(heading.base)) return yearStrength(heading, field, year)
  const ends = words.filter((word) => word.length > 1 && heading.base.endsWith(word)).map((word) => word.length)
  if (ends.length === 0 || yearStrength(heading, field, year) === 0) return 0
  return Math.min(1 + Math.max(...ends) / 100, 1.99)
}

function yearStrength({ year: named }: Heading, field: RosterField, year: number): number {
  if (field.year === undefined) return Strength.named
  if (named === undefined) return field.year === 'this' ? Strength.withoutYear : 0
  return named === (field.year === 'this' ? year : year - 1) ? Strength.named : 0
}
