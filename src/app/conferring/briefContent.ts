import type { Scores } from '#contract/scoring.ts'
import type { Candidate, Frozen } from '#core/conference/frozen.ts'
import { rank } from '#core/conference/rank.ts'
import { standingAmong } from '#core/conference/standing.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { inBoth } from '#core/programme/inBoth.ts'
import type { Text } from '#core/programme/written.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { signed } from '#core/scores/changeText.ts'
import type { BriefContent, LostRow } from '#papers/brief/briefContent.ts'
import { minuteOf } from '#app/kit/placeTime.ts'
import { batchText } from '#app/batches/batchView.ts'
import { applicationNumber } from '#app/papers/paperSource.ts'
import { sizeName } from '#app/papers/sizeName.ts'
import type { ConferenceRow } from '#store/conferences.ts'

type Language = 'zh' | 'en'

/** What all briefs of a conference rest on. */
export interface BriefSource {
  readonly row: ConferenceRow
  readonly frozen: Frozen
  readonly compiled: Compiled
  readonly language: Language
}

/** The content of each brief, as the page in the room shows it; the places are worked out once. */
export function briefsOf({ row, frozen, compiled, language }: BriefSource) {
  const { candidates, rules, batch } = frozen
  const ranked = rank(candidates, rules.ties)
  const places = new Map(ranked.map(({ candidate, place }) => [candidate.application, place]))
  const say = (text: Text | undefined): string => (text ? inBoth(text)[language] : '')
  const { programme } = compiled
  const named = (id: string): string => `${id} ${say(compiled.rows.find((one) => one.id === id)?.row.indicator)}`
  const standing = (candidate: Candidate, by: 'industry' | 'size') => {
    const { percentile, ...others } = standingAmong(candidates, candidate, by)
    return { ...others, percentile: percentile ?? undefined }
  }
  return (candidate: Candidate, scores: Scores): BriefContent => ({
    conference: row.title,
    batch: batchText(batch)[language],
    heldOn: row.held_on,
    enterprise: candidate.enterprise,
    number: applicationNumber(batch, candidate.number),
    creditCode: candidate.creditCode,
    office: candidate.officeName,
    industry: say(programme.industries.find(({ id }) => id === candidate.industry)?.name) || '—',
    size: sizeName(candidate.size, language) || '—',
    place: places.get(candidate.application),
    ranked: ranked.length,
    points: {
      self: formatPoints(scores.totals.self),
      verified: formatPoints(scores.totals.verified),
      review: formatPoints(candidate.total),
      base: formatPoints(candidate.base),
      bonus: formatPoints(candidate.bonus),
      deductions: formatPoints(-candidate.deductions),
    },
    standing: { industry: standing(candidate, 'industry'), size: standing(candidate, 'size') },
    // Several by their numbers: none of them may be cut off.
    vetoes: candidate.vetoes.length > 1 ? candidate.vetoes : candidate.vetoes.map(named),
    deductions: compiled.rows.flatMap(({ id, kind }) => {
      const points = candidate.rows[id] ?? 0
      return kind === 'deduction' && points !== 0 ? [{ row: named(id), points: formatPoints(-Math.abs(points)) }] : []
    }),
    near: candidate.near.map(({ row: at, fact, up, down }) => ({
      row: at,
      fact: say(programme.facts[fact.split('@', 1)[0]!]?.label) || fact,
      up: up === 0 ? '' : formatPoints(up),
      down: down === 0 ? '' : formatPoints(-down),
    })),
    disputed: candidate.disputed.map(({ reading, alternative, points }) => ({
      reading,
      as: say(programme.readings[reading]?.alternatives[alternative]),
      points: signed(points),
    })),
    lost: lostRows(candidate, scores, compiled, language),
    frozenSha256: row.frozen_sha256 ?? '',
    frozenAt: row.frozen_at ? minuteOf(row.frozen_at) : '',
  })
}

/** Rows with fewer points by the review than by the self score, those that lost most first. */
function lostRows(candidate: Candidate, scores: Scores, { rows }: Compiled, language: Language): readonly LostRow[] {
  const changes = [...scores.toVerified, ...scores.toReview]
  return scores.rows
    .map((one) => ({ ...one, review: candidate.rows[one.row] ?? one.review }))
    .filter(({ self, review }) => review < self)
    .toSorted((a, b) => a.review - a.self - (b.review - b.self))
    .map(({ row, self, verified, review }) => ({
      row,
      indicator: inBoth(rows.find(({ id }) => id === row)!.row.indicator)[language],
      self: formatPoints(self),
      verified: formatPoints(verified),
      review: formatPoints(review),
      why: changes
        .filter((change) => change.rows.some((at) => at.row === row && at.points < 0))
        .map(({ text }) => text[language])
        .join(language === 'zh' ? '' : ' '),
    }))
}
