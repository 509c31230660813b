/** The official table with an enterprise's own score in it. */
import { POINT, type Points } from '#core/kernel/points.ts'
import type { Compiled, CompiledRow } from './compiled.ts'
import { type PaperScore, type PaperTable, wordsIn } from './print.ts'
import type { PointsRange, Score } from './score.ts'

export interface FilledTable extends PaperTable {
  readonly totals: PaperTotals
  readonly notes: PaperNotes
}

/** All in hundredths. */
export interface PaperTotals {
  /** What the table can give at most. */
  readonly max: Points
  readonly base: { readonly min: Points; readonly max: Points }
  /** Absent when the table has no bonus rows; whether they count towards the total depends on the readings. */
  readonly bonus?: { readonly min: Points; readonly max: Points; readonly counts: boolean }
  /** Absent when the table has no deductions; `stated` is what the enterprise's own facts take away (≥ 0). */
  readonly deductions?: { readonly stated: Points; readonly unchecked: boolean }
  /** After the deductions that are stated. While others wait for a department it can still fall. */
  readonly total: { readonly min: Points; readonly max: Points }
  /** Rows that veto by the enterprise's own facts. */
  readonly vetoes: readonly string[]
}

export interface PaperNotes extends PaperFacts {
  /** The readings in force that are not the programme's default ones, in words. */
  readonly readings: readonly { readonly key: string; readonly question: string; readonly answer: string }[]
}

/** What the programme does not know and the caller may tell. */
export interface PaperFacts {
  readonly enterprise?: string
  /** Wall-clock time of the making, `2026-03-31T09:05`. */
  readonly madeAt?: string
  /** SHA-256 of the programme's JSON, in hexadecimal. */
  readonly contentHash?: string
}

/**
 * Puts the self score into the table: points, a range while facts are missing, and for rows that only the
 * departments can settle that they are unchecked.
 * @throws RangeError when the table and the score are not of the same rubric.
 */
export function fillTable(table: PaperTable, compiled: Compiled, score: Score, facts: PaperFacts = {}): FilledTable {
  const { programme, rows } = compiled
  if (table.programme !== programme.id || table.rows.length !== rows.length || score.rows.length !== rows.length) {
    throw new RangeError(`a table of ${table.programme} cannot hold a score of ${programme.id}`)
  }
  return {
    ...table,
    rows: table.rows.map((row, at) => {
      const own = scoreOf(compiled, rows[at]!, score)
      return { ...row, cells: row.cells.map((cell) => (cell.column === 'self' ? { ...cell, score: own } : cell)) }
    }),
    totals: totalsOf(compiled, score),
    notes: { ...facts, readings: readingsTaken(compiled, table.language) },
  }
}

function scoreOf(compiled: Compiled, row: CompiledRow, score: Score): PaperScore {
  const { min, max } = score.rows[row.index]!
  if (isUnchecked(compiled, row, score)) {
    return { kind: 'unchecked', stated: min === max ? max : undefined, veto: score.vetoes.includes(row.id) }
  }
  return { kind: 'points', min: min ?? 0, max }
}

/** A declared 0 is no score where only a department's word counts; an open deduction has no lower end to print. */
const isUnchecked = ({ book }: Compiled, row: CompiledRow, score: Score): boolean =>
  row.facts.some((fact) => book.keys[fact]!.fact.departmentsOnly === true) || score.rows[row.index]!.min === null

function totalsOf(compiled: Compiled, score: Score): PaperTotals {
  const { sections, bonusCounts, cap } = compiled
  const counts = bonusCounts === 'add'
  const [base, bonus] = [lowest(score.base), lowest(score.bonus)]
  const { base: baseMax, bonus: bonusMax } = compiled.programme.rubric.total
  const inLimits = (points: Points) => Math.max(0, Math.min(points, cap ?? points))
  const stated = score.deductions.min
  // An open deduction makes the engine's lower end 0; the paper's presumes that nothing more is taken away.
  const least = inLimits(base.min + (counts ? bonus.min : 0) - stated)
  const total = { min: score.deductions.max === null ? least : score.total.min, max: score.total.max }
  const unchecked = sections.deduction.some((at) => isUnchecked(compiled, compiled.rows[at]!, score))
  return {
    max: inLimits((baseMax + (counts ? bonusMax : 0)) * POINT),
    base,
    ...(sections.bonus.length > 0 && { bonus: { ...bonus, counts } }),
    ...(sections.deduction.length > 0 && { deductions: { stated, unchecked } }),
    total,
    vetoes: score.vetoes,
  }
}

const lowest = ({ min, max }: PointsRange) => ({ min: min ?? 0, max })

function readingsTaken({ programme, readings }: Compiled, language: string): PaperNotes['readings'] {
  return Object.entries(readings).flatMap(([key, taken]) => {
    const reading = programme.readings[key]!
    if (taken === reading.default.id) return []
    const answer = reading.alternatives[taken]!
    return [
      { key, question: wordsIn(reading.question, language, programme), answer: wordsIn(answer, language, programme) },
    ]
  })
}
