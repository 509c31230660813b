import type { Programme, Row } from '#core/programme/programme.ts'
import type { Finding, Lint } from './lint.ts'
import { rowsOf } from './rows.ts'

/** Bands printed in the official words that share a number, or leave one out, need a reading that settles it. */
export const printedBands: Lint = (programme) =>
  rowsOf(programme).flatMap(({ row, path }) => {
    if (isSettled(programme, row)) return []
    return faultsIn(row.criteria[programme.languages[0] ?? ''] ?? '').map(({ code, numbers }) => ({
      path: [...path, 'criteria'],
      code,
      message: code === 'bands-overlap' ? overlap(row.id, numbers) : gap(row.id, numbers),
    }))
  })

const isSettled = ({ readings }: Programme, row: Row): boolean =>
  Object.keys(row.under ?? {}).some((key) => readings[key]?.kind === 'rule')

interface Band {
  readonly from: number
  /** Undefined when the band has no upper end. */
  readonly to: number | undefined
}

/** `20—50`, `4-6`, `1–9`; a share is `10%-20%`. */
const CLOSED = /(\d+)\s*(%?)\s*[—–-]\s*(\d+)\s*%?/gu
/** `100人及以上`, `20 people and more`. */
const OPEN = /(\d+)\s*%?\s*(?:\p{Script=Han}{0,2}?(?:及以上|以上)|(?:\p{L}+\s+)?(?:and|or)\s+(?:more|above|over))/gu

interface Fault {
  readonly code: 'bands-overlap' | 'bands-gap'
  readonly numbers: string
}

function faultsIn(words: string): Fault[] {
  const closed: (Band & { percent: boolean })[] = [...words.matchAll(CLOSED)].map(([, from, percent, to]) => ({
    from: Number(from),
    to: Number(to),
    percent: percent === '%',
  }))
  const last = closed.at(-1)
  if (!last) return []
  const open = [...words.matchAll(OPEN)].map(([, from]) => Number(from)).filter((from) => from >= (last.to ?? 0))
  const bands: Band[] = [...closed, ...open.map((from) => ({ from, to: undefined }))]
  return bands.slice(1).flatMap((band, index): Fault[] => {
    const before = bands[index]?.to ?? 0
    const numbers = `${before} / ${band.from}`
    if (band.from <= before) return [{ code: 'bands-overlap', numbers }]
    // Whole things (people, cases) leave no gap between 6 and 7; shares do.
    return band.from > before + (last.percent ? 0 : 1) ? [{ code: 'bands-gap', numbers }] : []
  })
}

const overlap = (row: string, numbers: string): Finding['message'] => ({
  zh: `${row} 评分标准中的区间重叠（${numbers}），请用一个 rule 类口径写明归属。`,
  en: `The printed bands of ${row} overlap (${numbers}). Settle it by a reading of kind rule in the row’s \`under\`.`,
})

const gap = (row: string, numbers: string): Finding['message'] => ({
  zh: `${row} 评分标准中的区间有空档（${numbers}），请用一个 rule 类口径写明如何处理。`,
  en: `The printed bands of ${row} leave a gap (${numbers}). Settle it by a reading of kind rule in the row’s \`under\`.`,
})
