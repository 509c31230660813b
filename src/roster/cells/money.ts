import type { Texts } from '#roster/spreadsheet/texts.ts'
import { shownNumber } from './cell.ts'
import { plain } from './words.ts'

/** 10 billion yuan in fen: more is a slip, and sums of so many stay exact. */
const MOST = 1e12

/** Unit words with how many fen each is, longest word first. */
export type Units = readonly { readonly word: string; readonly fen: number }[]

/**
 * An amount in whole fen. `fen` is what the column counts in: 100 for yuan, 1,000,000 for ten thousand.
 * Finer than a fen is rounded half up. Undefined when the text is no amount.
 */
export function readMoney(text: string, fen: number, units: Units): number | undefined {
  const bare = plain(text)
    .replace(/[\s,，¥￥']/g, '')
    .toLowerCase()
  const unit = units.find(({ word }) => bare.length > word.length && bare.endsWith(word))
  const digits = shownNumber(unit ? bare.slice(0, -unit.word.length) : bare)
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(digits) ?? /^([+-]?)()\.(\d+)$/.exec(digits)
  if (!match) return undefined
  const amount = scaled(match[2]!, match[3] ?? '', unit?.fen ?? fen)
  if (amount > MOST) return undefined
  return match[1] === '-' && amount !== 0 ? -amount : amount
}

/** 96500 and 96500.5 as they mostly stand, read from the text's bytes; undefined for anything else. */
export function readPlainYuan(texts: Texts, id: number): number | undefined {
  const length = texts.byteLength(id)
  if (length === 0 || length > 10) return undefined
  let fen = 0
  let places = -1
  for (let at = 0; at < length; at++) {
    const byte = texts.byteAt(id, at)
    if (byte === 46 && places < 0 && at > 0) places = 0
    else if (byte < 48 || byte > 57) return undefined
    else {
      fen = fen * 10 + byte - 48
      if (places >= 0) places++
    }
  }
  if (places > 2) return undefined
  return fen * (places === 2 ? 1 : places === 1 ? 10 : 100)
}

/** `whole.decimals × scale` rounded half up; scale is a power of ten, so the digits only move. */
function scaled(whole: string, decimals: string, scale: number): number {
  const places = Math.round(Math.log10(scale))
  if (10 ** places !== scale) return Math.round(Number(`${whole || '0'}.${decimals || '0'}`) * scale)
  const moved = decimals.padEnd(places + 1, '0')
  return Number(whole + moved.slice(0, places)) + (moved[places]! >= '5' ? 1 : 0)
}
