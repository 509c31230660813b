import type { WriteSheet } from 'hucre/xlsx'
import type { Sheet } from '../paperLayout.ts'

const INCH = 25.4

/** Millimetres of one unit of Excel's column width, a digit of the default font. */
export const WIDTH_UNIT = 1.9

/** A4 as wide as the page, the given rows (from 0) of heads on every page, page numbers outside. */
export function pageSetup(
  sheet: Sheet,
  heads: { readonly first: number; readonly last: number },
  page: (number: string) => string,
): Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'freezePane' | 'view'> {
  const [before = '', after = ''] = page('#').split('#')
  const number = `&"宋体"&14${before}&P${after}`
  return {
    freezePane: { rows: heads.last + 1 },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.width > sheet.height ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `$${heads.first + 1}:$${heads.last + 1}`,
      margins: {
        top: sheet.top / INCH,
        bottom: sheet.bottom / INCH,
        left: sheet.left / INCH,
        right: sheet.right / INCH,
        header: sheet.footer / INCH,
        footer: sheet.footer / INCH,
      },
    },
    headerFooter: { differentOddEven: true, oddFooter: `&R${number}　`, evenFooter: `&L　${number}` },
  }
}
