/** What the next point needs, or what an answer still decides. */
import { formatPoints } from '#core/kernel/points.ts'
import type { Next, Reason, RowExplanation } from '../explanation.ts'
import { comparisonLine, highestReached } from './comparisons.ts'
import { amountOf, keyAt, labelOf, pointsIn, valueOf, withUnit } from './quantities.ts'
import { kindOf, subjectOf } from './records.ts'
import type { Voice } from './voice.ts'

/** Undefined when nothing more can be won here by a single change. */
export function nextSentence(voice: Voice, row: RowExplanation): string | undefined {
  if (row.min === null) return voice.say.deductionOpen
  if (row.min !== row.max) return voice.say.answerToKnow(formatPoints(row.min), pointsIn(voice, row.max))
  return row.next && told(voice, row.next)
}

function told(voice: Voice, next: Next): string {
  const { say } = voice
  const key = keyAt(voice, next.fact)
  const label = labelOf(voice, next.fact)
  const gain = pointsIn(voice, next.gain)
  switch (next.kind) {
    case 'amount':
      return say.more(label, amountOf(voice, key, next.by), gain)
    case 'yes':
      return say.doIt(label, gain)
    case 'choice':
      return say.raise(label, valueOf(voice, key, next.to), gain)
    case 'record': {
      const kind = kindOf(voice, next.tally, next.to)
      const one = withUnit(voice, key, '1')
      const subject = subjectOf(voice, next.tally)
      return subject ? say.oneMoreOf(label, one, kind, subject, gain) : say.oneMore(label, one, kind, gain)
    }
  }
}

/** "那时 46 × 100 = 4 600 ≥ 65 × 70 = 4 550": the comparison that the next point would pass. */
export function nextComparison(voice: Voice, reason: Reason, next: Next): string | undefined {
  if (reason.kind !== 'threshold' || reason.node.n < 0 || next.kind !== 'amount') return undefined
  const rung = highestReached(reason.node, next.to, reason.n)
  return rung && voice.say.thatIs(comparisonLine(voice, reason.node, rung, next.to, reason.n))
}
