import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The scoring table of a programme's official text: heads and rows, cells as written. */
export interface OfficialTable {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A column that the text adds for the reader and the paper does not have (see the note above the table). */
const OURS = '编号'

/** Reads the one table of `official-text.md`; a cell that is empty below another belongs to a merged cell. */
export async function officialTable(dir: string): Promise<OfficialTable> {
  const text = await readFile(join(dir, 'official-text.md'), 'utf8')
  const lines = text.split('\n').filter((line) => line.startsWith('|'))
  const [heads = [], , ...rows] = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  const ours = heads.indexOf(OURS)
  const without = (cells: readonly string[]) => cells.filter((_, at) => at !== ours)
  return { heads: without(heads), rows: rows.map(without) }
}
