import { type Kysely, sql } from 'kysely'
import { likePart } from './like.ts'
import type { Tables } from './tables.ts'

export interface VisitSlice {
  readonly id?: string | undefined
  readonly state?: string | undefined
  readonly text?: string | undefined
  readonly page: number
  readonly size: number
}

/** A visit beside its application, without its record. */
export interface VisitLine {
  readonly id: string
  readonly application: string
  readonly number: number | null
  readonly enterprise: string
  readonly creditCode: string
  readonly address: string
  readonly office: string
  readonly state: string
  readonly applicationState: string
  readonly batch: string
  readonly plannedOn: string | null
  readonly plannedBy: string
  readonly rows: readonly string[]
  readonly signedAt: Date | null
  readonly version: number
}

/** Planned ones by their day, then those that were signed, the latest first. */
export async function visitPage(
  db: Kysely<Tables>,
  { id, state, text, page, size }: VisitSlice,
): Promise<{ readonly rows: readonly VisitLine[]; readonly total: number }> {
  const found = db
    .selectFrom('site_visit as visit')
    .innerJoin('application', 'application.id', 'visit.application_id')
    .innerJoin('enterprise', 'enterprise.id', 'application.enterprise_id')
    .innerJoin('organisation as office', 'office.id', 'application.office_id')
    .innerJoin('account', 'account.id', 'visit.planned_by')
    .$if(id !== undefined, (select) => select.where('visit.id', '=', id!))
    .$if(state !== undefined, (select) => select.where('visit.state', '=', state!))
    .$if(text !== undefined, (select) => select.where('application.enterprise_name', 'like', likePart(text!)))
  const { count } = await found.select((eb) => eb.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
  const rows = await found
    .select([
      'visit.id',
      'application.id as application',
      'application.number',
      'application.enterprise_name as enterprise',
      'application.state as applicationState',
      'application.batch_id as batch',
      'enterprise.credit_code as creditCode',
      'enterprise.address',
      'office.name as office',
      'visit.state',
      'visit.planned_on as plannedOn',
      'account.name as plannedBy',
      'visit.rows',
      'visit.signed_at as signedAt',
      'visit.version',
    ])
    .orderBy(sql`case visit.state when 'planned' then 0 when 'signed' then 1 else 2 end`)
    .orderBy(sql`visit.signed_at desc nulls last`)
    .orderBy(sql`visit.planned_on nulls last`)
    .orderBy('visit.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { rows: rows as unknown as readonly VisitLine[], total: Number(count) }
}

/** What signed records say of the rows, without their pictures. */
export async function findingsOf(db: Kysely<Tables>, application: string) {
  const { rows } = await sql<{ visit: string; day: string; rows: unknown }>`
    select id as visit, record->>'day' as day, record->'rows' as rows from site_visit
    where application_id = ${application} and state = 'signed' order by signed_at desc, id`.execute(db)
  return rows
}
