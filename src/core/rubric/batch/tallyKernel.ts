/** Records of a block: what each record is worth by the case table, the highest of each subject, summed. */
import type { CaseField, CaseTable, TallyNode } from '../compiled.ts'
import type { RecordColumn } from './columns.ts'
import type { Kernel } from './kernel.ts'

export function tallyKernel(node: TallyNode, column: RecordColumn): Kernel {
  const won = worth(node.table, node.table.points, column)
  const { offsets } = column
  // The highest of all is the highest of its subject too.
  if (node.take === 'highest') return highestKernel(won, offsets)
  return node.per < 0 ? sumKernel(won, offsets) : perSubjectKernel(won, offsets, column.fields[node.per]!)
}

/** 1 where any record vetoes. */
export function recordVetoKernel(node: TallyNode, column: RecordColumn): Kernel {
  return highestKernel(worth(node.table, node.table.vetoes, column), column.offsets)
}

/** What every record of the column is worth, once: the table is the same for all. */
function worth(table: CaseTable, byEntry: ArrayLike<number>, column: RecordColumn): Int32Array {
  const entries = new Int32Array(column.fields[0]?.length ?? 0)
  for (const field of table.fields) addClasses(field, column.fields[field.field]!, entries)
  for (let at = 0; at < entries.length; at++) entries[at] = byEntry[entries[at]!]!
  return entries
}

function addClasses({ stride, classes, cuts }: CaseField, values: Int32Array, entries: Int32Array): void {
  if (cuts) {
    for (let at = 0; at < entries.length; at++) entries[at]! += stride * cutsReached(cuts, values[at]!)
    return
  }
  const unstated = classes - 1
  for (let at = 0; at < entries.length; at++) {
    const value = values[at]!
    entries[at]! += stride * (value < 0 ? unstated : value)
  }
}

function cutsReached(cuts: readonly number[], value: number): number {
  let reached = 0
  while (reached < cuts.length && value >= cuts[reached]!) reached++
  return reached
}

function sumKernel(won: Int32Array, offsets: Int32Array): Kernel {
  return (from, to, out) => {
    let record = offsets[from]!
    for (let at = from; at < to; at++) {
      let points = 0
      for (const end = offsets[at + 1]!; record < end; record++) points += won[record]!
      out[at - from] = points
    }
  }
}

function highestKernel(won: Int32Array, offsets: Int32Array): Kernel {
  return (from, to, out) => {
    let record = offsets[from]!
    for (let at = from; at < to; at++) {
      let points = 0
      for (const end = offsets[at + 1]!; record < end; record++) if (won[record]! > points) points = won[record]!
      out[at - from] = points
    }
  }
}

/** In one pass: subjects are numbered as they first appear, so a number not below all before it is a new one. */
function perSubjectKernel(won: Int32Array, offsets: Int32Array, subjects: Int32Array): Kernel {
  const best = new Int32Array(highest(subjects) + 1)
  return (from, to, out) => {
    let record = offsets[from]!
    for (let at = from; at < to; at++) {
      let points = 0
      let seen = 0
      for (const end = offsets[at + 1]!; record < end; record++) {
        const subject = subjects[record]!
        const gain = subject < seen ? won[record]! - best[subject]! : won[record]!
        if (subject < seen && gain <= 0) continue
        if (subject >= seen) seen = subject + 1
        best[subject] = won[record]!
        points += gain
      }
      out[at - from] = points
    }
  }
}

function highest(numbers: Int32Array): number {
  let most = 0
  for (let at = 0; at < numbers.length; at++) if (numbers[at]! > most) most = numbers[at]!
  return most
}
