import { type Kysely, type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Role } from '#core/access/roles.ts'
import type { Tables } from '#store/tables.ts'

/** Whether an appointment holds: what was handed on ends with its day, and with the role it was handed on from. */
export const holdsAt = (now: Date): RawBuilder<SqlBool> => sql<SqlBool>`
  (appointment.state = 'active' and (appointment.until is null or appointment.until > ${now}) and not exists (
    select from appointment origin where origin.id = appointment.delegated_from
      and (origin.state <> 'active' or origin.until <= ${now})))`

/** The active accounts that hold one of some roles for an organisation. */
export async function holders(
  db: Kysely<Tables>,
  organisation: string,
  roles: readonly Role[],
  now: Date,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.account_id')
    .select('account.id')
    .distinct()
    .where('appointment.organisation_id', '=', organisation)
    .where('appointment.role', 'in', roles)
    .where(holdsAt(now))
    .where('account.state', '=', 'active')
    .orderBy('account.id')
    .execute()
  return rows.map(({ id }) => id)
}

export const officePeople = (db: Kysely<Tables>, office: string, now: Date) => holders(db, office, ['officeClerk'], now)
export const enterprisePeople = (db: Kysely<Tables>, enterprise: string, now: Date) =>
  holders(db, enterprise, ['applicant', 'signatory'], now)

/** The officers of a programme's bureau. */
export async function officers(db: Kysely<Tables>, programme: string, now: Date): Promise<readonly string[]> {
  const bureau = await db
    .selectFrom('organisation')
    .select('id')
    .where('programme', '=', programme)
    .where('kind', '=', 'bureau')
    .executeTakeFirst()
  return bureau ? holders(db, bureau.id, ['programmeOfficer'], now) : []
}
