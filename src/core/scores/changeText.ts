/** A change between two scores as a sentence: which fact, from what to what, by whom, why, and how many points. */
import type { Claim } from '../claims/claim.ts'
import type { ChangedFact, Difference } from '../claims/compare.ts'
import { formatPoints, type Points } from '../kernel/points.ts'
import type { Words } from '../kernel/words.ts'
import type { Compiled } from '../rubric/compiled.ts'
import { valueText } from '../verifying/valueText.ts'

type Language = keyof Words

/** Who made a claim, by its source, as the reader may be told: a department by its name, the review without names. */
export type NameSource = (claim: Claim) => Words

const SAY = {
  zh: {
    nothing: '没有填',
    unknown: '不能认定',
    change: (label: string, from: string, by: string, to: string) => `${label}：原为“${from}”，${by}核为“${to}”`,
    reason: (text: string) => `（${text}）`,
    rows: (row: string, points: string) => `${row} ${points} 分`,
    noPoints: '不影响得分',
    between: '；',
    list: '，',
    end: '。',
  },
  en: {
    nothing: 'not stated',
    unknown: 'cannot be established',
    change: (label: string, from: string, by: string, to: string) => `${label}: “${from}” became “${to}” by ${by}`,
    reason: (text: string) => ` (${text})`,
    rows: (row: string, points: string) => `${row} ${points} points`,
    noPoints: 'no points changed',
    between: '; ',
    list: ', ',
    end: '.',
  },
} as const

/** Both languages of one change. */
export const changeWords = (compiled: Compiled, change: Difference, nameOf: NameSource): Words => ({
  zh: changeText(compiled, change, nameOf, 'zh'),
  en: changeText(compiled, change, nameOf, 'en'),
})

function changeText(compiled: Compiled, { facts, rows }: Difference, nameOf: NameSource, language: Language): string {
  const say = SAY[language]
  const changed = facts.map((one) => factText(compiled, one, nameOf, language)).join(say.between)
  const points =
    rows.length > 0 ? rows.map(({ row, points: by }) => say.rows(row, signed(by))).join(say.list) : say.noPoints
  return `${changed}${language === 'zh' ? '，' : '; '}${points}${say.end}`
}

function factText(compiled: Compiled, one: ChangedFact, nameOf: NameSource, language: Language): string {
  const say = SAY[language]
  const { key, fact } = compiled.book.keys.find((known) => known.key === one.fact) ?? { key: one.fact, fact: undefined }
  const label = fact ? (fact.label[language] ?? Object.values(fact.label)[0] ?? key) : key
  const text = (claim: Claim | undefined, otherwise: string): string =>
    (claim && fact && valueText(fact, claim.value, language)) || otherwise
  const by = one.after ? nameOf(one.after)[language] : nameOf(one.before!)[language]
  const reason = one.after?.reason.trim()
  const changed = say.change(label, text(one.before, say.nothing), by, text(one.after, say.unknown))
  return reason ? `${changed}${say.reason(reason.replace(/[。.]$/, ''))}` : changed
}

/** `−2`, `+1.5` */
export const signed = (points: Points): string => (points > 0 ? `+${formatPoints(points)}` : formatPoints(points))
