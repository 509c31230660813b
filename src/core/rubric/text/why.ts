/** One line under the row: why it has its points. */
import { caseEntry } from '../evaluate.ts'
import type {
  ClosedReason,
  CombineReason,
  CountsReason,
  FlagsReason,
  JudgedReason,
  LevelReason,
  Reason,
  StratumReason,
  TallyReason,
  ThresholdReason,
} from '../explanation.ts'
import type { FactSheet } from '../readFacts.ts'
import { verdict } from './comparisons.ts'
import { cutPercent, wholeNumber } from './numbers.ts'
import { amountOf, keyAt, labelOf, lastWord, numberOf, openFacts, pointsIn, valueOf, withUnit } from './quantities.ts'
import { kindOf } from './records.ts'
import type { Voice } from './voice.ts'

/** Where a reason is told: in whose words, of which facts. */
export interface Telling {
  readonly voice: Voice
  readonly sheet: FactSheet
}

type Why<R extends Reason> = (reason: R, telling: Telling) => string

const whys: { readonly [K in Reason['kind']]: Why<Extract<Reason, { kind: K }>> } = {
  closed: whyClosed,
  threshold: whyThreshold,
  flags: whyFlags,
  level: whyLevel,
  tally: whyTally,
  counts: whyCounts,
  combine: whyCombine,
  stratum: whyStratum,
  judged: whyJudged,
}

export const whyOf = (reason: Reason, telling: Telling): string => (whys[reason.kind] as Why<Reason>)(reason, telling)

function whyClosed({ gate, value }: ClosedReason, { voice }: Telling): string {
  if (Number.isNaN(value)) return openFacts(voice, [gate.fact])
  const key = keyAt(voice, gate.fact)
  const stated = voice.say.is(labelOf(voice, gate.fact), valueOf(voice, key, value))
  const plain = key.fact.type === 'yesNo' || value === 0
  return voice.say.nothingWithout(plain ? stated : voice.say.falls(stated, valueOf(voice, key, gate.atLeast)))
}

function whyThreshold(reason: ThresholdReason, { voice }: Telling): string {
  const { node, x, n } = reason
  const open = [...(Number.isNaN(x) ? [node.x] : []), ...(Number.isNaN(n) ? [node.n] : [])]
  if (open.length > 0) return openFacts(voice, open)
  if (node.shape === 'deduct') return whyDeduct(reason, voice)
  if (node.value === 'plain') return voice.say.comma([plainValue(reason, voice), standing(reason, voice)])
  if (n === 0) {
    const label = labelOf(voice, node.n)
    return node.value === 'share' ? voice.say.noShare(label) : voice.say.noGrowth(label)
  }
  return voice.say.comma([relation(reason, voice), standing(reason, voice)])
}

const plainValue = ({ node, x }: ThresholdReason, voice: Voice): string =>
  voice.say.is(labelOf(voice, node.x), amountOf(voice, keyAt(voice, node.x), x))

/** "42 ÷ 70 = 60.0 %" or "增长 2.81 %". */
function relation({ node, x, n, rung }: ThresholdReason, voice: Voice): string {
  const near = [node.rungs[rung], node.rungs[rung + 1]].flatMap((one) => (one ? [one.at] : []))
  const [part, whole] = [BigInt(x), BigInt(n)]
  if (node.value === 'growth') return voice.say.growth(cutPercent(part - whole, whole, 2, near))
  const terms = [numberOf(keyAt(voice, node.x), x), numberOf(keyAt(voice, node.n), n)] as const
  return voice.say.share(...terms, cutPercent(part, whole, 1, near))
}

/** The rung it stands on: a band where the rule has bands, else the threshold passed (or the first one missed). */
function standing({ node, x, n, rung }: ThresholdReason, voice: Voice): string {
  if (rung < 0) return verdict(voice, node, node.rungs[0]!, x, n)
  const { type } = keyAt(voice, node.x).fact
  if ((node.shape === 'bands' || node.shape === 'deduct') && node.value === 'plain' && type === 'count') {
    return voice.say.band(bandOf(node, rung, voice))
  }
  return verdict(voice, node, node.rungs[rung]!, x, n)
}

/** "1—19 人": whole numbers from this rung up to the next. */
function bandOf(node: ThresholdReason['node'], rung: number, voice: Voice): string {
  const key = keyAt(voice, node.x)
  const from = firstWhole(node.rungs[rung]!)
  const next = node.rungs[rung + 1]
  if (!next) return voice.say.atLeast(amountOf(voice, key, from))
  const to = firstWhole(next) - 1n
  if (to <= from) return amountOf(voice, key, from)
  return voice.say.fromTo(wholeNumber(from), amountOf(voice, key, to))
}

const firstWhole = ({ at }: ThresholdReason['node']['rungs'][number]): bigint => (at.num + at.den - 1n) / at.den

function whyDeduct(reason: ThresholdReason, voice: Voice): string {
  const { say } = voice
  const rung = reason.node.rungs[reason.rung]
  const cost = rung ? costOf(voice, rung.points, rung.veto) : say.costsNothing
  return withLastWord(voice, [reason.node.x], say.comma([plainValue(reason, voice), standing(reason, voice), cost]))
}

