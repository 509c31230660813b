/** What the next point needs: the change told brings the gain told, no smaller one does, and nothing is kept back. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StatedRecord } from '#test/support/oracle/statedFacts.ts'
import { anyFacts } from '#test/support/small/anyFacts.ts'
import { anyProgramme } from '#test/support/small/anyProgramme.ts'
import { runs } from '#test/support/small/runs.ts'
import { told } from '#test/support/small/told.ts'
import { compile } from './compile.ts'
import type { CaseField, Compiled, CompiledRow, TallyNode } from './compiled.ts'
import { explain } from './explain.ts'
import type { FactKey } from './factBook.ts'
import { type FactSheet, readFacts } from './readFacts.ts'
import { score } from './score.ts'

const sample = anyProgramme({ falling: true, judged: true, deductions: false }).chain((programme) =>
  anyFacts(programme).map((facts) => told({ programme, facts })),
)

const pointsOf = (compiled: Compiled, row: CompiledRow, sheet: FactSheet): number =>
  score(compiled, sheet).rows[row.index]!.max

const stating = (sheet: FactSheet, fact: number, value: number): FactSheet => {
  const numbers = sheet.numbers.slice()
  numbers[fact] = value
  return { ...sheet, numbers }
}

const isSound = ({ within }: Compiled, { numbers }: FactSheet): boolean =>
  within.every(({ part, whole }) => !(numbers[part]! > numbers[whole]!))

/** Every higher value of a number that the row reads and that fits the other facts. */
function* raised(compiled: Compiled, row: CompiledRow, sheet: FactSheet): Generator<[fact: number, sheet: FactSheet]> {
  for (const fact of row.facts) {
    const key = compiled.book.keys[fact]!
    if (key.fact.type === 'records' || key.fact.type === 'score') continue
    for (let value = sheet.numbers[fact]! + 1; value <= key.max; value++) {
      const after = stating(sheet, fact, value)
      if (isSound(compiled, after)) yield [fact, after]
    }
  }
}

/** A record of the classes that an entry of the case table stands for, about somebody new. */
function recordOf(key: FactKey, { table }: TallyNode, entry: number): StatedRecord {
  const value = ({ field, stride, classes, cuts }: CaseField) => {
    const at = Math.floor(entry / stride) % classes
    if (cuts) return at === 0 ? 1 : cuts[at - 1]
    return [...key.fields[field]!.ranks.keys()][at]
  }
  const stated = table.fields.map((field) => [key.fields[field.field]!.name, value(field)])
  const record: Record<string, string | number> = { person: 'somebody new', level: 'local', grade: 1 }
  for (const [name, given] of stated) {
    if (given === undefined) delete record[name as string]
    else record[name as string] = given
  }
  return record
}

test('it brings what it promises, with the least of the fact', () =>
  fc.assert(
    fc.property(sample, ({ programme, facts }) => {
      const compiled = compile(programme)
      const { sheet } = readFacts(compiled.book, facts)
      for (const { row, max: now, next } of explain(compiled, sheet).rows) {
        if (!next) continue
        if (next.kind === 'record') {
          const key = compiled.book.keys[next.fact]!
          const record = recordOf(key, next.tally, next.to)
          const more = { ...facts, [key.key]: [...(facts[key.key] as unknown[]), record] }
          expect(pointsOf(compiled, row, readFacts(compiled.book, more).sheet)).toBe(now + next.gain)
        } else {
          const after = stating(sheet, next.fact, next.to)
          expect(isSound(compiled, after)).toBe(true)
          expect(pointsOf(compiled, row, after)).toBe(now + next.gain)
          for (let less = sheet.numbers[next.fact]! + 1; less < next.to; less++) {
            expect(pointsOf(compiled, row, stating(sheet, next.fact, less))).toBeLessThanOrEqual(now)
          }
        }
        expect(next.gain).toBeGreaterThan(0)
      }
    }),
    runs(400),
  ))

test('where nothing is told, no single fact lifts the row by rising', () =>
  fc.assert(
    fc.property(sample, ({ programme, facts }) => {
      const compiled = compile(programme)
      const { sheet } = readFacts(compiled.book, facts)
      for (const { row, max: now, next } of explain(compiled, sheet).rows) {
        if (next || row.row.falling?.length) continue
        for (const [fact, after] of raised(compiled, row, sheet)) {
          expect([row.id, compiled.book.keys[fact]!.key, pointsOf(compiled, row, after)]).toEqual([
            row.id,
            compiled.book.keys[fact]!.key,
            now,
          ])
        }
      }
    }),
    runs(200),
  ))
