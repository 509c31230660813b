import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { escapeLike, likePart } from './like.ts'
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

export interface WorklistSlice {
  readonly sort: WorklistSort
  readonly order: 'asc' | 'desc'
  /** From 1. */
  readonly page: number
  readonly size: number
}

/** What the list can be sorted by; each has an index of its own. */
const SORTS: Readonly<Record<WorklistSort, string>> = {
  number: 'number',
  submitted: 'submitted_at',
  name: 'enterprise_name',
  score: 'self_total',
  since: 'state_since',
  due: 'due_day',
}

/** Drafts have none of what a submission gives. To sort by it would only lead through everything else first. */
const isAlike = (sort: WorklistSort, states: readonly string[] = []): boolean =>
  sort !== 'name' && sort !== 'since' && states.length > 0 && states.every((state) => state === 'draft')

const OF_SUBMISSION: ReadonlySet<WorklistSort> = new Set(['number', 'submitted', 'score'])
const PERHAPS_NEVER: ReadonlySet<string> = new Set(['draft', 'withdrawn'])

/** Whoever is in some states was submitted: the order then need not lead through those that never were. */
function goingBy({ matches, filter: { states = [] }, slice: { sort } }: Asked): Part {
  const submitted = states.length > 0 && OF_SUBMISSION.has(sort) && !states.some((state) => PERHAPS_NEVER.has(state))
  return submitted ? sql`${matches} and ${sql.ref(`application.${SORTS[sort]}`)} is not null` : matches
}

/** Ascending is descending read from its end, down to the id that breaks ties, so that pages never overlap. */
function orderOf(of: string, { sort, order }: WorklistSlice, { states }: WorklistFilter): Part {
  const column = `${of}.${SORTS[sort]}${sort === 'name' ? ' collate "zh-x-icu"' : ''}`
  const [way, ties] = order === 'asc' ? ['asc nulls first', 'desc'] : ['desc nulls last', 'asc']
  return sql.raw(isAlike(sort, states) ? `${of}.id ${ties}` : `${column} ${way}, ${of}.id ${ties}`)
}

export interface WorklistPage {
  readonly rows: readonly ListedRow[]
  /** How many match, or one more than `most`: beyond it nobody needs the exact number to find their way. */
  readonly count: number
}

/** A row of the list, as the contract has it but for what is masked. */
export interface ListedRow {
  readonly id: string
  readonly batch: string
  readonly enterprise: string
  readonly name: string
  readonly creditCode: string
  readonly office: string
  readonly industry: string
  readonly number: number | null
  readonly state: string
  readonly stateSince: Date
  readonly submittedAt: Date | null
  readonly dueDay: string | null
  readonly version: number
  readonly selfBase: number | null
  readonly selfBonus: number | null
  readonly selfTotal: number | null
  readonly vetoed: boolean
  readonly contactName: string
  readonly contactPhone: string
}

const COLUMNS = sql.raw(`
  application.id, application.batch_id as batch, application.enterprise_id as enterprise,
  application.enterprise_name as name, enterprise.credit_code as "creditCode", application.office_id as office,
  application.enterprise_industry as industry, application.number, application.state,
  application.state_since as "stateSince", application.submitted_at as "submittedAt", application.due_day as "dueDay",
  application.version, application.self_base as "selfBase", application.self_bonus as "selfBonus",
  application.self_total as "selfTotal", application.vetoed, enterprise.contact_name as "contactName",
  enterprise.contact_phone as "contactPhone"`)

/** Part of a statement. */
type Part = RawBuilder<unknown>
type Counted = ListedRow & { readonly total: string }

/** What a page is asked for, in parts: written out and not built, for building took as long as the answer. */
interface Asked {
  readonly filter: WorklistFilter
  readonly slice: WorklistSlice
  /** The conditions on `application`. */
  readonly matches: Part
  readonly most: number
}

/** One page, and how many there are. A draft shows that it exists and nothing of what is in it. */
export async function worklistPage(
  db: Kysely<Tables>,
  reach: Reach,
  filter: WorklistFilter,
  slice: WorklistSlice,
  most: number,
): Promise<WorklistPage> {
  const asked = { filter, slice, matches: matching(reach, filter), most }
  if (filter.text) {
    const found = await amongMatches(db, asked)
    return found.count > most ? { rows: await listed(db, alongOrder(asked, sql`0`), asked), count: found.count } : found
  }
  const rows = await listed(db, alongOrder(asked, countOf(asked)), asked)
  // Beyond the last page no row tells.
  const total = rows[0]?.total ?? (slice.page === 1 ? 0 : await countAlone(db, asked))
  return { rows, count: Number(total) }
}

