/** People who are signed in already: enterprises with a draft each, and officials who read lists. */
import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { tokenHash } from '#app/kit/identify.ts'
import type { Programme } from '#core/programme/programme.ts'
import type { Tables } from '#store/tables.ts'
import { creditCode } from '../../../test/support/district/creditCodes.ts'

export interface Person {
  readonly cookie: string
  /** The draft, of somebody who applies. */
  readonly application: string | null
}

export interface Filled {
  readonly people: readonly Person[]
  readonly batch: string
  /** What can be typed: facts that are texts of digits, and lines of the form. */
  readonly fields: readonly { readonly section: 'fact' | 'profile'; readonly field: string }[]
  /** Rows that take evidence. */
  readonly rows: readonly string[]
}

const HOUR = 3_600_000
const BATCH = 'batch-now'

export async function fill(db: Kysely<Tables>, applicants: number, officials: number): Promise<Filled> {
  const programme = await db.selectFrom('programme').select(['id', 'sha256', 'content']).executeTakeFirstOrThrow()
  const { facts, rubric } = programme.content as unknown as Programme
  const organisations = await db.selectFrom('organisation').select(['id', 'kind']).orderBy('id').execute()
  const offices = organisations.filter(({ kind }) => kind === 'office').map(({ id }) => id)
  const bureau = organisations.find(({ kind }) => kind === 'bureau')!.id
  const now = new Date()
  const ids = Array.from({ length: applicants }, (_, at) => `enterprise-${at}`)
  const helpers = Array.from({ length: officials }, (_, at) => `official-${at}`)
  const made = { created_at: now, programme: programme.id }
  await db
    .insertInto('account')
    .values(
      [...ids, ...helpers].map((id) => ({
        id,
        sign_in_name: id,
        name: id,
        state: 'active',
        ...SIGN_IN,
        created_at: now,
      })),
    )
    .execute()
  await db
    .insertInto('organisation')
    .values(ids.map((id, at) => ({ ...made, id, kind: 'enterprise', reference: null, name: `湖州${at}服饰有限公司` })))
    .execute()
  await db
    .insertInto('enterprise')
    .values(
      ids.map((id, at) => ({
        id,
        credit_code: creditCode(at + 1),
        office_id: offices[at % offices.length]!,
        legal_representative: '某',
        industry: 'other',
        active: true,
      })),
    )
    .execute()
  await db
    .insertInto('appointment')
    .values([
      ...ids.map((id) => ({
        id: `role-${id}`,
        account_id: id,
        organisation_id: id,
        role: 'applicant',
        state: 'active',
        proposed_at: now,
      })),
      ...helpers.map((id, at) => ({
        id: `role-${id}`,
        account_id: id,
        organisation_id: at % 4 === 0 ? bureau : offices[at % offices.length]!,
        role: at % 4 === 0 ? 'programmeOfficer' : 'officeClerk',
        state: 'active',
        proposed_at: now,
      })),
    ])
    .execute()
  await openBatch(db, programme, helpers[0]!, now)
  await db
    .insertInto('application')
    .values(
      ids.map((id, at) => ({
        id: `application-${id}`,
        batch_id: BATCH,
        enterprise_id: id,
        office_id: offices[at % offices.length]!,
        state: 'draft',
        state_since: now,
        created_by: id,
        created_at: now,
      })),
    )
    .execute()
  const counts = Object.entries(facts).filter(([, fact]) => fact.type === 'count' || fact.type === 'money')
  return {
    people: await openSessions(db, [...ids, ...helpers], ids.length, now),
    batch: BATCH,
    fields: [
      ...counts.map(([field]) => ({ section: 'fact' as const, field })),
      ...['summary', 'contactName', 'revenue', 'tax', 'headcount'].map((field) => ({
        section: 'profile' as const,
        field,
      })),
    ],
    rows: rubric.groups
      .flatMap((group) => group.rows)
      .filter(({ evidence = [] }) => evidence.length > 0)
      .map(({ id }) => id),
  }
}

/** Nobody signs in here: that is slow on purpose, and few times a minute from one address. */
const SIGN_IN = { password_hash: 'none', password_set_at: new Date() }

async function openBatch(
  db: Kysely<Tables>,
  { id, sha256 }: { readonly id: string; readonly sha256: string },
  by: string,
  now: Date,
): Promise<void> {
  const year = now.getUTCFullYear()
  await db
    .insertInto('batch')
    .values({
      id: BATCH,
      programme: id,
      programme_sha256: sha256,
      year,
      number: 1,
      assessment_year: year - 1,
      cut_off: `${year - 1}-12-31`,
      opens_at: new Date(now.getTime() - HOUR),
      closes_at: new Date(now.getTime() + 24 * HOUR),
      steps: '{}',
      notice_days: 5,
      formal_check_days: 5,
      correction_days: 5,
      corrections: 1,
      state: 'published',
      created_by: by,
      created_at: now,
    })
    .execute()
}

async function openSessions(
  db: Kysely<Tables>,
  accounts: readonly string[],
  applicants: number,
  now: Date,
): Promise<readonly Person[]> {
  const tokens = accounts.map(() => randomBytes(32).toString('base64url'))
  await db
    .insertInto('session')
    .values(
      accounts.map((account, at) => ({
        token_hash: tokenHash(tokens[at]!),
        account_id: account,
        kind: 'password',
        created_at: now,
        seen_at: now,
        ends_at: new Date(now.getTime() + HOUR),
      })),
    )
    .execute()
  return accounts.map((account, at) => ({
    cookie: `jiangxin=${tokens[at]}`,
    application: at < applicants ? `application-${account}` : null,
  }))
}
