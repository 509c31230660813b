/** All candidates scored anew, as if the table were read otherwise. */
import { compile, type Readings } from '../rubric/compile.ts'
import type { Compiled, CompiledRow } from '../rubric/compiled.ts'
import { known, rowPoints } from '../rubric/evaluate.ts'
import { inLimits } from '../rubric/score.ts'
import { scoreColumns } from '../rubric/batch/batch.ts'
import { type Columns, toColumns } from '../rubric/batch/columns.ts'
import type { FactSheet } from '../rubric/readFacts.ts'
import type { Points } from '../kernel/points.ts'
import type { Programme } from '../programme/programme.ts'
import { type Certain, certain, sheetOf } from './certain.ts'
import type { Candidate, Frozen } from './frozen.ts'

/** What can be read otherwise: each alternative of each switch. */
export interface Alternative {
  readonly reading: string
  readonly alternative: string
}

export const alternativesOf = ({ readings }: Programme): readonly Alternative[] =>
  Object.entries(readings).flatMap(([reading, { kind, alternatives }]) =>
    kind === 'guidance' ? [] : Object.keys(alternatives).map((alternative) => ({ reading, alternative })),
  )

/** The facts of all candidates, read once for every way of reading the table. */
export interface Reader {
  readonly programme: Programme
  readonly sheets: readonly FactSheet[]
  readonly columns: Columns
  /** Of those who left something unstated, as the table is read now. */
  readonly open: ReadonlyMap<number, Certain>
}

export function readerOf(programme: Programme, candidates: readonly Pick<Candidate, 'facts'>[]): Reader {
  const compiled = compile(programme)
  const sheets = candidates.map(({ facts }) => sheetOf(compiled, facts))
  const every = compiled.book.keys.map((_, fact) => fact)
  const columns = toColumns(compiled.book, sheets, every)
  const { open } = scoreColumns(compiled, columns)
  const left = [...open.keys()].filter((at) => open[at] === 1)
  return { programme, sheets, columns, open: new Map(left.map((at) => [at, certain(compiled, sheets[at]!)])) }
}

export interface ReadScore {
  readonly base: Points
  readonly bonus: Points
  readonly deductions: Points
  readonly total: Points
  readonly isVetoed: boolean
}

/**
 * Scores in the order of the candidates. Undefined for whoever has not stated the facts that this way of counting
 * asks for: what it would do to them is not known.
 */
export function reRead(reader: Reader, readings: Readings): readonly (ReadScore | undefined)[] {
  const compiled = compile(reader.programme, readings)
  const twins = twinsIn(compiled)
  const scores = scoreColumns(compiled, reader.columns)
  const touched = touchedBy(compiled, readings)
  return reader.sheets.map((sheet, at) => {
    if (twins.some((fact) => isMissing(sheet, fact))) return undefined
    if (scores.open[at] === 1) return openScore(compiled, sheet, touched, reader.open.get(at))
    return {
      base: scores.base[at]!,
      bonus: scores.bonus[at]!,
      deductions: scores.deductions[at]!,
      total: scores.total[at]!,
      isVetoed: scores.vetoes[at] === 1,
    }
  })
}

/** Rows that other readings touch; undefined where they touch the total itself. */
function touchedBy({ programme, rows }: Compiled, readings: Readings): readonly CompiledRow[] | undefined {
  const touched = Object.keys(readings).map((key) => programme.readings[key]!.rows)
  if (touched.some((own) => own.length === 0)) return undefined
  return rows.filter(({ id }) => touched.some((own) => own.includes(id)))
}

/**
 * What is certain of a score with something unstated takes long to work out. Where the rows that are read otherwise are
 * known, and none of them takes points away, the others keep what they have, and only these are counted again.
 */
function openScore(
  compiled: Compiled,
  sheet: FactSheet,
  touched: readonly CompiledRow[] | undefined,
  usual: Certain | undefined,
): ReadScore {
  const isPlain = (row: CompiledRow): boolean => row.kind !== 'deduction' && known(sheet, row)
  if (!usual || compiled.binds || !touched?.every(isPlain)) return inShort(certain(compiled, sheet))
  const won = { base: usual.base, bonus: usual.bonus }
  for (const row of touched) if (row.kind !== 'deduction') won[row.kind] += rowPoints(row, sheet) - usual.rows[row.id]!
  const counted = won.base + (compiled.bonusCounts === 'add' ? won.bonus : 0)
  return inShort({ ...usual, ...won, total: inLimits(compiled, counted - usual.deductions) })
}

const inShort = ({ base, bonus, deductions, total, vetoes }: Certain): ReadScore => ({
  base,
  bonus,
  deductions,
  total,
  isVetoed: vetoes.length > 0,
})

/** Facts that are counted otherwise under the readings in force. */
const twinsIn = ({ rows, book }: Compiled): readonly number[] => [
  ...new Set(rows.flatMap(({ facts }) => facts.filter((fact) => book.keys[fact]!.variant !== ''))),
]

const isMissing = (sheet: FactSheet, fact: number): boolean =>
  Number.isNaN(sheet.numbers[fact]!) && sheet.records[fact] === undefined

/** The candidates with the points they would have; those of whom it is not known keep theirs. */
export const under = (
  candidates: Frozen['candidates'],
  scores: readonly (ReadScore | undefined)[],
): readonly Candidate[] =>
  candidates.map((one, at) => {
    const score = scores[at]
    if (!score) return one
    const { base, bonus, deductions, total, isVetoed } = score
    return { ...one, base, bonus, deductions, total, vetoes: isVetoed ? barred(one.vetoes) : [] }
  })

/** Which row bars it is not told by a batch. */
const barred = (named: readonly string[]): readonly string[] => (named.length > 0 ? named : [''])
