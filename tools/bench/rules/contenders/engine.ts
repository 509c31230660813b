/** This engine, in each way it is used. Facts are read from the programme's JSON form, as everywhere. */
import { join } from 'node:path'
import { advise } from '#core/rubric/advise/advise.ts'
import { scoreColumns } from '#core/rubric/batch/batch.ts'
import { toColumns } from '#core/rubric/batch/columns.ts'
import { compile } from '#core/rubric/compile.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { explain } from '#core/rubric/explain.ts'
import { type FactSheet, readFacts } from '#core/rubric/readFacts.ts'
import { score } from '#core/rubric/score.ts'
import { loadProgramme } from '#programmes/load.ts'
import { type Contender, inTurns, type Prepared, type Results, resultsOf } from '../contender.ts'
import { type Enterprise, toFacts } from '../enterprise.ts'

const PROGRAMME = join(import.meta.dirname, '../../../../programmes/2024-10-04-wuxing')
const FIVE_POINTS = 500

async function ready(enterprises: readonly Enterprise[]): Promise<{ compiled: Compiled; sheets: FactSheet[] }> {
  const compiled = compile(await loadProgramme(PROGRAMME))
  const sheets = enterprises.map((enterprise, at) => {
    const { sheet, problems } = readFacts(compiled.book, toFacts(enterprise))
    if (problems.length > 0) throw new RangeError(`enterprise ${at}: ${JSON.stringify(problems)}`)
    return sheet
  })
  return { compiled, sheets }
}

export const batch: Contender = {
  name: 'this engine, batch over columns (points per row kept)',
  async prepare(enterprises) {
    const { compiled, sheets } = await ready(enterprises)
    const columns = toColumns(compiled.book, sheets, new Set(compiled.rows.flatMap((row) => row.facts)))
    const scores = scoreColumns(compiled, columns)
    const turn = () => scoreColumns(compiled, columns, scores).total.length
    // What is compared has been written over once, as everything that is timed.
    const results = (): Results => {
      turn()
      return { total: scores.total, veto: scores.vetoes, rows: scores.rows }
    }
    return { results, turn }
  },
}

export const single: Contender = {
  name: 'this engine, one at a time',
  prepare: (enterprises) => oneByOne(enterprises, score),
}

export const explained: Contender = {
  name: 'this engine, one at a time with full explanation',
  prepare: (enterprises) => oneByOne(enterprises, (compiled, sheet) => explain(compiled, sheet).score),
}

async function oneByOne(enterprises: readonly Enterprise[], scored: typeof score): Promise<Prepared> {
  const { compiled, sheets } = await ready(enterprises)
  return {
    results: () =>
      resultsOf(sheets.length, (at) => {
        const { total, vetoes } = scored(compiled, sheets[at]!)
        if (total.min !== total.max) throw new RangeError(`enterprise ${at} has an open total`)
        return { total: total.max, veto: vetoes.length > 0 }
      }),
    turn: inTurns(sheets.length, 500, (at) => scored(compiled, sheets[at]!).total.max),
  }
}

/** All three plans, each applied and scored again by `advise` itself before it is promised. */
export const plans: Contender = {
  name: 'this engine, three plans for 5 more points',
  async prepare(enterprises) {
    const { compiled, sheets } = await ready(enterprises)
    return {
      turn: inTurns(
        sheets.length,
        20,
        (at) => advise(compiled, sheets[at]!, { points: FIVE_POINTS }).cheapest?.price ?? 0,
      ),
    }
  },
}

export const compiling: Contender = {
  name: 'this engine, compiling the programme',
  async prepare() {
    const programme = await loadProgramme(PROGRAMME)
    return { turn: () => Math.sign(compile(programme).rows.length) }
  },
}
