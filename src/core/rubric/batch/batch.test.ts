import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyFacts, withUnknowns } from '#test/support/small/anyFacts.ts'
import { anyProgramme } from '#test/support/small/anyProgramme.ts'
import { compile } from '../compile.ts'
import { readFacts } from '../readFacts.ts'
import { scoreColumns } from './batch.ts'
import { toColumns } from './columns.ts'

const twoBatches = anyProgramme({ falling: true, judged: true }).chain((programme) => {
  const facts = anyFacts(programme).chain((stated) => fc.oneof(fc.constant(stated), withUnknowns(stated)))
  const batch = fc.array(facts, { minLength: 3, maxLength: 3 })
  return fc.record({ programme: fc.constant(programme), first: batch, second: batch })
})

test('scores written over those of other enterprises are as good as new', () =>
  fc.assert(
    fc.property(twoBatches, ({ programme, first, second }) => {
      const compiled = compile(programme)
      const read = new Set(compiled.rows.flatMap((row) => row.facts))
      const [one, other] = [first, second].map((batch) =>
        toColumns(
          compiled.book,
          batch.map((facts) => readFacts(compiled.book, facts).sheet),
          read,
        ),
      )
      const fresh = scoreColumns(compiled, other!)
      expect(scoreColumns(compiled, other!, scoreColumns(compiled, one!))).toEqual(fresh)
    }),
    { numRuns: 200 },
  ))
