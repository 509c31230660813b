import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { Grid } from './paperGrid.ts'

export interface ReadDocx {
  /** Of the score table; a cell that goes on from above is empty. */
  readonly grid: Grid
  /** Rows that a merged cell of the first column covers. */
  readonly spans: readonly number[]
  /** Paragraphs outside the score table, one after another. */
  readonly outside: string
  readonly headRows: number
  /** Rows of the score table that may break over two pages. */
  readonly breakingRows: number
  readonly eastAsianFonts: ReadonlySet<string>
  readonly page: Readonly<Record<string, string>>
  readonly footers: readonly string[]
  readonly parts: Readonly<Record<string, Uint8Array>>
}

interface Cell {
  text: string
  span: number
  goesOn: boolean
}
interface Row {
  cells: Cell[]
  head: boolean
  whole: boolean
}

/** Reads a Word file by its own XML, without the library that wrote it. Throws if a part is not well formed. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = unzipSync(bytes)
  const tables: Row[][] = []
  let [open, outside] = [0, '']
  const fonts = new Set<string>()
  let page: Record<string, string> = {}
  const cell = () => tables.at(-1)?.at(-1)?.cells.at(-1)
  const say = (text: string) => {
    const into = cell()
    if (open > 0 && into) into.text += text
    else outside += text
  }
  parse(strFromU8(parts['word/document.xml']!), {
    start(name, attributes) {
      if (name === 'w:tbl' && ++open === 1) tables.push([])
      else if (name === 'w:tr') tables.at(-1)!.push({ cells: [], head: false, whole: false })
      else if (name === 'w:tc') tables.at(-1)!.at(-1)!.cells.push({ text: '', span: 1, goesOn: false })
      else if (name === 'w:tblHeader') tables.at(-1)!.at(-1)!.head = true
      else if (name === 'w:cantSplit') tables.at(-1)!.at(-1)!.whole = true
      else if (name === 'w:gridSpan') cell()!.span = Number(attributes['w:val'])
      else if (name === 'w:vMerge') cell()!.goesOn = attributes['w:val'] !== 'restart'
      else if (name === 'w:rFonts' && attributes['w:eastAsia']) fonts.add(attributes['w:eastAsia'])
      else if (name === 'w:pgSz') page = attributes
    },
    text: (name, text) => name === 'w:t' && say(text),
    end(name) {
      if (name === 'w:tbl') open--
      else if (name === 'w:p') say('\n')
    },
  })
  const [table = [], ...others] = tables
  const grid = table.map(({ cells }) =>
    cells.flatMap(({ text, span }) => [text.trim(), ...Array.from({ length: span - 1 }, () => '')]),
  )
  return {
    grid,
    spans: spans(table),
    outside: [outside, ...others.flat().flatMap(({ cells }) => cells.map(({ text }) => text))].join('\n'),
    headRows: table.filter(({ head }) => head).length,
    breakingRows: table.filter(({ whole }) => !whole).length,
    eastAsianFonts: fonts,
    page,
    footers: Object.keys(parts)
      .filter((name) => /^word\/footer\d+\.xml$/.test(name))
      .map((name) => strFromU8(parts[name]!)),
    parts,
  }
}

function spans(table: readonly Row[]): number[] {
  const found: number[] = []
  for (const { cells, head } of table) {
    if (head || (cells[0]?.span ?? 1) > 1) continue
    if (cells[0]?.goesOn) found[found.length - 1]!++
    else found.push(1)
  }
  return found
}

interface Handler {
  readonly start: (name: string, attributes: Record<string, string>) => void
  readonly text: (name: string, text: string) => unknown
  readonly end: (name: string) => void
}

function parse(xml: string, { start, text, end }: Handler): void {
  const way: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    way.push(name)
    start(name, attributes)
  })
  parser.on('text', (said) => text(way.at(-1) ?? '', said))
  parser.on('closetag', ({ name }) => {
    way.pop()
    end(name)
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}
