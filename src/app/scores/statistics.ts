import type { Transaction } from 'kysely'
import type { ReviewerSums } from '#contract/scoring.ts'
import type { Claim } from '#core/claims/claim.ts'
import { rowPointsOf } from '#core/claims/rowPoints.ts'
import { sameValue } from '#core/claims/sameValue.ts'
import type { Words } from '#core/kernel/words.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { SIZES } from '#core/applying/sizes.ts'
import { inBoth } from '#core/programme/inBoth.ts'
import { Statistics, type StatisticsBy } from '#core/scores/statistics.ts'
import { type ScoreOf, threeScores } from '#core/scores/threeScores.ts'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import type { World } from '#app/kit/world.ts'
import { rubricOfBatch } from '#app/programmes/rubricOfBatch.ts'
import { claimsAbout } from '#store/claims.ts'
import { applicationsWithScores } from '#store/scores.ts'
import type { Tables } from '#store/tables.ts'

const AT_ONCE = 200

/** Every application of a batch that has scores, with its claims; in parts, so that a large batch needs no more memory. */
async function* scored(tx: Transaction<Tables>, batch: string) {
  for (let after = ''; ; ) {
    const rows = await applicationsWithScores(tx, batch, after, AT_ONCE)
    const claims = await claimsAbout(
      tx,
      rows.map(({ id }) => id),
    )
    for (const row of rows) yield { ...row, claims: claims.get(row.id) ?? [] }
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)!.id
  }
}

const isSettled = (state: string): boolean => state !== 'under_review'

export const scoreStatistics: Handler<'scores.statistics'> = async ({ tx, query, world }) => {
  if (!(await batchExists(tx, query.batch))) return refuse('not-found')
  const compiled = await rubricOfBatch(tx, world, query.batch)
  const names = namesOf(compiled, query.by)
  const statistics = new Statistics(query.by, [...names.keys()])
  let [applications, settled] = [0, 0]
  for await (const { claims, state, industry, size, office } of scored(tx, query.batch)) {
    const one = { scores: threeScores(compiled, claims), settled: isSettled(state), industry, size }
    statistics.add({ ...one, office: office ?? '' })
    applications += 1
    if (one.settled) settled += 1
  }
  const sums = statistics.sums
    .filter((sum) => query.by === 'row' || sum.applications > 0)
    .map((sum) => ({ ...sum, name: names.get(sum.key) ?? NOT_STATED }))
  return done({ sums, applications, settled })
}

const NOT_STATED: Words = { zh: '未填', en: 'Not stated' }

const batchExists = (tx: Transaction<Tables>, id: string) =>
  tx.selectFrom('batch').select('id').where('id', '=', id).executeTakeFirst()

/** The groups of a statistic in the programme's own order and words. */
function namesOf({ programme, rows }: Compiled, by: StatisticsBy): ReadonlyMap<string, Words> {
  switch (by) {
    case 'row':
      return new Map(rows.map(({ id, row }) => [id, inBoth(row.title ?? row.indicator)]))
    case 'industry':
      return new Map(programme.industries.map(({ id, name }) => [id, inBoth(name)]))
    case 'office':
      return new Map(programme.offices.map(({ id, name }) => [id, inBoth(name)]))
    case 'size':
      return new Map(Object.entries(SIZES))
  }
}

type Draft = { -readonly [K in keyof ReviewerSums]: ReviewerSums[K] }

export const reviewerStatistics: Handler<'scores.reviewers'> = async ({ tx, query, world }) => {
  if (!(await batchExists(tx, query.batch))) return refuse('not-found')
  return done([...(await reviewersOf(tx, world, query.batch))])
}

async function reviewersOf(tx: Transaction<Tables>, world: World, batch: string): Promise<readonly ReviewerSums[]> {
  const compiled = await rubricOfBatch(tx, world, batch)
  const reviews = await tx
    .selectFrom('review')
    .innerJoin('account', 'account.id', 'review.reviewer_id')
    .innerJoin('application', 'application.id', 'review.application_id')
    .select(['review.id', 'review.reviewer_id as reviewer', 'account.name'])
    .where('application.batch_id', '=', batch)
    .where('review.state', '=', 'finished')
    .orderBy('account.name')
    .orderBy('review.id')
    .execute()
  const bySource = new Map(reviews.map((one) => [`review:${one.id}`, one]))
  const sums = new Map<string, Draft>(
    reviews.map(({ reviewer, name }) => [
      reviewer,
      { key: reviewer, name, applications: 0, facts: 0, otherwise: 0, above: 0 },
    ]),
  )
  for await (const { claims, state } of scored(tx, batch)) {
    if (!isSettled(state)) continue
    const { review } = threeScores(compiled, claims)
    for (const [source, own] of wordsOfReviewers(claims)) {
      const sum = sums.get(bySource.get(source)?.reviewer ?? '')
      if (!sum) continue
      sum.applications += 1
      sum.facts += own.length
      sum.otherwise += own.filter(({ fact, value }) => !sameValue(review.held.facts[fact] ?? null, value)).length
      sum.above += pointsAbove(compiled, review, own)
    }
  }
  return [...sums.values()]
}

function wordsOfReviewers(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const own = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.ground !== 'determined' || !claim.source.startsWith('review:')) continue
    own.set(claim.source, [...(own.get(claim.source) ?? []), claim])
  }
  return own
}

/** What the table gives by the reviewer's words, less what it gives by those that hold. */
function pointsAbove(compiled: Compiled, { held, rows }: ScoreOf, own: readonly Claim[]): number {
  const facts = { ...held.facts, ...Object.fromEntries(own.map(({ fact, value }) => [fact, value])) }
  const points = rowPointsOf(compiled, facts)
  return points ? Object.keys(rows).reduce((sum, row) => sum + (points[row] ?? 0) - (rows[row] ?? 0), 0) : 0
}
