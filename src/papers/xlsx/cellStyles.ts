import type { CellStyle } from 'hucre/xlsx'
import type { PaperContent } from '../paperContent.ts'
import { sizesFor } from '../paperLayout.ts'

const THIN = { style: 'thin', color: { rgb: '000000' } } as const
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN }

export type CellLook = 'annex' | 'title' | 'subtitle' | 'line' | 'head' | 'centred' | 'prose' | 'label' | 'notes'

/** Official faces by their names on office desks; Excel takes what the desk has. */
export function cellStyles(script: PaperContent['script']): Readonly<Record<CellLook, CellStyle>> {
  const sizes = sizesFor(script)
  const latin = script === 'latin' ? 'Times New Roman' : undefined
  const font = (name: string, size: number, bold = false) => ({
    name: latin ?? name,
    size,
    ...(bold && latin && { bold }),
    color: { rgb: '000000' },
  })
  const [fang, hei] = [font('仿宋_GB2312', sizes.table), font('黑体', sizes.table, true)]
  const middle = { horizontal: 'center', vertical: 'center', wrapText: true } as const
  const left = { horizontal: 'left', vertical: 'center', wrapText: true } as const
  return {
    annex: { font: font('黑体', sizes.annex, true), alignment: left },
    title: { font: font('方正小标宋简体', sizes.title, true), alignment: middle },
    subtitle: { font: font('仿宋_GB2312', sizes.subtitle), alignment: middle },
    line: { font: font('仿宋_GB2312', sizes.line), alignment: left },
    head: { font: hei, alignment: middle, border: BORDER },
    label: { font: hei, alignment: middle, border: BORDER },
    centred: { font: fang, alignment: middle, border: BORDER },
    prose: { font: fang, alignment: left, border: BORDER },
    notes: { font: font('仿宋_GB2312', sizes.notes), alignment: left },
  }
}
