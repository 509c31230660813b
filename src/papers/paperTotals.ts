import { formatPoints, toNumber } from '#core/kernel/points.ts'
import type { PaperColumn } from '#core/programme/programme.ts'
import type { FilledTable, PaperTotals } from '#core/rubric/fillTable.ts'
import type { ContentCell } from './paperContent.ts'
import { printable } from './printable.ts'
import { type PaperWords, rangeText } from './words.ts'

/** Columns that the word "total" takes together at the head of the row. */
const NAMING: ReadonlySet<PaperColumn> = new Set(['no', 'group', 'indicator'])

/** The row of totals: what it can give, what the sum is made of, and the sum. */
export function totalsRow(table: FilledTable, words: PaperWords): readonly ContentCell[] {
  const { totals, columns } = table
  const naming = columns.findIndex(({ id }) => !NAMING.has(id))
  const span = naming < 0 ? columns.length : Math.max(naming, 1)
  const label = { ...blank(columns[0]!.id), text: words.total(formatPoints(totals.max)), columns: span }
  return [label, ...columns.slice(span).map(({ id }) => totalsCell(id, table, words))]
}

function totalsCell(column: PaperColumn, table: FilledTable, words: PaperWords): ContentCell {
  const { totals } = table
  const { max, total } = totals
  switch (column) {
    case 'max':
      return { ...blank(column), text: formatPoints(max), number: toNumber(max) }
    case 'criteria':
      return { ...blank(column), text: sums(table, words) }
    case 'self':
      return {
        ...blank(column),
        text: rangeText(total),
        ...(total.min === total.max && { number: toNumber(total.max) }),
      }
    default:
      return blank(column)
  }
}

const blank = (column: PaperColumn): ContentCell => ({ column, text: '', rows: 1, columns: 1, dagger: false })

function sums(table: FilledTable, words: PaperWords): string {
  const { base, bonus, deductions, vetoes } = table.totals
  return [
    `${words.base} ${rangeText(base)}`,
    ...(bonus ? [`${words.bonus} ${rangeText(bonus)}${bonus.counts ? '' : words.tieBreak}`] : []),
    ...(deductions ? [`${words.deductions} ${deductionsText(deductions, words)}`] : []),
    ...(vetoes.length > 0
      ? [words.veto + words.colon + vetoes.map((id) => indicatorOf(table, id)).join(words.list)]
      : []),
  ].join(words.join)
}

function deductionsText({ stated, unchecked }: NonNullable<PaperTotals['deductions']>, words: PaperWords): string {
  if (!unchecked) return formatPoints(stated)
  return stated === 0 ? words.unchecked : words.stated(formatPoints(stated))
}

function indicatorOf(table: FilledTable, id: string): string {
  const row = table.rows.find((one) => one.id === id)
  return printable(row?.cells.find(({ column }) => column === 'indicator')?.text ?? id)
}