/** What the list shows of those that were chosen. */
async function listed(db: Kysely<Tables>, chosen: Part, { slice, filter }: Asked): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select ${COLUMNS}, chosen.total from (${chosen}) as chosen
    join application on application.id = chosen.id join enterprise on enterprise.id = application.enterprise_id
    order by ${orderOf('application', slice, filter)}`.execute(db)
  return rows
}

/** Along the index of the order until the page is full. The indexes alone choose, then the few are looked up. */
const alongOrder = (asked: Asked, count: Part): Part =>
  asked.filter.batch === undefined ? acrossBatches(asked, count) : inBatch(asked, count)

const offsetOf = ({ page, size }: WorklistSlice): number => (page - 1) * size

const inBatch = (asked: Asked, count: Part): Part => {
  const { slice, filter } = asked
  return sql`
    select application.id, (${count}) as total from application where ${goingBy(asked)}
    order by ${orderOf('application', slice, filter)} limit ${slice.size} offset ${offsetOf(slice)}`
}

/** Every index is one of a batch: from each batch as many as the page could hold, and of those the page. */
const acrossBatches = (asked: Asked, count: Part): Part => {
  const { slice, filter } = asked
  return sql`
    select own.id, (${count}) as total from batch cross join lateral (
      select application.* from application where application.batch_id = batch.id and ${goingBy(asked)}
      order by ${orderOf('application', slice, filter)} limit ${offsetOf(slice) + slice.size}
    ) as own order by ${orderOf('own', slice, filter)} limit ${slice.size} offset ${offsetOf(slice)}`
}

const countOf = ({ matches, most }: Asked): Part =>
  sql`select count(*) from (select from application where ${matches} limit ${most + 1}) as found`

async function countAlone(db: Kysely<Tables>, asked: Asked): Promise<string> {
  const { rows } = await sql<{ count: string }>`${countOf(asked)}`.execute(db)
  return rows[0]!.count
}

/**
 * A name is found by its own index: all that match, their page and their number in one go. Of too many there is only
 * their number, and nothing is sorted.
 */
async function amongMatches(db: Kysely<Tables>, { matches, slice, filter, most }: Asked): Promise<WorklistPage> {
  const { rows } = await sql<Counted | { readonly id: null; readonly total: string }>`
    with found as materialized (select id, ${sql.ref(SORTS[slice.sort])} from application where ${matches} limit ${most + 1}),
      counted as (select count(*) as total from found),
      chosen as (
        select found.id from found, counted where counted.total <= ${most}
        order by ${orderOf('found', slice, filter)} limit ${slice.size} offset ${offsetOf(slice)}
      )
    select ${COLUMNS}, counted.total from counted left join chosen on true
    left join application on application.id = chosen.id left join enterprise on enterprise.id = application.enterprise_id
    order by ${orderOf('application', slice, filter)}`.execute(db)
  return { rows: rows.filter((row): row is Counted => row.id !== null), count: Number(rows[0]!.total) }
}

function matching({ district, offices }: Reach, filter: WorklistFilter): Part {
  const { batch, states = [], office, industry, text, lateOn } = filter
  const conditions = [
    ...(district ? [] : [oneOf('application.office_id', offices)]),
    ...(batch === undefined ? [] : [sql`application.batch_id = ${batch}`]),
    ...(states.length > 0 ? [oneOf('application.state', states)] : []),
    ...(office === undefined ? [] : [sql`application.office_id = ${office}`]),
    ...(industry ? [sql`application.enterprise_industry = ${industry}`] : []),
    ...(text ? [isNamed(text)] : []),
    ...(lateOn === undefined ? [] : [sql`application.state = 'returned' and application.due_day < ${lateOn}`]),
  ]
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`
}

/** One value alone is an equality to the planner, so that an index goes on in its order. */
const oneOf = (column: string, values: readonly string[]): Part =>
  values.length > 0 ? sql`${sql.ref(column)} in (${sql.join(values)})` : sql`false`

/** By a part of the name, or by the whole credit code. */
function isNamed(text: string): Part {
  const named = holdsPart('application.name_pairs', 'application.enterprise_name', text)
  if (text.length !== CREDIT_CODE_LENGTH) return named
  const coded = sql`select enterprise.id from enterprise where enterprise.credit_code = ${text.toUpperCase()}`
  return sql`(${named} or application.enterprise_id = (${coded}))`
}

const CREDIT_CODE_LENGTH = 18

/**
 * The pairs of letters are found by their index, and are as good as the name: only where a text has blanks could the
 * blanks between pairs be taken for its own, and the name has the last word.
 */
function holdsPart(pairs: string, name: string, text: string) {
  const paired = sql<SqlBool>`${sql.ref(pairs)} like ${pairsPart(text)}`
  return text.includes(' ') ? sql<SqlBool>`(${paired} and ${sql.ref(name)} like ${likePart(text)})` : paired
}

/** Anywhere in the pairs of a text that the database's `letter_pairs` makes: one letter begins some pair. */
function pairsPart(text: string): string {
  const letters = [...text].map(escapeLike)
  const pairs = letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
  // Blanks stand between pairs, so the first needs none before it: one thing less to look up.
  return pairs.length === 0 ? `% ${letters[0]}%` : `%${pairs.join(' ')} %`
}

/** Every match, a few thousand at a time: as many as there are. */
export async function* everyListed(
  db: Kysely<Tables>,
  reach: Reach,
  filter: WorklistFilter,
): AsyncGenerator<ListedRow, void> {
  const AT_ONCE = 2000
  let after = ''
  for (;;) {
    const { rows } = await sql<ListedRow>`
      select ${COLUMNS} from application join enterprise on enterprise.id = application.enterprise_id
      where ${matching(reach, filter)} and application.id > ${after}
      order by application.id limit ${AT_ONCE}`.execute(db)
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
    .where('place.kind', '=', 'enterprise')
    .where('place.programme', '=', (eb) => eb.selectFrom('batch').select('programme').where('batch.id', '=', batch))
    .$if(!district, (one) => one.where('enterprise.office_id', 'in', offices.length > 0 ? [...offices] : ['']))
    .$if(Boolean(text), (one) =>
      one.where((eb) =>
        eb.or([
          holdsPart('place.name_pairs', 'place.name', text!),
          eb('enterprise.credit_code', '=', text!.toUpperCase()),
        ]),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('application')
            .select('application.id')
            .whereRef('application.enterprise_id', '=', 'enterprise.id')
            .where('application.batch_id', '=', batch)
            .where('application.state', '<>', 'withdrawn'),
        ),
      ),
    )
}
