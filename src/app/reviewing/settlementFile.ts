import type { Transaction } from 'kysely'
import type { SettlementFile } from '#contract/reviewing.ts'
import { soundFacts } from '#core/applying/soundFacts.ts'
import type { Claim } from '#core/claims/claim.ts'
import { groundsOf, heldFacts, type ScoreKind } from '#core/claims/factSheet.ts'
import { heard } from '#core/claims/holding.ts'
import { borderOf } from '#core/reviewing/border.ts'
import { differences, SETTLEMENT, sourceOf } from '#core/reviewing/differences.ts'
import { type OpenPoint, openPoints, unansweredBy } from '#core/reviewing/openPoints.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { score } from '#core/rubric/score.ts'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import type { World } from '#app/kit/world.ts'
import { certainScore } from '#app/applications/certainScore.ts'
import { evidenceView } from '#app/applications/evidenceRows.ts'
import { type ApplicationRow, enterpriseData, findApplication } from '#app/applications/load.ts'
import { headOf } from '#app/applications/views.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import { submittedEvidence } from '#app/recommending/dossier.ts'
import { claimsOf } from '#store/claims.ts'
import type { Tables } from '#store/tables.ts'
import { borderView } from './borderView.ts'
import { finishedOf, type LabelledReview, reviewsAbout } from './reviewsOf.ts'
import { certainIn } from './row.ts'

/** From acceptance on; before, there is nothing to settle. */
const NOT_YET: ReadonlySet<string> = new Set(['draft', 'submitted', 'recommended'])

export const readSettlement: Handler<'settlement.read'> = async ({ tx, params, scope, world }) => {
  const application = await findApplication(tx, params.id, scope)
  if (!application || NOT_YET.has(application.state)) return refuse('not-found')
  return done(await settlementFile(tx, world, application))
}

export async function settlementFile(
  tx: Transaction<Tables>,
  world: World,
  application: ApplicationRow,
): Promise<SettlementFile> {
  const { id } = application
  const batch = await tx
    .selectFrom('batch')
    .selectAll()
    .where('id', '=', application.batch_id)
    .executeTakeFirstOrThrow()
  const compiled = await compiledRubric(tx, world, { programme: batch.programme, sha256: batch.programme_sha256 })
  const claims = await claimsOf(tx, id)
  const reviews = (await reviewsAbout(tx, [id])).get(id) ?? []
  const departments = await departmentsOf(tx, compiled)
  const of = (kind: ScoreKind) => {
    const { facts } = heldFacts(compiled.programme, claims, kind)
    const { sheet } = soundFacts(compiled.book, facts)
    return { facts, sheet, rows: score(compiled, sheet).rows, total: certainScore(compiled, claims, kind) }
  }
  const [self, verified, review] = [of('self'), of('verified'), of('review')]
  const evidence = application.submitted_at ? await submittedEvidence(tx, id, application.submitted_at) : []
  return {
    application: headOf(application, application.enterprise_name),
    office: (await enterpriseData(tx, application.enterprise_id)).officeName,
    batch: {
      id: batch.id,
      programme: batch.programme,
      programmeSha256: batch.programme_sha256,
      year: batch.year,
      number: batch.number,
    },
    totals: { self: self.total.total, verified: verified.total.total, review: review.total.total },
    rows: compiled.rows.map((row) => ({
      row: row.id,
      self: certainIn(row, self.rows[row.index]!),
      verified: certainIn(row, verified.rows[row.index]!),
      review: certainIn(row, review.rows[row.index]!),
      facts: row.facts.map((at) => compiled.book.keys[at]!.key),
      border: borderView(borderOf(compiled, row, review.sheet)),
    })),
    facts: { self: { ...self.facts }, verified: { ...verified.facts }, review: { ...review.facts } },
    claims: claimViews(compiled, claims, reviews, departments),
    evidence: evidence.map(evidenceView),
    reviews: reviews.map(({ label, state, finishedAt }) => ({
      label,
      state,
      finishedAt: finishedAt?.toISOString() ?? null,
    })),
    differences: differences(compiled, claims, finishedOf(reviews)).map(({ fact, isSettled }) => ({
      fact,
      settled: isSettled,
    })),
    open: openPoints(compiled, claims, reviews).map((point) => openView(point, reviews)),
    unanswered: unansweredBy(
      compiled,
      claims,
      new Map(departments.map(({ reference, id: source }) => [reference, source])),
    ).map(({ department, facts }) => ({
      department: departments.find(({ reference }) => reference === department)?.name ?? department,
      facts: [...facts],
    })),
    vetoes: [...verified.total.vetoes],
    seen: newestOf(claims),
  }
}

/** Number of the newest claim. */
export const newestOf = (claims: readonly Claim[]): string => String(claims.at(-1)?.number ?? 0)

const openView = (point: OpenPoint, reviews: readonly LabelledReview[]): SettlementFile['open'][number] => ({
  kind: point.kind,
  label: point.kind === 'review' ? (reviews.find(({ id }) => id === point.review)?.label ?? null) : null,
  fact: point.kind === 'review' ? null : point.fact,
})

interface Department {
  readonly id: string
  readonly name: string
  readonly reference: string
}

async function departmentsOf(tx: Transaction<Tables>, { programme }: Compiled): Promise<readonly Department[]> {
  const rows = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'reference'])
    .where('kind', '=', 'department')
    .where('programme', '=', programme.id)
    .execute()
  return rows.map(({ reference, ...one }) => ({ ...one, reference: reference ?? '' }))
}

/** The last word of each source; what it said before stays in the record and is not shown. */
function claimViews(
  compiled: Compiled,
  claims: readonly Claim[],
  reviews: readonly LabelledReview[],
  departments: readonly Department[],
): SettlementFile['claims'] {
  const labels = new Map(reviews.map(({ id, label }) => [sourceOf(id), label]))
  return [...new Set(claims.map(({ fact }) => fact))].flatMap((fact) => {
    const held = heard(claims, fact, groundsOf(compiled.programme, fact, 'review')).find(({ part }) => part === 'holds')
    return heard(claims, fact)
      .filter(({ part }) => part !== 'replaced')
      .map(({ claim }) => ({
        number: String(claim.number),
        fact,
        value: claim.value,
        ground: claim.ground,
        source:
          claim.source === SETTLEMENT ? SETTLEMENT : (departments.find(({ id }) => id === claim.source)?.name ?? ''),
        label: labels.get(claim.source) ?? null,
        reason: claim.reason,
        at: claim.at,
        holds: claim === held?.claim,
      }))
  })
}
