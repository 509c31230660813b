import {
  type Expression,
  type ExpressionBuilder,
  type SqlBool,
  sql,
  type Kysely,
  type SelectQueryBuilder,
} from 'kysely'
import type { Tables } from './tables.ts'

/** Which applications a person reaches: all of the district, or those of some offices. */
export interface Reach {
  readonly district: boolean
  readonly offices: readonly string[]
}

export interface WorklistFilter {
  readonly batch?: string | undefined
  readonly states?: readonly string[] | undefined
  readonly office?: string | undefined
  readonly industry?: string | undefined
  readonly text?: string | undefined
  /** Only those past their due day. */
  readonly lateOn?: string | undefined
}

export type WorklistSort = 'number' | 'submitted' | 'name' | 'score' | 'since' | 'due'

type Listed = Tables & { readonly place: Tables['organisation'] }
type Query = SelectQueryBuilder<Listed, 'application' | 'enterprise' | 'place', object>

/** The columns of the list; `id` breaks ties, so that pages never overlap. */
const SORTS = {
  number: sql`application.number`,
  submitted: sql`application.submitted_at`,
  name: sql`place.name collate "zh-x-icu"`,
  score: sql`application.self_total`,
  since: sql`application.state_since`,
  due: sql`application.due_day`,
} as const satisfies Record<WorklistSort, unknown>

const base = (db: Kysely<Tables>) =>
  db
    .selectFrom('application')
    .innerJoin('enterprise', 'enterprise.id', 'application.enterprise_id')
    .innerJoin('organisation as place', 'place.id', 'application.enterprise_id')

/** One page. A draft shows that it exists and nothing of what is in it. */
export async function worklistPage(
  db: Kysely<Tables>,
  reach: Reach,
  filter: WorklistFilter,
  { sort, order, page, size }: { sort: WorklistSort; order: 'asc' | 'desc'; page: number; size: number },
) {
  return matching(base(db) as unknown as Query, reach, filter)
    .select(COLUMNS)
    .orderBy(SORTS[sort], (by) => (order === 'asc' ? by.asc().nullsFirst() : by.desc().nullsLast()))
    .orderBy('application.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
}

const COLUMNS = [
  'application.id',
  'application.batch_id as batch',
  'application.enterprise_id as enterprise',
  'place.name',
  'enterprise.credit_code as creditCode',
  'application.office_id as office',
  'enterprise.industry',
  'application.number',
  'application.state',
  'application.state_since as stateSince',
  'application.submitted_at as submittedAt',
  'application.due_day as dueDay',
  'application.version',
  'application.self_base as selfBase',
  'application.self_bonus as selfBonus',
  'application.self_total as selfTotal',
  'application.vetoed',
  'enterprise.contact_name as contactName',
  'enterprise.contact_phone as contactPhone',
] as const

/** How many match, counted up to one more than `most`: beyond it nobody needs the exact number to find their way. */
export async function worklistCount(
  db: Kysely<Tables>,
  reach: Reach,
  filter: WorklistFilter,
  most: number,
): Promise<number> {
  const needsNames = Boolean(filter.text) || Boolean(filter.industry)
  const from = needsNames ? base(db) : db.selectFrom('application')
  const { count } = await db
    .selectFrom(
      matching(from as unknown as Query, reach, filter)
        .select(sql<number>`1`.as('one'))
        .limit(most + 1)
        .as('found'),
    )
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function matching(query: Query, { district, offices }: Reach, filter: WorklistFilter): Query {
  const { batch, states, office, industry, text, lateOn } = filter
  return query
    .$if(!district, (one) => one.where('application.office_id', 'in', offices.length > 0 ? [...offices] : ['']))
    .$if(batch !== undefined, (one) => one.where('application.batch_id', '=', batch!))
    .$if(states !== undefined && states.length > 0, (one) => one.where('application.state', 'in', [...states!]))
    .$if(office !== undefined, (one) => one.where('application.office_id', '=', office!))
    .$if(Boolean(industry), (one) => one.where('enterprise.industry', '=', industry!))
    .$if(Boolean(text), (one) => one.where((eb) => names(eb, text!)))
    .$if(lateOn !== undefined, (one) =>
      one.where('application.state', '=', 'returned').where('application.due_day', '<', lateOn!),
    )
}

const names = (
  eb: ExpressionBuilder<Listed, 'application' | 'enterprise' | 'place'>,
  text: string,
): Expression<SqlBool> =>
  eb.or([
    sql<SqlBool>`(place.kind = 'enterprise' and place.name like ${likePart(text)})`,
    eb('enterprise.credit_code', '=', text.toUpperCase()),
  ])

/** Anywhere in a text; the signs of `like` are letters like any other. */
export const likePart = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

/** Every match in the order of office and number, a few thousand at a time: as many as there are. */
export async function* everyListed(db: Kysely<Tables>, reach: Reach, filter: WorklistFilter) {
  const AT_ONCE = 2000
  let after: string | undefined
  for (;;) {
    const rows = await matching(base(db) as unknown as Query, reach, filter)
      .select(COLUMNS)
      .$if(after !== undefined, (one) => one.where('application.id', '>', after!))
      .orderBy('application.id')
      .limit(AT_ONCE)
      .execute()
    yield* rows
    if (rows.length < AT_ONCE) return
    after = rows.at(-1)!.id
  }
}

/** How many are in which state. */
export async function stateCounts(db: Kysely<Tables>, { district, offices }: Reach, batch: string | undefined) {
  const rows = await db
    .selectFrom('application')
    .select((eb) => ['state', eb.fn.countAll<string>().as('count')])
    .$if(!district, (one) => one.where('office_id', 'in', offices.length > 0 ? [...offices] : ['']))
    .$if(batch !== undefined, (one) => one.where('batch_id', '=', batch!))
    .groupBy('state')
    .execute()
  return rows.map(({ state, count }) => ({ state, count: Number(count) }))
}

/** Active enterprises within reach that have no application in a batch. */
export function notStarted(db: Kysely<Tables>, { district, offices }: Reach, batch: string, text?: string) {
  return db
    .selectFrom('enterprise')
    .innerJoin('organisation as place', 'place.id', 'enterprise.id')
    .where('enterprise.active', '=', true)
    .where('place.programme', '=', (eb) => eb.selectFrom('batch').select('programme').where('batch.id', '=', batch))
    .$if(!district, (one) => one.where('enterprise.office_id', 'in', offices.length > 0 ? [...offices] : ['']))
    .$if(Boolean(text), (one) =>
      one.where((eb) =>
        eb.or([
          sql<SqlBool>`place.name like ${likePart(text!)}`,
          eb('enterprise.credit_code', '=', text!.toUpperCase()),
        ]),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('application')
            .select('application.id')
            .whereRef('application.enterprise_id', '=', 'enterprise.id')
            .where('application.batch_id', '=', batch)
            .where('application.state', '<>', 'withdrawn'),
        ),
      ),
    )
}
