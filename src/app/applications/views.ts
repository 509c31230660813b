import { sql, type Transaction } from 'kysely'
import type { ApplicationHead, ReturnedItem, Step } from '#contract/applying.ts'
import type { State } from '#core/workflow/states.ts'
import type { Tables } from '#store/tables.ts'
import type { ApplicationRow } from './load.ts'

export const headOf = (row: ApplicationRow, name: string): ApplicationHead => ({
  id: row.id,
  batch: row.batch_id,
  enterprise: row.enterprise_id,
  enterpriseName: name,
  number: row.number,
  state: row.state as State,
  returnedFrom: row.returned_from as State | null,
  dueDay: row.due_day,
  version: row.version,
  stateSince: row.state_since.toISOString(),
  submittedAt: row.submitted_at?.toISOString() ?? null,
  contentHash: row.content_hash,
})

export async function enterpriseName(tx: Transaction<Tables>, id: string): Promise<string> {
  const { name } = await tx.selectFrom('organisation').select('name').where('id', '=', id).executeTakeFirstOrThrow()
  return name
}

/** The time line. Officials see who of the officials it was; an enterprise sees the office and not the person. */
export async function stepsOf(
  tx: Transaction<Tables>,
  application: string,
  viewer: 'enterprise' | 'official',
): Promise<readonly Step[]> {
  const rows = await tx
    .selectFrom('step')
    .leftJoin('account', 'account.id', 'step.by')
    .select([
      'step.number',
      'step.act',
      'step.from_state as from',
      'step.to_state as to',
      'step.role',
      'account.name',
      'step.at',
      'step.reason',
      'step.items',
      'step.due_day as dueDay',
    ])
    .where('application_id', '=', application)
    .orderBy('step.number')
    .execute()
  return rows.map(({ name, at, items, ...one }) => ({
    ...one,
    from: one.from as State,
    to: one.to as State,
    by: viewer === 'official' || OWN_ROLES.has(one.role) ? name : null,
    at: at.toISOString(),
    items: items as Step['items'],
  }))
}

const OWN_ROLES: ReadonlySet<string> = new Set(['applicant', 'signatory'])

/** What the last return asks for, with what has been answered. */
export async function returnedItems(tx: Transaction<Tables>, application: string): Promise<readonly ReturnedItem[]> {
  const { rows } = await sql<ReturnedItem>`
    select part, note, repair, answered_at is not null as answered from returned_item
    where application_id = ${application} and step = (
      select max(step) from returned_item where application_id = ${application}
    ) order by part`.execute(tx)
  return rows
}
