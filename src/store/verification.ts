import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { likePart } from './like.ts'
import type { Tables } from './tables.ts'

/** A department, and what it is asked about applications of a programme's version: keys of facts. */
export interface Asking {
  readonly department: string
  readonly batch: string
  readonly facts: readonly string[]
  /** States in which departments are asked. */
  readonly states: readonly string[]
}

export interface VerificationSlice {
  readonly show: 'all' | 'open'
  readonly text?: string | undefined
  readonly page: number
  readonly size: number
}

export interface AskedApplication {
  readonly id: string
  readonly number: number
  readonly enterprise: string
  readonly creditCode: string
  readonly office: string
  readonly state: string
}

export interface VerificationPage {
  readonly rows: readonly AskedApplication[]
  readonly total: number
}

/** In the order of their numbers. */
export async function verificationPage(
  db: Kysely<Tables>,
  asking: Asking,
  { show, text, page, size }: VerificationSlice,
): Promise<VerificationPage> {
  const where = sql.join([among(asking), ...shown(asking, show), ...named(text)], sql` and `)
  const { rows } = await sql<AskedApplication & { total: string }>`
    select application.id, application.number, application.enterprise_name as enterprise,
      enterprise.credit_code as "creditCode", office.name as office, application.state,
      count(*) over () as total
    from application join enterprise on enterprise.id = application.enterprise_id
      join organisation office on office.id = application.office_id
    where ${where} order by application.number, application.id limit ${size} offset ${(page - 1) * size}`.execute(db)
  if (rows.length > 0 || page === 1) return { rows, total: Number(rows[0]?.total ?? 0) }
  const { total } = await verificationPage(db, asking, { show, text, page: 1, size: 1 })
  return { rows: [], total }
}

/** How many applications are asked about, and how many answers there are so far. */
export async function verificationProgress(db: Kysely<Tables>, asking: Asking) {
  const { rows } = await sql<{ applications: string; answered: string }>`
    select count(*) as applications, coalesce(sum((${answeredIn(asking)})), 0) as answered
    from application where ${among(asking)}`.execute(db)
  return { applications: Number(rows[0]!.applications), answered: Number(rows[0]!.answered) }
}

const list = (values: readonly string[]): RawBuilder<unknown> =>
  values.length > 0 ? sql.join(values.map((value) => sql`${value}`)) : sql`null`

const among = ({ batch, states }: Asking): RawBuilder<SqlBool> =>
  sql<SqlBool>`application.batch_id = ${batch} and application.state in (${list(states)})`

const answeredIn = ({ department, facts }: Asking): RawBuilder<number> => sql<number>`
  select count(distinct claim.fact) from claim
  where claim.source = ${department} and claim.application_id = application.id and claim.fact in (${list(facts)})`

const shown = (asking: Asking, show: VerificationSlice['show']): readonly RawBuilder<SqlBool>[] =>
  show === 'open' ? [sql<SqlBool>`(${answeredIn(asking)}) < ${asking.facts.length}`] : []

const named = (text: string | undefined): readonly RawBuilder<SqlBool>[] =>
  text
    ? [
        sql<SqlBool>`(application.enterprise_name like ${likePart(text)}
          or enterprise.credit_code = ${text.toUpperCase()})`,
      ]
    : []
