/** Lists are exported without limit and read back: text stays text, codes keep their zeros, memory does not grow. */
import exceljs from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { WorkCell, WorkColumn, WorkList, WorkRow } from '#papers/list/workList.ts'
import { workListCsv } from '#papers/workListCsv.ts'
import { workListXlsx } from '#papers/workListXlsx.ts'
import { retainedMegabytes } from './retained.ts'

const COLUMNS: readonly WorkColumn[] = [
  { head: '统一社会信用代码', width: 22, kind: 'text' },
  { head: '企业名称', width: 40, kind: 'text' },
  { head: '职工人数', width: 10, kind: 'number' },
  { head: '自评分', width: 10, kind: 'points' },
  { head: '提交日期', width: 12, kind: 'date' },
]
const ROW: WorkRow = ['00330502MA2T00015X', '湖州棉朵童装有限公司', 60, 3050, '2026-03-05']

const listOf = (rows: WorkList['rows'], columns = COLUMNS): WorkList => ({ sheet: '申报清单', columns, rows })

async function collected(source: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

async function sheetOf(list: WorkList) {
  const bytes = await collected(workListXlsx(list))
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  return { bytes, sheet: book.worksheets[0]!, sheets: book.worksheets }
}

async function csvOf(list: WorkList) {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await collected(workListCsv(list)))
  return { text, rows: Papa.parse<string[]>(text.replace(/^\ufeff/, '')).data }
}

/** In bytes: looking costs more than reading. */
const LOOK_EVERY = 400_000

/** What a spreadsheet might work out, alone and behind blanks. */
const FORMULAS = [
  '=1+1',
  '=HYPERLINK("http://example.com","x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1＋1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '  =1',
  '　=1',
]
const HARMLESS = ['00012', '1-2', 'a=b', '甲，"乙"\n丙', ' 甲 ', '<b>&amp;', '2026-03-05', '1E5']

describe('Excel', () => {
  test('heads, text, numbers, points and days', async () => {
    const { sheet } = await sheetOf(listOf([ROW, ['', '甲', null, '2–4', '另行通知']]))
    const values = [1, 2, 3].map((at) => COLUMNS.map((_, column) => sheet.getRow(at).getCell(column + 1).value))
    expect(values).toEqual([
      COLUMNS.map(({ head }) => head),
      ['00330502MA2T00015X', '湖州棉朵童装有限公司', 60, 30.5, new Date(Date.UTC(2026, 2, 5))],
      [null, '甲', null, '2–4', '另行通知'],
    ])
    expect(COLUMNS.map((_, at) => sheet.getRow(2).getCell(at + 1).numFmt)).toEqual([
      '@',
      '@',
      undefined,
      undefined,
      'yyyy-mm-dd',
    ])
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.getColumn(2).width).toBe(40)
    expect(sheet.name).toBe('申报清单')
  })

  test.each([...FORMULAS, ...HARMLESS])('%j is text, in a cell formatted as text', async (text) => {
    const { bytes, sheet } = await sheetOf(listOf([['x', text, 1, 100, null]]))
    const cell = sheet.getRow(2).getCell(2)
    expect(cell.value).toBe(text.replace('\r', '\n'))
    expect(cell.formula).toBeUndefined()
    expect(cell.numFmt).toBe('@')
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)).not.toContain('<f>')
  })

  test('what no sheet can hold is left out, what is too long is cut', async () => {
    const { sheet } = await sheetOf(listOf([['a\u0000b\ud800c\u202ed\uffff', '长'.repeat(40_000), 1, 1, null]]))
    expect(sheet.getRow(2).getCell(1).value).toBe('abcd')
    expect(sheet.getRow(2).getCell(2).value).toBe('长'.repeat(32_767))
  })

  test('an empty list has its head', async () => {
    const { sheet } = await sheetOf(listOf([]))
    expect(sheet.rowCount).toBe(1)
    expect(sheet.getRow(1).getCell(2).value).toBe('企业名称')
  })

  describe('equal input gives equal bytes, at any time and in any zone', () => {
    afterEach(() => {
      vi.useRealTimers()
      vi.unstubAllEnvs()
    })
    test('day for day', async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 1) })
      const first = await collected(workListXlsx(listOf([ROW])))
      vi.setSystemTime(new Date(2031, 6, 9))
      vi.stubEnv('TZ', 'Pacific/Auckland')
      expect(await collected(workListXlsx(listOf([ROW])))).toEqual(first)
    })
  })

  test('100,000 rows take no more memory than 10,000', async () => {
    const most = async (rows: number) => {
      const before = retainedMegabytes()
      let [megabytes, bytes, looks] = [0, 0, 0]
      for await (const chunk of workListXlsx(listOf(manyRows(rows))) as unknown as AsyncIterable<Uint8Array>) {
        bytes += chunk.length
        if (bytes > (looks + 1) * LOOK_EVERY && ++looks) megabytes = Math.max(megabytes, retainedMegabytes() - before)
      }
      return { megabytes, bytes }
    }
    const small = await most(10_000)
    const large = await most(100_000)
    expect(large.bytes).toBeGreaterThan(8 * small.bytes)
    expect(large.megabytes).toBeLessThan(small.megabytes + 5)
  })

  test('whoever stops reading stops the rows too', async () => {
    const ended = vi.fn<() => void>()
    const stream = workListXlsx(listOf(endlessRows(ended)))
    const reader = stream.getReader()
    for (let chunk = 0; chunk < 8; chunk++) await reader.read()
    await reader.cancel()
    expect(ended).toHaveBeenCalledOnce()
  })

  test('rows that fail make the stream fail, not a shorter list', async () => {
    await expect(collected(workListXlsx(listOf(brokenRows())))).rejects.toThrow('the database is away')
  })
})

