import { describe, expect, test } from 'vitest'
import ExcelJS from 'exceljs'
import { writeXlsx } from 'hucre/xlsx'
import { gridRows } from '#roster/gridRows.ts'
import { harbourRoster, readBytes, said } from './support/rosters.ts'
import { archive } from './support/archive.ts'
import { rowsXml, workbook, workbookParts, type WorkbookParts } from './support/workbook.ts'

const HEAD = ['Name', 'Staff no', 'Grade', 'Started', 'Pay 2025', 'Pay 2024']
const ANN = ['Ann', 'A1', 'Craft', '2019-03-15', 30000, 29000]
const BEN = ['Ben', 'B2', 'Helper', '2020-01-02', 40000.5, 38000]

const read = (bytes: Uint8Array, options = {}) => readBytes(bytes, { rules: harbourRoster, ...options })
const facts = { staff: 2, 'staff@everyone': 2, skilled: 1, pay: 35000.25, payBefore: 33500 }

/** Reads one sheet made by hand. */
const readSheet = async (inner: string, parts: WorkbookParts = {}) => read(await workbook({ Staff: inner }, parts))
const shown = async (inner: string, parts: WorkbookParts = {}) => {
  const { table } = await readSheet(rowsXml([HEAD]) + inner, parts)
  return gridRows(table!, 1, 100).map(({ cells }) => cells)
}

describe('a list is read from', () => {
  test('a sheet made by hand, cells without addresses', async () => {
    expect((await readSheet(rowsXml([HEAD, ANN, BEN]))).facts).toEqual(facts)
  })

  test('what exceljs writes, streamed or whole', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Staff')
    sheet.addRows([
      HEAD,
      ANN,
      [BEN[0], BEN[1], BEN[2], new Date(Date.UTC(2020, 0, 2)), 40000.5, { formula: '76000/2', result: 38000 }],
    ])
    expect((await read(new Uint8Array(await book.xlsx.writeBuffer()))).facts).toEqual(facts)
  })

  test('what hucre writes', async () => {
    expect((await read(await writeXlsx({ sheets: [{ name: 'Staff', rows: [HEAD, ANN, BEN] }] }))).facts).toEqual(facts)
  })

  test('a sheet whose elements carry a prefix', async () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData>${rowsXml([HEAD, ANN, BEN]).replace(/<(\/?)(\w)/g, '<$1x:$2')}</x:sheetData></x:worksheet>`
    expect((await readSheet(sheet)).facts).toEqual(facts)
  })

  test('a sheet in UTF-16', async () => {
    const xml = `\ufeff<worksheet><sheetData>${rowsXml([HEAD, ANN, BEN])}</sheetData></worksheet>`
    const bytes = new Uint8Array(new Uint16Array(Array.from(xml, (character) => character.charCodeAt(0))).buffer)
    expect(
      (await read(await archive({ ...workbookParts({ Staff: '' }), 'xl/worksheets/sheet1.xml': bytes }))).facts,
    ).toEqual(facts)
  })

  test.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(text)],
    ['UTF-8 with its mark', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    [
      'UTF-16 with its mark',
      (text: string) => new Uint8Array(new Uint16Array(Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0))).buffer),
    ],
  ])('a .csv in %s', async (_, encode) => {
    const text = [HEAD, ANN, BEN].map((row) => row.join(',')).join('\n')
    expect((await read(encode(text), { fileName: 'staff.csv' })).facts).toEqual(facts)
  })

  test.each([
    ['commas and \\r\\n', ',', '\r\n'],
    ['semicolons', ';', '\n'],
    ['tabs and \\r', '\t', '\r'],
  ])('a .csv with %s', async (_, comma, line) => {
    const text = [HEAD, ANN, BEN].map((row) => row.map((cell) => `"${cell}"`).join(comma)).join(line)
    expect((await read(new TextEncoder().encode(text), { fileName: 'staff.csv' })).facts).toEqual(facts)
  })
})

const cells = (inner: string) => `<row r="2">${inner}</row>`

describe('a cell shows', () => {
  test.each([
    [
      'an inline text of several runs without its phonetic guide',
      '<c t="inlineStr"><is><r><t>东</t></r><rPh sb="0" eb="1"><t>とう</t></rPh><r><t xml:space="preserve"> 京</t></r></is></c>',
      '东 京',
    ],
    ['a number within fifteen digits', '<c><v>0.30000000000000004</v></c>', '0.3'],
    ['a formula’s stored number', '<c><f>A1+1</f><v>5</v></c>', '5'],
    ['a formula’s stored text', '<c t="str"><f>A1</f><v>x &amp; y</v></c>', 'x & y'],
    ['a truth', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['CDATA', '<c t="str"><v><![CDATA[a<b]]></v></c>', 'a<b'],
    ['an escaped control character', '<c t="str"><v>a_x000D_b</v></c>', 'a\rb'],
    ['an ISO day', '<c t="d"><v>2020-02-03</v></c>', '2020-02-03'],
  ])('%s', async (_, cell, text) => {
    expect(await shown(cells(cell))).toEqual([[text, '', '', '', '', '']])
  })

  const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="201" formatCode="[Red]0.00&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="31"/></cellXfs></styleSheet>`
  test.each([
    [0, '43539'],
    [1, '2019-03-15'],
    [2, '2019-03-15'],
    [3, '43539'],
    [4, '2019-03-15'],
  ])('a number in style %i as %s', async (style, text) => {
    expect((await shown(cells(`<c s="${style}"><v>43539</v></c>`), { styles }))[0]![0]).toBe(text)
  })

  test('days counted from 1904', async () => {
    expect((await shown(cells('<c s="1"><v>42077</v></c>'), { styles, properties: 'date1904="1"' }))[0]![0]).toBe(
      '2019-03-15',
    )
  })

  test('shared texts, rich ones joined and guides left out', async () => {
    const shared = '<sst><si><t>one</t></si><si><r><t>tw</t></r><r><t>o</t></r><rPh><t>no</t></rPh></si><si/></sst>'
    expect(await shown(cells('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>'), { shared })).toEqual([
      ['one', 'two', '', '', '', ''],
    ])
  })
})

