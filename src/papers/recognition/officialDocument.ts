/** An official document with a red head, in words and in reading order (GB/T 9704-2012 §7). */
import type { LetterColumn } from '../letter/letter.ts'
import { widthOf } from '../xlsx/lineCount.ts'
import type { PaperLanguage } from '../words.ts'

export interface OfficialDocument {
  readonly language: PaperLanguage
  /** 发文机关标志, in red above the rule. */
  readonly mark: string
  /** 发文字号 */
  readonly number: string
  /** Lines broken where the sense breaks. */
  readonly title: string
  readonly addressee: string
  readonly paragraphs: readonly string[]
  /** 附件说明 */
  readonly annexNote: string
  readonly issued: { readonly by: string; readonly day: string }
  /** 附注 */
  readonly note: string
  readonly notes: readonly string[]
  readonly annex: {
    readonly label: string
    readonly title: string
    readonly sections: readonly {
      readonly head: string
      readonly columns: readonly LetterColumn[]
      readonly rows: readonly (readonly string[])[]
    }[]
  }
  readonly madeAt?: string | undefined
}

/** 156 mm in points. */
const ROOM = 442
const LARGEST = 40

/** As large as the width takes, never larger than usual. */
export const markSize = (mark: string): number => Math.min(LARGEST, Math.floor(ROOM / Math.max(1, widthOf(mark, 0.55))))
