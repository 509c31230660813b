import { randomUUID } from 'node:crypto'
import type { Someone } from './district.ts'
import { query } from './jobs.ts'

interface Assigned {
  readonly application: string
  readonly reviewer: Pick<Someone, 'account'>
  readonly by: Pick<Someone, 'account'>
  readonly at: Date
  /** Has declared to have no tie. */
  readonly declared: boolean
}

/** A reviewer's part in an application, as the assignment leaves it. */
export async function assignReview(
  databaseUrl: string,
  { application, reviewer, by, at, declared }: Assigned,
): Promise<string> {
  const id = randomUUID()
  await query(
    databaseUrl,
    `insert into review (id, application_id, reviewer_id, state, assigned_by, assigned_at, declared_at)
      values ($1, $2, $3, 'assigned', $4, clock_timestamp(), $5)`,
    [id, application, reviewer.account, by.account, declared ? at : null],
  )
  return id
}
