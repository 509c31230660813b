/** Records of a block: each record's points from the case table, the highest of each subject, summed. */
import type { CaseTable, TallyNode } from '../compiled.ts'
import type { RecordColumn } from './columns.ts'
import type { Kernel } from './kernel.ts'

export function tallyKernel(node: TallyNode, column: RecordColumn): Kernel {
  const won = recordPoints(node.table, column)
  const { offsets } = column
  if (node.per >= 0) return perSubjectKernel(won, offsets, column.fields[node.per]!, node.take)
  return node.take === 'sum' ? sumKernel(won, offsets) : highestKernel(won, offsets)
}

/** Points of every record of the column, once: the table is the same for all. */
function recordPoints(table: CaseTable, column: RecordColumn): Int32Array {
  const entries = tableEntries(table, column)
  return Int32Array.from(entries, (entry) => table.points[entry]!)
}

export function tableEntries(table: CaseTable, column: RecordColumn): Int32Array {
  const entries = new Int32Array(column.fields[0]?.length ?? 0)
  for (const { field, stride, classes, cuts } of table.fields) {
    const values = column.fields[field]!
    for (let at = 0; at < entries.length; at++) {
      const value = values[at]!
      entries[at]! += stride * (cuts ? cutsReached(cuts, value) : value < 0 ? classes - 1 : value)
    }
  }
  return entries
}

function cutsReached(cuts: readonly number[], value: number): number {
  let reached = 0
  while (reached < cuts.length && value >= cuts[reached]!) reached++
  return reached
}

function sumKernel(won: Int32Array, offsets: Int32Array): Kernel {
  return (from, to, out) => {
    for (let at = from; at < to; at++) {
      let points = 0
      const end = offsets[at + 1]!
      for (let record = offsets[at]!; record < end; record++) points += won[record]!
      out[at - from] = points
    }
  }
}

function highestKernel(won: Int32Array, offsets: Int32Array): Kernel {
  return (from, to, out) => {
    for (let at = from; at < to; at++) {
      let points = 0
      const end = offsets[at + 1]!
      for (let record = offsets[at]!; record < end; record++) if (won[record]! > points) points = won[record]!
      out[at - from] = points
    }
  }
}

function perSubjectKernel(won: Int32Array, offsets: Int32Array, subjects: Int32Array, take: TallyNode['take']): Kernel {
  return (from, to, out) => {
    for (let at = from; at < to; at++) {
      const start = offsets[at]!
      const end = offsets[at + 1]!
      let points = 0
      for (let record = start; record < end; record++) {
        if (beaten(won, subjects, record, start, end)) continue
        if (take === 'sum') points += won[record]!
        else if (won[record]! > points) points = won[record]!
      }
      out[at - from] = points
    }
  }
}

function beaten(won: Int32Array, subjects: Int32Array, record: number, start: number, end: number): boolean {
  const subject = subjects[record]
  const points = won[record]!
  for (let other = start; other < end; other++) {
    if (subjects[other] !== subject || other === record) continue
    if (won[other]! > points || (won[other] === points && other < record)) return true
  }
  return false
}