describe('comma-separated values', () => {
  test('are UTF-8 with a mark, a line a row', async () => {
    const { text } = await csvOf(listOf([ROW, ['', '甲', null, -150, '']]))
    expect(text).toBe(
      '\ufeff统一社会信用代码,企业名称,职工人数,自评分,提交日期\r\n' +
        '00330502MA2T00015X,湖州棉朵童装有限公司,60,30.5,2026-03-05\r\n' +
        ',甲,,-1.5,\r\n',
    )
  })

  test.each(FORMULAS)('%j begins with an apostrophe', async (text) => {
    const { rows } = await csvOf(listOf([['x', text, 1, 1, null]]))
    expect(rows[1]![1]).toBe(`'${text.replace('\r', '\n')}`)
  })

  test.each(HARMLESS)('%j stays as it is', async (text) => {
    const { rows } = await csvOf(listOf([['x', text, 1, 1, null]]))
    expect(rows[1]![1]).toBe(text)
  })

  test('a head is text too', async () => {
    const { text } = await csvOf(listOf([], [{ head: '=1', width: 1, kind: 'text' }]))
    expect(text).toBe("\ufeff'=1\r\n")
  })

  test('100,000 rows come in chunks', async () => {
    let [chunks, longest] = [0, 0]
    for await (const chunk of workListCsv(listOf(manyRows(100_000)))) {
      chunks++
      longest = Math.max(longest, chunk.length)
    }
    expect(chunks).toBeGreaterThan(100)
    expect(longest).toBeLessThan(100_000)
  })

  test('rows that fail make it fail', async () => {
    await expect(collected(workListCsv(listOf(brokenRows())))).rejects.toThrow('the database is away')
  })
})

function* manyRows(many: number): Generator<readonly WorkCell[]> {
  for (let at = 0; at < many; at++) yield [`${at}`.padStart(18, '0'), `第${at}厂`, at, at, '2026-03-05']
}

async function* endlessRows(ended: () => void): AsyncGenerator<WorkRow> {
  try {
    for (;;) yield ROW
  } finally {
    ended()
  }
}

async function* brokenRows(): AsyncGenerator<WorkRow> {
  yield ROW
  throw new Error('the database is away')
}
