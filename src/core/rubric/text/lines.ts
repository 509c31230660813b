/** The full explanation of a row's points, line by line. */
import { formatPoints } from '#core/kernel/points.ts'
import { caseEntry } from '../evaluate.ts'
import type {
  ClosedReason,
  CombineReason,
  CountsReason,
  FlagsReason,
  JudgedReason,
  LevelReason,
  Reason,
  RecordReason,
  StratumReason,
  TallyReason,
  ThresholdReason,
} from '../explanation.ts'
import { comparisonLine, verdict } from './comparisons.ts'
import { wholeNumber } from './numbers.ts'
import { amountOf, keyAt, labelOf, numberOf, openFacts, pointsIn, valueOf } from './quantities.ts'
import { kindOf, subjectOf } from './records.ts'
import type { Voice } from './voice.ts'
import { costOf, type Telling, whyOf } from './why.ts'

type Lines<R extends Reason> = (reason: R, telling: Telling) => readonly string[]

const lines: { readonly [K in Reason['kind']]: Lines<Extract<Reason, { kind: K }>> } = {
  closed: closedLines,
  threshold: thresholdLines,
  flags: flagsLines,
  level: levelLines,
  tally: tallyLines,
  counts: countsLines,
  combine: combineLines,
  stratum: stratumLines,
  judged: judgedLines,
}

/** How the points of a reason come about. */
export const linesOf = (reason: Reason, telling: Telling): readonly string[] =>
  (lines[reason.kind] as Lines<Reason>)(reason, telling)

function closedLines(reason: ClosedReason, telling: Telling): string[] {
  return [whyOf(reason, telling)]
}

/** What was read, as stated; what is missing is told as missing. */
function factsLine(facts: readonly number[], values: readonly number[], voice: Voice): string {
  return voice.say.comma(
    facts.map((fact, at) => {
      const value = values[at]!
      if (Number.isNaN(value)) return openFacts(voice, [fact])
      return voice.say.is(labelOf(voice, fact), valueOf(voice, keyAt(voice, fact), value))
    }),
  )
}

function thresholdLines({ node, x, n, rung, held, failed }: ThresholdReason, { voice }: Telling): string[] {
  const { say } = voice
  const stated = factsLine(node.n < 0 ? [node.x] : [node.x, node.n], [x, n], voice)
  const compared = [held, failed].flatMap((one) => {
    const at = one && node.rungs[one.rung]!
    return at ? [say.comma([comparisonLine(voice, node, at, x, n), verdict(voice, node, at, x, n)])] : []
  })
  if (compared.length === 0) return [stated]
  const of = wholeNumber(node.rungs.length)
  const at = node.rungs[rung]
  const points = at && (node.shape === 'deduct' ? costOf(voice, at.points, at.veto) : pointsIn(voice, at.points))
  return [stated, ...compared, points === undefined ? say.noRung(of) : say.rung(wholeNumber(rung + 1), of, points)]
}

function flagsLines({ node, values }: FlagsReason, { voice }: Telling): string[] {
  const { say } = voice
  const items = node.items.map(({ fact, points }, at) => {
    const value = values[at]!
    if (Number.isNaN(value)) return say.comma([openFacts(voice, [fact]), say.ifYes(pointsIn(voice, points))])
    const stated = say.is(labelOf(voice, fact), value === 1 ? say.yes : say.no)
    return say.comma([stated, value === 1 ? pointsIn(voice, points) : say.ifYes(pointsIn(voice, points))])
  })
  return node.take === 'highest' && items.length > 1 ? [...items, say.onlyHighestItem] : items
}

function levelLines({ node, rank }: LevelReason, { voice }: Telling): string[] {
  const key = keyAt(voice, node.fact)
  return [
    factsLine([node.fact], [rank], voice),
    voice.say.comma(node.points.map((points, at) => `${valueOf(voice, key, at)} ${pointsIn(voice, points)}`)),
  ]
}

function tallyLines({ node, records }: TallyReason, { voice, sheet }: Telling): string[] {
  const list = sheet.records[node.fact]
  if (!records || !list) return [openFacts(voice, [node.fact])]
  const told = records.map((record) => {
    const kind = kindOf(voice, node, caseEntry(node.table, list, record.at))
    return voice.say.is(voice.say.record(wholeNumber(record.at + 1), kind), recordOutcome(record, node, voice))
  })
  return [factsLine([node.fact], [records.length], voice), ...told]
}

function recordOutcome(record: RecordReason, node: TallyReason['node'], voice: Voice): string {
  const { say } = voice
  const instead = wholeNumber(record.instead + 1)
  switch (record.why) {
    case 'no-case':
      return say.outside
    case 'lower-of-same-subject':
      return say.sameSubject(subjectOf(voice, node), instead)
    case 'not-highest':
      return say.notHighest(instead)
    case 'counted':
      return node.shape === 'deduct' ? costOf(voice, record.points, record.veto) : pointsIn(voice, record.points)
  }
}

function countsLines({ node, values }: CountsReason, { voice }: Telling): string[] {
  return node.items.flatMap(({ fact, points }, at) => {
    const value = values[at]!
    if (Number.isNaN(value)) return [openFacts(voice, [fact])]
    const count = amountOf(voice, keyAt(voice, fact), value)
    return [voice.say.each(labelOf(voice, fact), count, pointsIn(voice, points), pointsIn(voice, points * value))]
  })
}

function combineLines({ node, parts, points }: CombineReason, telling: Telling): string[] {
  const { say } = telling.voice
  const own = parts.flatMap((part) => linesOf(part, telling))
  if (node.take === 'highest') return [...own, say.best(pointsIn(telling.voice, points))]
  const sum = parts.map((part) => formatPoints(part.points)).join(' + ')
  return [...own, say.added(`${sum} = ${pointsIn(telling.voice, points)}`)]
}

function stratumLines({ node, value, reason }: StratumReason, telling: Telling): readonly string[] {
  if (!reason) return [openFacts(telling.voice, [node.fact])]
  const { voice } = telling
  const stated = voice.say.stratum(labelOf(voice, node.fact), valueOf(voice, keyAt(voice, node.fact), value))
  return [stated, ...linesOf(reason, telling)]
}

function judgedLines({ node, units, points }: JudgedReason, { voice }: Telling): string[] {
  if (Number.isNaN(units)) return [openFacts(voice, [node.fact])]
  return [voice.say.weighed(numberOf(keyAt(voice, node.fact), units), pointsIn(voice, points))]
}
