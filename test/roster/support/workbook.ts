import { archive, type Parts } from './archive.ts'

/** An .xlsx made by hand, as small as it may be, with the sheets' inner XML and other parts as given. */
export async function workbook(
  sheets: Readonly<Record<string, string>>,
  other: WorkbookParts = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return archive(workbookParts(sheets, other))
}

export interface WorkbookParts {
  readonly shared?: string
  readonly styles?: string
  /** Attributes of `workbookPr`. */
  readonly properties?: string
  readonly hidden?: readonly string[]
}

export function workbookParts(sheets: Readonly<Record<string, string>>, other: WorkbookParts = {}): Parts {
  const names = Object.keys(sheets)
  const sheet = (name: string, at: number) =>
    `<sheet name="${name}" sheetId="${at + 1}"${other.hidden?.includes(name) ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  const relations = [
    ...names.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    ...(other.shared === undefined ? [] : [relation('rId901', 'sharedStrings', 'sharedStrings.xml')]),
    ...(other.styles === undefined ? [] : [relation('rId902', 'styles', '/xl/styles.xml')]),
  ]
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr ${other.properties ?? ''}/><sheets>${names.map(sheet).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheets[name]!)])),
    ...(other.shared === undefined ? {} : { 'xl/sharedStrings.xml': other.shared }),
    ...(other.styles === undefined ? {} : { 'xl/styles.xml': other.styles }),
  }
}

/** Rows as a sheet's inner XML: every cell an inline text, a number stays one. */
export function rowsXml(rows: readonly (readonly (string | number | null)[])[], first = 1): string {
  return rows.map((cells, at) => `<row r="${first + at}">${cells.map(cell).join('')}</row>`).join('')
}

function cell(value: string | number | null): string {
  if (value === null || value === '') return '<c/>'
  if (typeof value === 'number') return `<c><v>${value}</v></c>`
  return `<c t="inlineStr"><is><t>${value.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is></c>`
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Inner XML is put into `sheetData`, unless it is a whole worksheet. */
const worksheet = (inner: string): string =>
  inner.includes('sheetData') ? inner : `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${inner}</sheetData></worksheet>`
