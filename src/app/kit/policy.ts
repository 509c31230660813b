import { type Kysely, sql } from 'kysely'
import { Policy } from '#contract/people.ts'
import type { Tables } from '#store/tables.ts'

/** The rules of sign-in before anybody has set others; after the common level-3 practice (GB/T 22239-2019, 8.1.4). */
export const USUAL_POLICY: Policy = {
  passwordLength: 10,
  passwordClasses: 3,
  passwordHistory: 5,
  passwordDays: 90,
  failures: 5,
  lockMinutes: 30,
  idleMinutesOfficials: 15,
  idleMinutesEnterprises: 30,
  sessionHours: 12,
  confirmMinutes: 10,
  invitationDays: 7,
}

/** Settings as stored; what a row does not name is as usual. */
export function policyOf(settings: unknown): Policy {
  const parsed = Policy.safeParse({ ...USUAL_POLICY, ...(settings as object | null) })
  return parsed.success ? parsed.data : USUAL_POLICY
}

export async function currentPolicy(db: Kysely<Tables>): Promise<Policy> {
  const { rows } = await sql<{ settings: unknown }>`select settings from policy order by number desc limit 1`.execute(
    db,
  )
  return policyOf(rows[0]?.settings)
}
