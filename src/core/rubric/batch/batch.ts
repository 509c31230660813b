/**
 * Scores of many enterprises at once, points kept by row: for rankings, what-if and the effect of a reading.
 * Enterprises with a missing fact are marked `open`; their ranges come from `score`, one by one.
 */
import type { Compiled } from '../compiled.ts'
import type { BatchScores } from './batchScores.ts'
import type { Columns } from './columns.ts'
import { BLOCK } from './kernel.ts'
import { passesOver } from './passes.ts'

/**
 * Scores every enterprise of `columns`. `into` are scores of an earlier batch of as many enterprises, to be
 * written over: who scores again and again (what if, other readings) then leaves nothing for the collector.
 */
export function scoreColumns(compiled: Compiled, columns: Columns, into?: BatchScores): BatchScores {
  const { length } = columns
  const scores = into ? cleared(into) : emptyScores(compiled, length)
  markOpen(compiled, columns, scores.open)
  const passes = passesOver(compiled, columns, scores)
  for (let from = 0; from < length; from += BLOCK) {
    for (const pass of passes) pass(from, Math.min(length, from + BLOCK))
  }
  return scores
}

function emptyScores(compiled: Compiled, length: number): BatchScores {
  return {
    rows: compiled.rows.map(() => new Int32Array(length)),
    base: new Int32Array(length),
    bonus: new Int32Array(length),
    deductions: new Int32Array(length),
    total: new Int32Array(length),
    vetoes: new Uint8Array(length),
    open: new Uint8Array(length),
  }
}

/** What is added to, back at nothing; the rest is written over. */
function cleared(scores: BatchScores): BatchScores {
  for (const column of [scores.base, scores.bonus, scores.deductions, scores.vetoes, scores.open]) column.fill(0)
  return scores
}

function markOpen(compiled: Compiled, columns: Columns, open: Uint8Array): void {
  for (const fact of new Set(compiled.rows.flatMap((row) => row.facts))) {
    const missing = columns.missing[fact]
    if (missing) for (let at = 0; at < open.length; at++) open[at]! |= missing[at]!
  }
}
