/** 发文字号 by GB/T 9704 §7.2.5: mark of the office, year in 〔〕, serial number without 第 and without leading zeros, 号. */
const FORM = /^\p{Script=Han}{2,12}〔(\d{4})〕[1-9]\d{0,4}号$/u

export type DocumentNumberRead =
  | { readonly ok: true; readonly number: string; readonly year: number }
  /** `suggestion`: the same in the official form, where that is plain. */
  | { readonly ok: false; readonly suggestion?: string }

export function readDocumentNumber(typed: string): DocumentNumberRead {
  const number = typed.trim()
  const year = FORM.exec(number)?.[1]
  if (year) return { ok: true, number, year: Number(year) }
  const meant = mended(number)
  return { ok: false, ...(meant !== number && FORM.test(meant) && { suggestion: meant }) }
}

/** Other brackets, blanks, 第, leading zeros and full-width digits put right. */
const mended = (typed: string): string =>
  typed
    .replace(/[\s第]/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[[(（［【﹝]/g, '〔')
    .replace(/[\])）］】﹞]/g, '〕')
    .replace(/〕0+/, '〕')
    .replace(/(\d)$/, '$1号')
