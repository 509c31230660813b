/** The files of a volume in the order of its index, numbered by row. */
import type { FilledTable } from '#core/rubric/fillTable.ts'
import { printable } from '../printable.ts'
import type { VolumeWords } from '../wordsVolume.ts'
import type { VolumeContent, VolumeFile } from './volumeContent.ts'

export interface EntryGroup {
  readonly head: string
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly number: string
  readonly title: string
  readonly file: VolumeFile
}

/** Sealed papers first, then a group for each row of the table that has evidence. */
export function entryGroups({ signed, evidence, table }: VolumeContent, words: VolumeWords): readonly EntryGroup[] {
  const rows = new Map<string, VolumeFile[]>()
  for (const file of evidence) rows.set(file.row, [...(rows.get(file.row) ?? []), file])
  return [
    ...(signed.length > 0 ? [{ head: words.signed, entries: numbered(signed, '') }] : []),
    ...[...rows].map(([row, files]) => ({
      head: printable(`${row} ${indicatorOf(table, row)}`),
      entries: numbered(files, `${printable(row)}-`),
    })),
  ]
}

const numbered = (files: readonly VolumeFile[], before: string): readonly Entry[] =>
  files.map((file, at) => ({ number: `${before}${at + 1}`, title: printable(file.title), file }))

/** A row that the table does not have is shown by its name alone. */
function indicatorOf({ rows }: FilledTable, id: string): string {
  const row = rows.find((one) => one.id === id)
  return row?.cells.find(({ column }) => column === 'indicator')?.text ?? ''
}
