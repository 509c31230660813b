import { formatPoints } from '#core/kernel/points.ts'
import { inUnits, parseRational } from '#core/kernel/rational.ts'
import type { Amount, Programme } from '#core/programme/programme.ts'
import { compile } from '#core/rubric/compile.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { score, type Score } from '#core/rubric/score.ts'
import type { CaseFile, ExpectedPoints, ScoringCase } from '../schema/cases.ts'

/** What the case expects and what the rubric gives, where the two differ. */
export interface Difference {
  /** A row's or group's id, or `base`, `bonus`, `total`, `veto`, `vetoes`, `refused`, `max`. */
  readonly what: string
  readonly expected: string
  readonly given: string
}

interface Range {
  readonly min: number | null
  readonly max: number | null
}

/** Compiles a programme once for each choice of readings that its cases ask for. */
export function caseRunner(programme: Programme): (file: CaseFile, example: ScoringCase) => Difference[] {
  const compiled = new Map<string, Compiled>()
  return (file, example) => {
    const key = JSON.stringify(example.readings ?? {})
    const rubric = compiled.get(key) ?? compile(programme, example.readings)
    compiled.set(key, rubric)
    return runCase(rubric, file, example)
  }
}

/** The maxima that the file states, of its row and of groups and sums, against the rubric's. */
export function statedDifferences(programme: Programme, file: CaseFile): Difference[] {
  const { groups, total } = programme.rubric
  const row = groups.flatMap((group) => group.rows).find(({ id }) => id === file.row)
  const maxima: Readonly<Record<string, Amount | undefined>> = {
    ...Object.fromEntries(groups.map((group) => [group.id, group.max])),
    base: total.base,
    bonus: total.bonus,
  }
  const stated = [
    ...(file.max === undefined ? [] : [['max', file.max, row?.max] as const]),
    ...Object.entries(file.stated ?? {}).map(([what, expected]) => [what, expected, maxima[what]] as const),
  ]
  return stated
    .map(([what, expected, found]) => ({ what, expected: String(expected), given: String(found ?? '') }))
    .filter(({ expected, given }) => expected !== given)
}

function runCase(rubric: Compiled, file: CaseFile, example: ScoringCase): Difference[] {
  const facts = { ...file.facts, ...example.facts }
  const { sheet, problems } = readFacts(rubric.book, moneyAsNumbers(rubric, facts))
  const refused = [...new Set(problems.map(({ fact }) => fact))].sort().join(', ')
  const expectedRefused = [...(example.refused ?? [])].sort().join(', ')
  if (refused !== expectedRefused) return [{ what: 'refused', expected: expectedRefused, given: refused }]
  if (refused) return []
  return compare(rubric, file, example, score(rubric, sheet))
}

function compare(rubric: Compiled, file: CaseFile, example: ScoringCase, given: Score): Difference[] {
  const rowOf = (id: string): Range =>
    given.rows[rubric.rows.find((row) => row.id === id)?.index ?? -1] ?? { min: null, max: null }
  const row = file.row ?? ''
  const differences = [
    ...pointsDifference(row, example.points, rowOf(row)),
    ...Object.entries(example.rows ?? {}).flatMap(([id, points]) => pointsDifference(id, points, rowOf(id))),
    ...pointsDifference('base', example.base, given.base),
    ...pointsDifference('bonus', example.bonus, given.bonus),
    ...pointsDifference('total', example.total, given.total),
  ]
  if (file.row !== undefined && given.vetoes.includes(row) !== (example.veto ?? false)) {
    differences.push({
      what: 'veto',
      expected: String(example.veto ?? false),
      given: String(given.vetoes.includes(row)),
    })
  }
  if (example.vetoes && [...example.vetoes].sort().join() !== [...given.vetoes].sort().join()) {
    differences.push({ what: 'vetoes', expected: example.vetoes.join(', '), given: given.vetoes.join(', ') })
  }
  return differences
}

function pointsDifference(what: string, expected: ExpectedPoints | undefined, given: Range): Difference[] {
  if (expected === undefined) return []
  const range = typeof expected === 'object' ? expected : { min: expected, max: expected }
  if (hundredths(range.min) === given.min && hundredths(range.max) === given.max) return []
  return [{ what, expected: shown({ min: hundredths(range.min), max: hundredths(range.max) }), given: shown(given) }]
}

function hundredths(amount: Amount | null): number | null {
  const value = amount === null ? undefined : parseRational(amount)
  const points = value && inUnits(value, 100n)
  return points === undefined ? null : Number(points)
}

const shown = ({ min, max }: Range): string =>
  [...new Set([min, max])].map((points) => (points === null ? '?' : formatPoints(points))).join('–')

/** Money with fen stands in a case as text; an enterprise's JSON has it as a number. */
function moneyAsNumbers(rubric: Compiled, facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => {
      const type = rubric.book.byKey.get(key)?.fact.type
      const isText = typeof value === 'string' && (type === 'money' || type === 'score')
      return [key, isText ? Number(value) : value]
    }),
  )
}
