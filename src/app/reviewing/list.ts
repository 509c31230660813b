import type { SettlementItem } from '#contract/reviewing.ts'
import type { Claim } from '#core/claims/claim.ts'
import { type Border, byNearness, nearestBorder } from '#core/reviewing/border.ts'
import { differences } from '#core/reviewing/differences.ts'
import { openPoints } from '#core/reviewing/openPoints.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { heldFacts } from '#core/claims/factSheet.ts'
import { soundFacts } from '#core/applying/soundFacts.ts'
import type { State } from '#core/workflow/states.ts'
import type { Transaction } from 'kysely'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { certainScore } from '#app/applications/certainScore.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import { claimsAbout } from '#store/claims.ts'
import { type Candidate, settlementCandidates } from '#store/settlement.ts'
import type { Tables } from '#store/tables.ts'
import { borderView } from './borderView.ts'
import { finishedOf, type LabelledReview, reviewsAbout } from './reviewsOf.ts'

interface Weighed {
  readonly candidate: Candidate
  readonly item: SettlementItem
  readonly border: Border | undefined
}

type Sort = 'number' | 'lost' | 'nearness' | 'differences'

const lostOf = ({ item }: Weighed): number => item.self - item.verified

/** Ties keep the order of the numbers: sorting is stable. */
const ORDERS: Readonly<Record<Sort, ((a: Weighed, b: Weighed) => number) | undefined>> = {
  number: undefined,
  lost: (a, b) => lostOf(b) - lostOf(a),
  nearness: (a, b) => byNearness(a.border, b.border),
  differences: (a, b) => b.item.differences - a.item.differences || b.item.open - a.item.open,
}

/** By enterprise. In the order of numbers only the page is worked out; any other order needs them all. */
export const listSettlement: Handler<'settlement.list'> = async ({ tx, query, world }) => {
  const batch = await tx.selectFrom('batch').selectAll().where('id', '=', query.batch).executeTakeFirst()
  if (!batch || batch.state === 'draft') return refuse('not-found')
  const compiled = await compiledRubric(tx, world, { programme: batch.programme, sha256: batch.programme_sha256 })
  const all = await settlementCandidates(tx, batch.id, query.text)
  const order = ORDERS[query.sort]
  const { page, size } = query
  const cut = <T>(list: readonly T[]) => list.slice((page - 1) * size, page * size)
  const weighed = order ? cut((await weigh(tx, compiled, all)).sort(order)) : await weigh(tx, compiled, cut(all))
  return done({ items: weighed.map(({ item }) => item), total: all.length, more: false, page, size })
}

/** So many at once are held in memory. */
const AT_ONCE = 200

async function weigh(tx: Transaction<Tables>, compiled: Compiled, all: readonly Candidate[]): Promise<Weighed[]> {
  const weighed: Weighed[] = []
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE)
    const ids = some.map(({ id }) => id)
    const [claims, reviews] = [await claimsAbout(tx, ids), await reviewsAbout(tx, ids)]
    weighed.push(...some.map((one) => weighOne(compiled, one, claims.get(one.id) ?? [], reviews.get(one.id) ?? [])))
  }
  return weighed
}

function weighOne(
  compiled: Compiled,
  candidate: Candidate,
  claims: readonly Claim[],
  reviews: readonly LabelledReview[],
): Weighed {
  const { id, number, enterprise, office, state } = candidate
  const finished = finishedOf(reviews)
  const held = heldFacts(compiled.programme, claims, 'review')
  const border = nearestBorder(compiled, soundFacts(compiled.book, held.facts).sheet)
  const item: SettlementItem = {
    application: id,
    number,
    enterprise,
    office,
    state: state as State,
    self: certainScore(compiled, claims, 'self').total,
    verified: certainScore(compiled, claims, 'verified').total,
    review: certainScore(compiled, claims, 'review').total,
    isSettled: state === 'scored',
    reviews: {
      finished: finished.length,
      all: reviews.filter((one) => one.state !== 'recused' && one.state !== 'removed').length,
    },
    differences: differences(compiled, claims, finished).length,
    open: openPoints(compiled, claims, reviews).length,
    border: borderView(border),
  }
  return { candidate, item, border }
}
