import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { likePart } from './like.ts'
import type { Tables } from './tables.ts'

/** States in which an application stands before the officer who settles. */
const SETTLED_IN = sql<SqlBool>`application.state in ('under_review', 'scored')`

export interface Candidate {
  readonly id: string
  readonly number: number | null
  readonly enterprise: string
  readonly office: string
  readonly state: string
}

/** Those of a batch, in the order of their numbers. */
export async function settlementCandidates(db: Kysely<Tables>, batch: string, text?: string): Promise<Candidate[]> {
  const named: RawBuilder<SqlBool> = text
    ? sql`(application.enterprise_name like ${likePart(text)} or enterprise.credit_code = ${text.toUpperCase()})`
    : sql`true`
  const { rows } = await sql<Candidate>`
    select application.id, application.number, application.enterprise_name as enterprise, office.name as office,
      application.state
    from application join enterprise on enterprise.id = application.enterprise_id
      join organisation office on office.id = application.office_id
    where application.batch_id = ${batch} and ${SETTLED_IN} and ${named}
    order by application.number, application.id`.execute(db)
  return rows
}