/** "扣 2 分", "一票否决", "不扣分". */
export function costOf(voice: Voice, points: number, veto: boolean): string {
  const { say } = voice
  const costs = points === 0 ? [] : [say.costs(pointsIn(voice, points))]
  return say.comma([...costs, ...(veto ? [say.veto] : [])]) || say.costsNothing
}

function withLastWord(voice: Voice, facts: readonly number[], sentence: string): string {
  const word = lastWord(voice, facts)
  return word ? voice.say.semicolon([sentence, word]) : sentence
}

function whyFlags({ node, values }: FlagsReason, { voice }: Telling): string {
  const { say } = voice
  const items = node.items.map((item, at) => ({ ...item, value: values[at]! }))
  const yes = items
    .filter((item) => item.value === 1)
    .map((item) => {
      const won = say.is(labelOf(voice, item.fact), pointsIn(voice, item.points))
      const word = lastWord(voice, [item.fact])
      return word ? say.aside(won, word) : won
    })
  const open = items.filter((item) => Number.isNaN(item.value)).map((item) => item.fact)
  const told = [...yes, ...(open.length > 0 ? [openFacts(voice, open)] : [])]
  if (told.length === 0) return say.comma(items.map((item) => say.is(labelOf(voice, item.fact), say.no)))
  const highest = node.take === 'highest' && yes.length > 1
  return say.semicolon([say.comma(told), ...(highest ? [say.onlyHighestItem] : [])])
}

function whyLevel({ node, rank }: LevelReason, { voice }: Telling): string {
  if (Number.isNaN(rank)) return openFacts(voice, [node.fact])
  const stated = voice.say.is(labelOf(voice, node.fact), valueOf(voice, keyAt(voice, node.fact), rank))
  return withLastWord(voice, [node.fact], stated)
}

function whyTally({ node, records, points }: TallyReason, { voice, sheet }: Telling): string {
  const { say } = voice
  const key = keyAt(voice, node.fact)
  const list = sheet.records[node.fact]
  if (!records || !list) return openFacts(voice, [node.fact])
  const counted = new Map<string, number>()
  for (const { at, why } of records) {
    const kind = why === 'counted' ? kindOf(voice, node, caseEntry(node.table, list, at)) : undefined
    if (kind !== undefined) counted.set(kind, (counted.get(kind) ?? 0) + 1)
  }
  const count = (many: number) => withUnit(voice, key, wholeNumber(many))
  const kinds = [...counted].map(([kind, many]) => say.manyOf(kind, count(many)))
  const rest = records.filter(({ why }) => why !== 'counted').length
  const told = [...kinds, ...(rest > 0 ? [kinds.length > 0 ? say.notCounted(count(rest)) : count(rest)] : [])]
  const stated = say.is(labelOf(voice, node.fact), told.length > 0 ? say.comma(told) : say.none)
  if (node.shape !== 'deduct') return withLastWord(voice, [node.fact], stated)
  const veto = records.some((record) => record.why === 'counted' && record.veto)
  return withLastWord(voice, [node.fact], say.comma([stated, costOf(voice, points, veto)]))
}

function whyCounts({ node, values }: CountsReason, { voice }: Telling): string {
  const { say } = voice
  const items = node.items.map((item, at) => ({ fact: item.fact, value: values[at]! }))
  const open = items.filter((item) => Number.isNaN(item.value)).map((item) => item.fact)
  const some = items.filter((item) => item.value > 0)
  const shown = some.length > 0 || open.length > 0 ? some : items
  return say.comma([
    ...shown.map(({ fact, value }) => say.is(labelOf(voice, fact), amountOf(voice, keyAt(voice, fact), value))),
    ...(open.length > 0 ? [openFacts(voice, open)] : []),
  ])
}

function whyCombine({ node, parts }: CombineReason, telling: Telling): string {
  const { say } = telling.voice
  const told = parts.map((part) => {
    const why = whyOf(part, telling)
    // A checklist tells its points item by item.
    return part.kind === 'flags' || part.points === 0
      ? why
      : say.comma([why, say.wins(pointsIn(telling.voice, part.points))])
  })
  const rivals = parts.filter((part) => part.points > 0).length
  return say.semicolon([...new Set(told), ...(node.take === 'highest' && rivals > 1 ? [say.onlyHighestPart] : [])])
}

function whyStratum({ node, value, reason }: StratumReason, telling: Telling): string {
  const { voice } = telling
  if (!reason) return openFacts(voice, [node.fact])
  const stated = voice.say.is(labelOf(voice, node.fact), valueOf(voice, keyAt(voice, node.fact), value))
  return voice.say.semicolon([stated, whyOf(reason, telling)])
}

function whyJudged({ node, units }: JudgedReason, { voice }: Telling): string {
  if (Number.isNaN(units)) return openFacts(voice, [node.fact])
  const stated = voice.say.is(labelOf(voice, node.fact), numberOf(keyAt(voice, node.fact), units))
  return withLastWord(voice, [node.fact], stated)
}
