import { parseRational, type Rational } from '#core/kernel/rational.ts'
import type { Programme, Row } from '#core/programme/programme.ts'
import { compare, plus } from './amounts.ts'
import type { Finding, Lint } from './lint.ts'
import { rowsOf, type FoundRow } from './rows.ts'

/** Every number of the official words stands in the rule, or is accepted in data with a reason. */
export const quotedNumbers: Lint = (programme) => rowsOf(programme).flatMap((found) => inRow(programme, found))

function inRow(programme: Programme, { row, path }: FoundRow): Finding[] {
  const quoted = numbersOf(row.criteria[programme.languages[0] ?? ''] ?? '')
  const held = heldBy(row)
  const accepted = Object.keys(row.accepted ?? {})
  const missing = quoted.filter(
    ({ written, values }) =>
      !accepted.includes(written) && !values.some((value) => held.some((own) => compare(own, value) === 0)),
  )
  const idle = accepted.filter((written) => !quoted.some((number) => number.written === written))
  return [
    ...[...new Set(missing.map(({ written }) => written))].map((written) => ({
      path: [...path, 'criteria'],
      code: 'quoted-number-missing',
      message: {
        zh: `评分标准中的“${written}”在 ${row.id} 的规则里没有出现。请核对规则；如本不应出现，请在 accepted 中写明理由。`,
        en: `“${written}” of the official words does not stand in the rule of ${row.id}. Check the rule, or say in \`accepted\` why not.`,
      },
    })),
    ...idle.map((written) => ({
      path: [...path, 'accepted', written],
      code: 'accepted-number-missing',
      message: {
        zh: `评分标准中没有“${written}”，请从 accepted 中删去。`,
        en: `The official words hold no “${written}”. Remove it from \`accepted\`.`,
      },
    })),
  ]
}

interface Quoted {
  readonly written: string
  /** What may stand in the rule for it. */
  readonly values: readonly Rational[]
}

/** The word before an excluded border, the number, its unit; a range's upper end follows a dash. */
const NUMBER =
  /(超过|超|不足|more than |over |above |fewer than |[—–-]\s*)?(\d+(?:\.\d+)?(?:\/\d+)?)\s*(%|个百分点|percentage points?|points? of percentage|万元|元)?/giu
const ONE: Rational = { num: 1n, den: 1n }

function numbersOf(words: string): Quoted[] {
  return [...words.matchAll(NUMBER)].map(([, before, number = '', unit = '']) => {
    const isShare = /百分点|percent/u.test(unit)
    const value = parseRational(`${number}${isShare ? '%' : unit}`) ?? { num: 0n, den: 1n }
    // "More than 10" of whole things begins at 11, and a band that ends with 6 is followed by 7.
    const values = before && !unit ? [value, plus(value, ONE)] : [value]
    return { written: `${number}${unit}`, values }
  })
}

/** Every number of the row's maximum, its rule and what readings put in its place. */
function heldBy(row: Row): Rational[] {
  const numbers = (node: unknown): Rational[] => {
    if (typeof node === 'number' || typeof node === 'string') {
      const value = parseRational(node)
      return value ? [value] : []
    }
    return typeof node === 'object' && node !== null ? Object.values(node).flatMap(numbers) : []
  }
  return [...numbers(row.max ?? []), ...numbers(row.rule), ...numbers(row.under ?? {})]
}
