import { type Kysely, sql } from 'kysely'
import type { EnterpriseKnown, ReviewerKnown } from '#core/reviewing/ties.ts'
import type { Tables } from './tables.ts'

/** What is known of some reviewers: their own statement, and the telephone of their account. */
export async function reviewersKnown(
  db: Kysely<Tables>,
  reviewers: readonly string[],
): Promise<ReadonlyMap<string, ReviewerKnown>> {
  if (reviewers.length === 0) return new Map()
  const rows = await db
    .selectFrom('account')
    .leftJoin('reviewer', 'reviewer.account_id', 'account.id')
    .select([
      'account.id',
      'account.phone',
      'reviewer.employer',
      'reviewer.employer_code as employerCode',
      'reviewer.identity_fingerprint as identity',
    ])
    .where('account.id', 'in', [...reviewers])
    .execute()
  return new Map(
    rows.map(({ id, phone, employer, employerCode, identity }) => [
      id,
      { phone: phone ?? '', employer: employer ?? '', employerCode: employerCode ?? '', identity },
    ]),
  )
}

/** What is known of the enterprises of some applications; of their rosters only numbers that a reviewer has too. */
export async function enterprisesKnown(
  db: Kysely<Tables>,
  applications: readonly string[],
): Promise<ReadonlyMap<string, EnterpriseKnown>> {
  if (applications.length === 0) return new Map()
  const { rows } = await sql<{
    id: string
    name: string
    creditCode: string
    phones: readonly string[]
    identities: readonly string[]
  }>`
    select application.id, organisation.name, enterprise.credit_code as "creditCode",
      array(
        select enterprise.contact_phone
        union select account.phone from appointment join account on account.id = appointment.account_id
          where appointment.organisation_id = enterprise.id and appointment.state = 'active' and account.phone <> ''
            and appointment.role in ('applicant', 'signatory')
      ) as phones,
      array(
        select reviewer.identity_fingerprint from reviewer
          join roster_person on roster_person.identity_fingerprint = reviewer.identity_fingerprint
          where roster_person.application_id = application.id
      ) as identities
    from application join enterprise on enterprise.id = application.enterprise_id
      join organisation on organisation.id = enterprise.id
    where application.id in (${sql.join(applications.map((id) => sql`${id}`))})`.execute(db)
  return new Map(rows.map(({ id, identities, ...one }) => [id, { ...one, identities: new Set(identities) }]))
}
