/** Rows in which one person or case more or fewer, or one hundredth of an amount, would change the points. */
import type { Compiled, CompiledRow, Node } from '../rubric/compiled.ts'
import { known, rowPoints } from '../rubric/evaluate.ts'
import type { FactSheet } from '../rubric/readFacts.ts'
import type { NearBorder } from './frozen.ts'

export function nearBorders(compiled: Compiled, sheet: FactSheet): readonly NearBorder[] {
  return compiled.rows.flatMap((row) => {
    if (!known(sheet, row)) return []
    const now = rowPoints(row, sheet)
    return climbing(row.node).flatMap((fact): NearBorder[] => {
      const value = sheet.numbers[fact]!
      // Where nothing was found, nothing can have been counted wrong by one.
      if (value === 0) return []
      const step = stepOf(compiled, fact, value)
      const up = pointsAt(row, sheet, fact, value + step) - now
      const down = value >= step ? pointsAt(row, sheet, fact, value - step) - now : 0
      return up === 0 && down === 0 ? [] : [{ row: row.id, fact: compiled.book.keys[fact]!.key, up, down }]
    })
  })
}

/** The facts that climb rungs in a row, each once. */
function climbing(node: Node): readonly number[] {
  switch (node.kind) {
    case 'threshold':
      return [node.x]
    case 'combine':
      return [...new Set(node.of.flatMap(climbing))]
    case 'stratum':
      return [...new Set(node.cases.flatMap((one) => climbing(one.node)))]
    default:
      return []
  }
}

/** One of what is counted; of an amount a hundredth, for a fen more or less decides nothing. */
const stepOf = ({ book }: Compiled, fact: number, value: number): number =>
  book.keys[fact]!.fact.type === 'money' ? Math.max(1, Math.floor(value / 100)) : 1

function pointsAt(row: CompiledRow, sheet: FactSheet, fact: number, value: number): number {
  const numbers = sheet.numbers.slice()
  numbers[fact] = value
  return rowPoints(row, { ...sheet, numbers })
}
