import type { SettlementRowItem } from '#contract/reviewing.ts'
import { soundFacts } from '#core/applying/soundFacts.ts'
import type { Claim } from '#core/claims/claim.ts'
import { heldFacts, type ScoreKind } from '#core/claims/factSheet.ts'
import { type Border, borderOf, byNearness } from '#core/reviewing/border.ts'
import { wordsOf } from '#core/reviewing/differences.ts'
import type { Compiled, CompiledRow } from '#core/rubric/compiled.ts'
import { score } from '#core/rubric/score.ts'
import type { State } from '#core/workflow/states.ts'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import { claimsAbout } from '#store/claims.ts'
import { type Candidate, settlementCandidates } from '#store/settlement.ts'
import { finishedOf, type LabelledReview, reviewsAbout } from './reviewsOf.ts'
import { borderView } from './borderView.ts'

interface Weighed {
  readonly item: SettlementRowItem
  readonly border: Border | undefined
}

const ORDERS = {
  number: undefined,
  lost: (a: Weighed, b: Weighed) => b.item.self - b.item.verified - (a.item.self - a.item.verified),
  nearness: (a: Weighed, b: Weighed) => byNearness(a.border, b.border),
} as const

/** One row of the table across the enterprises of a batch, so that all are held against one measure. */
export const listSettlementRow: Handler<'settlement.row'> = async ({ tx, params, query, world }) => {
  const batch = await tx.selectFrom('batch').selectAll().where('id', '=', query.batch).executeTakeFirst()
  if (!batch || batch.state === 'draft') return refuse('not-found')
  const compiled = await compiledRubric(tx, world, { programme: batch.programme, sha256: batch.programme_sha256 })
  const row = compiled.rows.find(({ id }) => id === params.row)
  if (!row) return refuse('not-found')
  const all = await settlementCandidates(tx, batch.id)
  const { page, size } = query
  const cut = <T>(list: readonly T[]) => list.slice((page - 1) * size, page * size)
  const order = ORDERS[query.sort]
  const wanted = order ? all : cut(all)
  const ids = wanted.map(({ id }) => id)
  const facts = row.facts.map((at) => compiled.book.keys[at]!.key)
  const [claims, reviews] = [await claimsAbout(tx, ids, facts), await reviewsAbout(tx, ids)]
  const weighed = wanted.map((one) => weigh(compiled, row, one, claims.get(one.id) ?? [], reviews.get(one.id) ?? []))
  const items = (order ? cut(weighed.sort(order)) : weighed).map(({ item }) => item)
  return done({ items, total: all.length, more: false, page, size })
}

function weigh(
  compiled: Compiled,
  row: CompiledRow,
  { id, number, enterprise, office, state }: Candidate,
  claims: readonly Claim[],
  reviews: readonly LabelledReview[],
): Weighed {
  const of = (kind: ScoreKind) => {
    const held = heldFacts(compiled.programme, claims, kind).facts
    const { sheet } = soundFacts(compiled.book, held)
    return { held, sheet, points: certainIn(row, score(compiled, sheet).rows[row.index]!) }
  }
  const [self, verified, review] = [of('self'), of('verified'), of('review')]
  const labels = new Map(reviews.map(({ id: one, label }) => [one, label]))
  const border = borderOf(compiled, row, review.sheet)
  const item: SettlementRowItem = {
    application: id,
    number,
    enterprise,
    office,
    state: state as State,
    self: self.points,
    verified: verified.points,
    review: review.points,
    facts: row.facts.map((at) => {
      const fact = compiled.book.keys[at]!.key
      const value = ({ held }: typeof self): unknown => held[fact] ?? null
      return { fact, self: value(self), verified: value(verified), review: value(review) }
    }),
    words: wordsOf(compiled, claims, finishedOf(reviews)).flatMap(({ fact, words }) =>
      words.map((word) => ({ fact, label: labels.get(word.review) ?? 0, value: word.claim.value })),
    ),
    border: borderView(border),
  }
  return { item, border }
}

/** What is sure: unknown facts win nothing, and unknown deductions take nothing. */
export const certainIn = (
  { kind }: CompiledRow,
  { min, max }: { readonly min: number | null; readonly max: number },
): number => (kind === 'deduction' ? max : (min ?? 0))
