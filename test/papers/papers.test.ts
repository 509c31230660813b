/** Each paper is opened and read back: the same words and numbers stand in Word, Excel and PDF. */
import { describe, expect, test } from 'vitest'
import type { FilledTable } from '#core/rubric/fillTable.ts'
import { scoreTableDocx } from '#papers/scoreTableDocx.ts'
import { scoreTablePdf } from '#papers/scoreTablePdf.node.ts'
import { scoreTableXlsx } from '#papers/scoreTableXlsx.ts'
import { filledCase, type Given, HARBOUR, statedPoints, WUXING } from './filledCases.ts'
import { expectedGrid, spansOf } from './paperGrid.ts'
import { readDocx } from './readDocx.ts'
import { readPdf, squeezed } from './readPdf.ts'
import { readXlsx } from './readXlsx.ts'

const told = {
  enterprise: '湖州棉朵童装有限公司',
  madeAt: '2026-03-31T09:05',
  contentHash: '0123456789abcdef'.repeat(4),
}
const FACTORY = '织里60人童装厂'
const NOTHING = '什么都还没填'

interface PaperCase extends Given {
  readonly name: string
  readonly total: string
}

const long = '湖州织里棉朵童装智能制造有限责任公司'.repeat(20)
const cases: readonly PaperCase[] = [
  { name: 'all facts known', dir: WUXING, language: 'zh', example: FACTORY, told, total: '27' },
  { name: 'in English', dir: WUXING, language: 'en', example: FACTORY, told, total: '27' },
  { name: 'nothing known', dir: WUXING, language: 'zh', example: NOTHING, total: '0–115' },
  { name: 'a very long name', dir: WUXING, language: 'zh', example: FACTORY, told: { enterprise: long }, total: '27' },
  { name: 'another district', dir: HARBOUR, language: 'en', example: 'everything', told, total: '100' },
]

describe.each(cases)('$name', async (given) => {
  const table = await filledCase(given)
  const stated = await statedPoints(given.dir, given.example)
  const expected = expectedGrid(table, (row) => selfOf(row, stated, table))
  const totalAt = table.columns.findIndex(({ id }) => id === 'self')

  test('Word', async () => {
    const { grid, spans, outside, headRows, breakingRows } = readDocx(await scoreTableDocx(table))
    expect(grid.slice(0, -1)).toEqual(expected)
    expect(grid.at(-1)![totalAt]).toBe(given.total)
    expect(spans).toEqual(spansOf(table, 'no'))
    expect({ headRows, breakingRows }).toEqual({ headRows: 1, breakingRows: 0 })
    expect(outside).toContain(table.title)
    expect(outside).toContain(given.told?.enterprise ?? '　　')
  })

  test('Excel', async () => {
    const { grid, head, sheet, texts } = await readXlsx(await scoreTableXlsx(table), expected[0]![0]!)
    expect(grid.slice(0, expected.length)).toEqual(expected)
    expect(grid[expected.length]![totalAt]).toBe(given.total)
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 })
    expect(sheet.pageSetup.printTitlesRow).toBe(`${head}:${head}`)
    expect(texts).toContain(table.title)
    expect(texts.join('\n')).toContain(given.told?.enterprise ?? '')
  })

  test('PDF', async () => {
    const { pages, title } = await readPdf(await scoreTablePdf(table))
    const all = pages.join('')
    expect(title).toBe(table.title)
    const [head, ...rows] = expected.map((row) => squeezed(row.slice(2).join('')))
    for (const row of rows) expect(all).toContain(row)
    const withRows = pages.filter((page) => rows.some((row) => page.includes(row)))
    expect(withRows.filter((page) => !page.includes(head!))).toEqual([])
    expect(all).toContain(squeezed(given.told?.enterprise ?? ''))
    expect(pages.length).toBeLessThanOrEqual(4)
  })
})

/** The self score that the example states, else what the model holds; a stated 0 is not shown where a check is due. */
function selfOf(row: string, stated: Readonly<Record<string, string>>, table: FilledTable): string {
  const { cells } = table.rows.find(({ id }) => id === row)!
  const score = cells.find(({ column }) => column === 'self')!.score!
  if (score.kind === 'points') return stated[row] ?? rangeOf(score.min, score.max)
  const points = stated[row] ?? rangeOf(score.stated ?? 0, score.stated ?? 0)
  const words = table.language === 'zh' ? '待核查' : 'to be checked'
  return points === '0' ? words : `${points}\n${words}`
}

function rangeOf(min: number, max: number): string {
  const [least, most] = [min, max].map((points) => String(points / 100).replace('-', '−'))
  return least === most ? most! : `${least}–${most}`
}
