import type { RosterRules } from '#core/programme/rosterRules.ts'
import { parseRational } from '#core/kernel/rational.ts'
import type { Units } from '#roster/cells/money.ts'
import { comparable } from '#roster/cells/words.ts'

/** A heading taken apart: 2025年收入(万元) is 收入, 2025, a million fen. */
export interface Heading {
  readonly base: string
  readonly year?: number
  readonly fen?: number
}

export function unitsOf(rules: RosterRules): Units {
  return Object.entries(rules.words.units)
    .map(([word, yuan]) => ({ word: comparable(word), fen: fenOf(yuan) }))
    .sort((a, b) => b.word.length - a.word.length)
}

function fenOf(yuan: number | string): number {
  const exact = parseRational(yuan)
  if (!exact || exact.den !== 1n) throw new RangeError(`not a whole number of yuan: ${yuan}`)
  return Number(exact.num * 100n)
}

export function readHeading(text: string, rules: RosterRules, units: Units): Heading {
  const word = comparable(text)
  const brackets = [...word.matchAll(BRACKETS)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
  let bare = word.replace(BRACKETS, '')
  let unit = brackets.map((inside) => unitIn(inside, units)).find((found) => found !== undefined)
  if (unit === undefined) {
    const trailing = units.find(({ word: name }) => bare.length > name.length && TRAILING_UNIT(bare, name))
    if (trailing) {
      unit = trailing.fen
      bare = bare.slice(0, -trailing.word.length)
    }
  }
  const year = /(^|\D)((?:19|20)\d{2})(?!\d)/.exec(bare)
  if (year) {
    const at = year.index + year[1]!.length
    bare = bare.slice(0, at) + withoutYearWord(bare.slice(at + 4), rules)
  }
  return {
    base: bare.replace(SIGNS, ''),
    ...(year && { year: Number(year[2]) }),
    ...(unit !== undefined && { fen: unit }),
  }
}

/** A heading without year, unit, brackets and signs, for comparing with the words of a field. */
export const headingBase = (text: string): string => comparable(text).replace(BRACKETS, '').replace(SIGNS, '')

const BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】/g
const SIGNS = /[*:;,.、。/\\|_\-—#"'“”]/g
const TRAILING_UNIT = (text: string, unit: string) => /[:/,]$/.test(text.slice(0, -unit.length)) && text.endsWith(unit)

function unitIn(text: string, units: Units): number | undefined {
  return units.find(({ word }) => text === word || text.startsWith(`${word}/`) || text.endsWith(word))?.fen
}

function withoutYearWord(rest: string, rules: RosterRules): string {
  const word = rules.words.year.map(comparable).find((candidate) => rest.startsWith(candidate))
  return word === undefined ? rest : rest.slice(word.length)
}
