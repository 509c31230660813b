import type { Transaction } from 'kysely'
import type { AssignableReviewer, AssignedReview, AssignmentItem } from '#contract/assigning.ts'
import type { BatchRow } from '#app/batches/batchView.ts'
import { holdsAt } from '#app/people/holders.ts'
import type { Tables } from '#store/tables.ts'
import { LIVE } from './recusal.ts'
import { tiesOf } from './ties.ts'

export const isLive = ({ state }: Pick<AssignedReview, 'state'>): boolean => (LIVE as readonly string[]).includes(state)

/** Of a batch: what is under review or has been, and who reviews it. */
export async function loadAssignments(tx: Transaction<Tables>, batch: BatchRow, now: Date) {
  const applications = await applicationsOf(tx, batch.id)
  const rows = await reviewsOf(tx, batch.id)
  const reviewers = await activeReviewers(tx, batch.programme, now)
  const ties = await tiesOf(tx, {
    applications: applications.map(({ application }) => application),
    reviewers: [...new Set([...reviewers.map(({ id }) => id), ...rows.map(({ reviewer }) => reviewer)])],
  })
  const items = applications.map((one): AssignmentItem => {
    const tied = ties.get(one.application)
    const own = rows.filter(({ application }) => application === one.application)
    return {
      ...one,
      number: one.number ?? 0,
      state: one.state as AssignmentItem['state'],
      reviews: own.map((row): AssignedReview => {
        const state = row.state as AssignedReview['state']
        return {
          id: row.id,
          reviewer: row.reviewer,
          name: row.name,
          state,
          ground: row.ground as AssignedReview['ground'],
          note: row.note,
          declared: row.declaredAt !== null,
          ties: isLive({ state }) ? [...(tied?.get(row.reviewer) ?? [])] : [],
        }
      }),
      tied: reviewers.flatMap(({ id: reviewer }) => {
        const grounds = tied?.get(reviewer)
        return grounds ? [{ reviewer, grounds: [...grounds] }] : []
      }),
    }
  })
  const count = (reviewer: string, wanted: AssignedReview['state']): number =>
    rows.filter((row) => row.reviewer === reviewer && row.state === wanted).length
  return {
    items,
    reviewers: reviewers.map(
      ({ identity, ...one }): AssignableReviewer => ({
        ...one,
        employer: one.employer ?? '',
        specialities: one.specialities ?? '',
        stated: identity !== null,
        assigned: count(one.id, 'assigned'),
        begun: count(one.id, 'begun'),
        finished: count(one.id, 'finished'),
      }),
    ),
  }
}

const applicationsOf = (tx: Transaction<Tables>, batch: string) =>
  tx
    .selectFrom('application')
    .innerJoin('organisation as office', 'office.id', 'application.office_id')
    .select([
      'application.id as application',
      'application.number',
      'application.enterprise_name as enterprise',
      'office.name as office',
      'application.enterprise_industry as industry',
      'application.state',
    ])
    .where('application.batch_id', '=', batch)
    .where((eb) =>
      eb.or([
        eb('application.state', '=', 'under_review'),
        eb.exists(eb.selectFrom('review').select('review.id').whereRef('review.application_id', '=', 'application.id')),
      ]),
    )
    .orderBy('application.number')
    .orderBy('application.id')
    .execute()

/** What was taken back is shown no more; it stays in the table with its reason. */
const reviewsOf = (tx: Transaction<Tables>, batch: string) =>
  tx
    .selectFrom('review')
    .innerJoin('application', 'application.id', 'review.application_id')
    .innerJoin('account', 'account.id', 'review.reviewer_id')
    .select([
      'review.id',
      'review.application_id as application',
      'review.reviewer_id as reviewer',
      'account.name',
      'review.state',
      'review.ground',
      'review.note',
      'review.declared_at as declaredAt',
    ])
    .where('application.batch_id', '=', batch)
    .where('review.state', '<>', 'removed')
    .orderBy('review.assigned_at')
    .orderBy('account.name')
    .orderBy('review.id')
    .execute()

/** Who can be assigned in a programme: active accounts whose role holds. */
export const activeReviewers = (tx: Transaction<Tables>, programme: string, now: Date) =>
  tx
    .selectFrom('account')
    .leftJoin('reviewer', 'reviewer.account_id', 'account.id')
    .select([
      'account.id',
      'account.name',
      'account.sign_in_name as signInName',
      'reviewer.employer',
      'reviewer.specialities',
      'reviewer.identity_fingerprint as identity',
    ])
    .where('account.state', '=', 'active')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('appointment')
          .innerJoin('organisation', 'organisation.id', 'appointment.organisation_id')
          .select('appointment.id')
          .whereRef('appointment.account_id', '=', 'account.id')
          .where('appointment.role', '=', 'reviewer')
          .where('organisation.programme', '=', programme)
          .where(holdsAt(now)),
      ),
    )
    .orderBy('account.name')
    .orderBy('account.id')
    .execute()

export const findBatch = (tx: Transaction<Tables>, id: string): Promise<BatchRow | undefined> =>
  tx.selectFrom('batch').selectAll().where('id', '=', id).where('state', '<>', 'draft').executeTakeFirst()
