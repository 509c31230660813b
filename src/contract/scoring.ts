/** The three scores, what was lost between them, and the result that the enterprise is told. */
import { z } from 'zod'
import { STATISTICS } from '#core/scores/statistics.ts'
import { State } from './applying.ts'
import { components } from './components.ts'
import { ById, Id } from './fields.ts'
import { route } from './route.ts'

const Text = z.object({ zh: z.string(), en: z.string() })
/** Hundredths of a point. */
const Points = z.int()

export const Change = z
  .object({
    /** Which fact, from what to what, by whom, why, and how many points. */
    text: Text,
    rows: z.array(z.object({ row: z.string(), points: Points })),
  })
  .register(components, { id: 'ScoreChange' })
export type Change = z.infer<typeof Change>

export const Scores = z
  .object({
    rows: z.array(z.object({ row: z.string(), self: Points, verified: Points, review: Points })),
    totals: z.object({ self: Points, verified: Points, review: Points }),
    /** Whether the review is settled; before that its score is only what stands so far. */
    settled: z.boolean(),
    toVerified: z.array(Change),
    toReview: z.array(Change),
  })
  .register(components, { id: 'Scores' })
export type Scores = z.infer<typeof Scores>

const Sums = z.object({
  /** A row, an industry, a size, an office; an account for a reviewer. */
  key: z.string(),
  name: Text,
  applications: z.int(),
  self: Points,
  verified: Points,
  settled: z.int(),
  settledVerified: Points,
  review: Points,
})
export type ScoreSums = z.infer<typeof Sums>

const ReviewerSums = z.object({
  key: z.string(),
  name: z.string(),
  applications: z.int(),
  facts: z.int(),
  /** Facts on which something else was settled. */
  otherwise: z.int(),
  /** Points by the reviewer’s own words less those that were settled, added up. */
  above: Points,
})
export type ReviewerSums = z.infer<typeof ReviewerSums>

export const scoreRoutes = {
  read: route({
    method: 'GET',
    path: '/api/scores/:id',
    summary: 'The three scores of an application by row, and each change between them as a sentence.',
    params: ById,
    response: Scores,
  }),
  statistics: route({
    method: 'GET',
    path: '/api/scores',
    summary: 'The three scores of a batch added up by row, industry, size or office.',
    query: z.strictObject({ batch: Id, by: z.enum(STATISTICS).default('row') }),
    response: z.object({ sums: z.array(Sums), applications: z.int(), settled: z.int() }),
  }),
  reviewers: route({
    method: 'GET',
    path: '/api/scores/reviewers',
    summary: 'How far the words of each reviewer lie from what was settled.',
    query: z.strictObject({ batch: Id }),
    response: z.array(ReviewerSums),
  }),
}

const ResultRow = z.object({
  row: z.string(),
  indicator: Text,
  /** The official clause. */
  criteria: Text,
  max: Points.nullable(),
  self: Points,
  review: Points,
  /** What was counted, and the comparison that was made. */
  why: Text,
  changes: z.array(Text),
  /** What the next point needs, where one change can win it. */
  next: Text.nullable(),
  /** What would have shown it. */
  evidence: z.array(Text),
})
export type ResultRow = z.infer<typeof ResultRow>

export const ResultView = z
  .object({
    state: State,
    level: z.enum(['skilled', 'excellent']).nullable(),
    reservePlace: z.int().nullable(),
    /** Why it was not selected, where it was not. */
    reason: z.string(),
    self: Points,
    review: Points,
    rows: z.array(ResultRow),
  })
  .register(components, { id: 'Result' })
export type ResultView = z.infer<typeof ResultView>

export const resultRoutes = {
  read: route({
    method: 'GET',
    path: '/api/applications/:id/result',
    summary: 'The outcome and its reasons, row by row; nothing before it is published.',
    params: ById,
    response: z.object({ result: ResultView.nullable() }),
  }),
}
