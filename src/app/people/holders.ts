import type { Kysely } from 'kysely'
import type { Role } from '#core/access/roles.ts'
import type { Tables } from '#store/tables.ts'

/** The active accounts that hold one of some roles for an organisation. */
export async function holders(
  db: Kysely<Tables>,
  organisation: string,
  roles: readonly Role[],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.account_id')
    .select('account.id')
    .distinct()
    .where('appointment.organisation_id', '=', organisation)
    .where('appointment.role', 'in', roles)
    .where('appointment.state', '=', 'active')
    .where('account.state', '=', 'active')
    .orderBy('account.id')
    .execute()
  return rows.map(({ id }) => id)
}

export const officePeople = (db: Kysely<Tables>, office: string) => holders(db, office, ['officeClerk'])
export const enterprisePeople = (db: Kysely<Tables>, enterprise: string) =>
  holders(db, enterprise, ['applicant', 'signatory'])

/** The officers of a programme's bureau. */
export async function officers(db: Kysely<Tables>, programme: string): Promise<readonly string[]> {
  const bureau = await db
    .selectFrom('organisation')
    .select('id')
    .where('programme', '=', programme)
    .where('kind', '=', 'bureau')
    .executeTakeFirst()
  return bureau ? holders(db, bureau.id, ['programmeOfficer']) : []
}