describe('a list says', () => {
  test('that hidden rows were counted', async () => {
    const rows = rowsXml([HEAD, ANN]) + rowsXml([BEN], 3).replace('<row ', '<row hidden="1" ')
    const reading = await readSheet(rows)
    expect(reading.facts).toMatchObject(facts)
    expect(said(reading.warnings)).toContain('3 rows-hidden')
  })

  test('that a formula has no stored result, and counts nobody by it', async () => {
    const reading = await readSheet(
      `${rowsXml([HEAD])}<row r="2"><c t="str"><v>Ann</v></c><c t="str"><v>A1</v></c><c/><c><f>TODAY()</f></c></row>`,
    )
    expect(said(reading.problems)).toContain('D2 formula-without-value')
    expect(reading).toMatchObject({ people: 1, counted: 0 })
  })

  test('which other sheets there are, and takes the best one', async () => {
    const reading = await read(
      await workbook(
        {
          Notes: rowsXml([['Name', 'Remark']]),
          Hidden: rowsXml([HEAD, ANN]),
          Staff: rowsXml([HEAD, ANN, BEN]),
          Short: rowsXml([
            ['Name', 'Staff no', 'Started'],
            ['x', 'y', '2020-01-01'],
          ]),
        },
        { hidden: ['Hidden'] },
      ),
    )
    expect(reading.sheet).toBe('Staff')
    expect(reading.sheets).toEqual([
      { name: 'Notes', hidden: false, fields: 0 },
      { name: 'Hidden', hidden: true, fields: 6 },
      { name: 'Staff', hidden: false, fields: 6 },
      { name: 'Short', hidden: false, fields: 3 },
    ])
  })

  test('what the sheet says that the user chose', async () => {
    const bytes = await workbook({ Staff: rowsXml([HEAD, ANN, BEN]), Other: rowsXml([HEAD, ANN]) })
    expect((await read(bytes, { sheet: 'Other' })).facts.staff).toBe(1)
    expect((await read(bytes, { sheet: 'None' })).problems).toMatchObject([{ code: 'no-such-sheet' }])
  })

  test('a cell merged downwards for each of its rows', async () => {
    const rows = rowsXml([HEAD, ANN, [BEN[0]!, BEN[1]!, '', '', 1, 1]])
    const reading = await readSheet(
      `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="D2:D3"/></mergeCells></worksheet>`,
    )
    expect(reading).toMatchObject({ people: 2, counted: 2 })
  })
})
