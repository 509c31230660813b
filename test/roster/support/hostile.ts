import type { FileProblemCode } from '#roster/spreadsheet/problem.ts'
import { archive, tampered } from './archive.ts'
import { rowsXml, workbook, workbookParts } from './workbook.ts'

export interface HostileFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly fileName?: string
  readonly code: FileProblemCode
}

const LIST = rowsXml([
  ['Name', 'Staff no', 'Started'],
  ['Ann', 'A1', '2020-01-01'],
])
const LIST_PARTS = workbookParts({ Staff: LIST })
const SHEET = 'xl/worksheets/sheet1.xml'
const MB = 2 ** 20

/** Files that mean harm, or are simply something else. Bombs are made once, of zeros. */
export async function hostileFiles(): Promise<readonly HostileFile[]> {
  const whole = await workbook({ Staff: LIST })
  const spaces = `<worksheet><sheetData>${LIST}${' '.repeat(40 * MB)}</sheetData></worksheet>`
  const bomb = await archive({ ...workbookParts({ Staff: spaces }) })
  const lie = (size: number) =>
    tampered(bomb, SHEET, (central, local) => {
      central.setUint32(24, size, true)
      local.setUint32(22, size, true)
    })
  const doctype = `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "${'A'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`
  const many = Object.fromEntries(Array.from({ length: 1100 }, (_, at) => [`xl/media/${at}.txt`, '']))
  return [
    { name: 'a sheet that unpacks to 40 MB of blanks', bytes: bomb, code: 'archive-bomb' },
    {
      name: 'shared texts that unpack to 40 MB of one letter',
      bytes: await workbook({ Staff: LIST }, { shared: `<sst><si><t>${'A'.repeat(40 * MB)}</t></si></sst>` }),
      code: 'archive-bomb',
    },
    {
      name: 'a bomb in a part that nobody reads',
      bytes: await archive({ ...LIST_PARTS, 'xl/media/image1.bmp': new Uint8Array(40 * MB) }),
      code: 'archive-bomb',
    },
    {
      name: 'a part that says it is a gigabyte and a half',
      bytes: tampered(whole, SHEET, (central) => central.setUint32(24, 1.5 * 2 ** 30, true)),
      code: 'archive-bomb',
    },
    {
      name: 'more than a thousand parts',
      bytes: await archive({ ...LIST_PARTS, ...many }),
      code: 'archive-bomb',
    },
    { name: 'a header that says 1,000 bytes for 40 MB', bytes: lie(1000), code: 'archive-lies' },
    { name: 'a header that says 12 MB for 40 MB', bytes: lie(12 * MB), code: 'archive-bomb' },
    {
      name: 'a header that says more than there is',
      bytes: tampered(whole, SHEET, (central, local) => {
        central.setUint32(24, 4 * MB, true)
        local.setUint32(22, 4 * MB, true)
      }),
      code: 'archive-damaged',
    },
    {
      name: 'a part whose sum does not fit',
      bytes: tampered(whole, SHEET, (central, local) => {
        central.setUint32(16, 1, true)
        local.setUint32(14, 1, true)
      }),
      code: 'archive-damaged',
    },
    {
      name: 'an encrypted part',
      bytes: tampered(whole, SHEET, (central, local) => {
        central.setUint16(8, 1, true)
        local.setUint16(6, 1, true)
      }),
      code: 'encrypted',
    },
    {
      name: 'a doctype in the shared texts',
      bytes: await workbook({ Staff: LIST }, { shared: doctype }),
      code: 'xml-doctype',
    },
    {
      name: 'a doctype in the sheet',
      bytes: await workbook({ Staff: `<!DOCTYPE a><worksheet><sheetData>${LIST}</sheetData></worksheet>` }),
      code: 'xml-doctype',
    },
    {
      name: 'a doctype in the workbook',
      bytes: await archive({ ...LIST_PARTS, 'xl/workbook.xml': '<!DOCTYPE a><workbook/>' }),
      code: 'xml-doctype',
    },
    {
      name: 'a sheet cut off in the middle',
      bytes: await workbook({ Staff: `<worksheet><sheetData>${LIST}` }),
      code: 'xml-damaged',
    },
    {
      name: 'a shared text that does not exist',
      bytes: await workbook({ Staff: '<row><c t="s"><v>7</v></c></row>' }),
      code: 'xml-damaged',
    },
    {
      name: 'a cell in the last column',
      bytes: await workbook({ Staff: `${LIST}<row r="9"><c r="XFD9"><v>1</v></c></row>` }),
      code: 'too-many-columns',
    },
    {
      name: 'a cell beyond all columns',
      bytes: await workbook({ Staff: `${LIST}<row r="9"><c r="ZZZZZZ9"><v>1</v></c></row>` }),
      code: 'too-many-columns',
    },
    {
      name: 'a cell of forty thousand characters',
      bytes: await workbook({ Staff: `${LIST}<row><c t="str"><v>${'工'.repeat(60_000)}</v></c></row>` }),
      code: 'cell-too-long',
    },
    { name: 'an archive cut in half', bytes: whole.slice(0, whole.length / 2), code: 'archive-damaged' },
    { name: 'an archive of something else', bytes: await archive({ 'a.txt': 'hello' }), code: 'not-a-spreadsheet' },
    {
      name: 'a Word file',
      bytes: await archive({
        '_rels/.rels': String(LIST_PARTS['_rels/.rels']).replace('xl/workbook.xml', 'word/document.xml'),
        'word/document.xml': '<a/>',
      }),
      code: 'not-a-spreadsheet',
    },
    { name: 'a binary workbook', bytes: await archive({ 'xl/workbook.bin': 'x' }), code: 'binary-xlsb' },
    {
      name: 'an OpenDocument sheet',
      bytes: await archive({ 'content.xml': '<a/>', mimetype: 'x' }),
      code: 'other-spreadsheet',
    },
    {
      name: 'a workbook without its sheet',
      bytes: await archive(without(LIST_PARTS, SHEET)),
      code: 'part-missing',
    },
    {
      name: 'an old .xls',
      bytes: bytesOf(OLE + 'Workbook'.split('').join('\0').repeat(50)),
      fileName: 'list.xls',
      code: 'legacy-xls',
    },
    {
      name: 'a workbook with a password',
      bytes: bytesOf(`${OLE}${'\0'.repeat(600)}${'EncryptedPackage'.split('').join('\0')}`),
      code: 'encrypted',
    },
    { name: 'a PDF called .xlsx', bytes: bytesOf('%PDF-1.7\n...'), code: 'not-a-spreadsheet' },
    { name: 'a picture', bytes: bytesOf('\x89PNG\r\n\x1a\n\0\0'), fileName: 'list.png', code: 'not-a-spreadsheet' },
    {
      name: 'a web page called .xls',
      bytes: bytesOf('<html><table><tr><td>Name</td></tr></table></html>'),
      fileName: 'list.xls',
      code: 'other-spreadsheet',
    },
    {
      name: 'bytes that are no text',
      bytes: new Uint8Array(5000).map((_, at) => (at * 7919) % 256),
      fileName: 'list.csv',
      code: 'not-a-spreadsheet',
    },
    {
      name: 'text in no encoding',
      bytes: bytesOf('Name,Staff no\n\xff\xfe\xfd\xff\xff'),
      fileName: 'list.csv',
      code: 'encoding-unknown',
    },
    {
      name: 'a .csv whose quote is never closed',
      bytes: bytesOf(`Name,Staff no,Started\n"Ann,A1\n${'x,y,z\n'.repeat(400_000)}`),
      fileName: 'list.csv',
      code: 'csv-unclosed-quote',
    },
    {
      name: 'a .csv with a field of a megabyte',
      bytes: bytesOf(`Name,Staff no,Started\n${'x'.repeat(MB)},A1,2020-01-01\n`),
      fileName: 'list.csv',
      code: 'cell-too-long',
    },
    { name: 'nothing', bytes: new Uint8Array(0), code: 'file-empty' },
    { name: 'sixty-five megabytes', bytes: new Uint8Array(65 * MB), code: 'file-too-large' },
    { name: 'a sheet with nothing in it', bytes: await workbook({ Staff: '<row r="1"/>' }), code: 'no-rows' },
    {
      name: 'a sheet without a heading',
      bytes: await workbook({
        Staff: rowsXml([
          ['a', 'b'],
          ['c', 'd'],
        ]),
      }),
      code: 'no-table',
    },
  ]
}

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** One byte a character. */
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (character) => character.charCodeAt(0))

const without = <T>(parts: Readonly<Record<string, T>>, part: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part))
