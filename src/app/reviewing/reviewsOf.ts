import type { Transaction } from 'kysely'
import type { ReviewStanding } from '#core/reviewing/openPoints.ts'
import type { Tables } from '#store/tables.ts'

export interface LabelledReview extends ReviewStanding {
  readonly label: number
  readonly finishedAt: Date | null
}

/** The reviews of some applications; a reviewer is called by a number, in the order of assignment. */
export async function reviewsAbout(
  tx: Transaction<Tables>,
  applications: readonly string[],
): Promise<ReadonlyMap<string, readonly LabelledReview[]>> {
  if (applications.length === 0) return new Map()
  const rows = await tx
    .selectFrom('review')
    .select(['id', 'application_id', 'state', 'finished_at'])
    .where('application_id', 'in', [...applications])
    .orderBy('assigned_at')
    .orderBy('id')
    .execute()
  const about = new Map<string, LabelledReview[]>()
  for (const { id, application_id: of, state, finished_at: finishedAt } of rows) {
    const others = about.get(of) ?? []
    others.push({ id, state: state as ReviewStanding['state'], label: others.length + 1, finishedAt })
    about.set(of, others)
  }
  return about
}

export const finishedOf = (reviews: readonly LabelledReview[]): readonly string[] =>
  reviews.filter(({ state }) => state === 'finished').map(({ id }) => id)
