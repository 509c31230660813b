import * as fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { creditCode } from '#test/support/district/creditCodes.ts'
import { type TestDatabases, testDatabases } from '#test/support/databases.ts'
import type { Tables } from './tables.ts'
import {
  everyListed,
  notStarted,
  type Reach,
  type WorklistFilter,
  worklistPage,
  type WorklistSlice,
  type WorklistSort,
} from './worklist.ts'

const [OFFICES, BATCHES, INDUSTRIES] = [
  ['office-1', 'office-2', 'office-3'],
  ['batch-1', 'batch-2'],
  ['wear', 'metal', ''],
]
const STATES = ['draft', 'submitted', 'returned', 'recommended', 'withdrawn']
const NAMES = [
  '湖州恒达服饰有限公司',
  '湖州达恒服饰',
  '恒',
  'AB 恒达 100%',
  '恒_达',
  'a\\b',
  '甲',
  '湖州湖州',
  '纺织（集团）',
]

interface Row {
  readonly id: string
  readonly batch: string
  readonly enterprise: number
  readonly office: string
  readonly state: string
  readonly number: number | null
  readonly submitted: number | null
  readonly score: number | null
  readonly since: number
  readonly due: string | null
}

/** Every enterprise has its own mix; many agree in what is sorted by, so that ties are broken. */
const enterprises = Array.from({ length: 60 }, (_, at) => ({
  id: `enterprise-${at}`,
  code: creditCode(at + 1),
  name: NAMES[at % NAMES.length]!,
  industry: INDUSTRIES[at % 3]!,
  office: OFFICES[at % 7 < 4 ? 0 : at % 3]!,
}))

const rows: readonly Row[] = enterprises.flatMap(({ office }, at) =>
  BATCHES.flatMap((batch, of) => {
    if ((at + of) % 5 === 4) return []
    const state = STATES[(at * 3 + of) % STATES.length]!
    const sent = state !== 'draft' && !(state === 'withdrawn' && at % 2 === 0)
    return {
      id: `application-${String((at * 37 + of * 11) % 97).padStart(2, '0')}-${of}`,
      batch,
      enterprise: at,
      office,
      state,
      number: sent ? at + 1 : null,
      submitted: sent ? at % 9 : null,
      score: sent ? (at % 6) * 50 : null,
      since: at % 11,
      due: state === 'returned' ? `2026-04-${10 + (at % 8)}` : null,
    }
  }),
)

const momentOf = (number: number): Date => new Date(Date.UTC(2026, 2, 1, number))

let databases: TestDatabases
let db: Kysely<Tables>
beforeAll(async () => {
  databases = await testDatabases()
  db = await databases.clone()
  await fill()
})
afterAll(() => databases.stop())

async function fill(): Promise<void> {
  const at = momentOf(0)
  const made = { programme: 'p', created_at: at }
  const version = await db
    .insertInto('programme')
    .values({ id: 'p', sha256: sql`encode(sha256('{}'), 'hex')`, content: '{}', first_loaded_at: at })
    .returning('sha256')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('organisation')
    .values([
      ...OFFICES.map((id) => ({ ...made, id, kind: 'office', reference: id, name: id })),
      ...enterprises.map(({ id, name }) => ({ ...made, id, kind: 'enterprise', reference: null, name })),
    ])
    .execute()
  await db
    .insertInto('enterprise')
    .values(
      enterprises.map(({ id, code, office, industry }) => ({
        id,
        credit_code: code,
        office_id: office,
        legal_representative: '某',
        industry,
        active: true,
      })),
    )
    .execute()
  await db.insertInto('account').values({ id: 'someone', name: '某', state: 'invited', created_at: at }).execute()
  await db
    .insertInto('batch')
    .values(
      BATCHES.map((id, number) => ({
        id,
        programme: 'p',
        programme_sha256: version.sha256,
        year: 2026,
        number: number + 1,
        assessment_year: 2025,
        cut_off: '2025-12-31',
        opens_at: momentOf(0),
        closes_at: momentOf(1000),
        steps: '{}',
        notice_days: 5,
        formal_check_days: 5,
        correction_days: 5,
        corrections: 1,
        state: 'published',
        created_by: 'someone',
        created_at: at,
      })),
    )
    .execute()
  await db
    .insertInto('application')
    .values(
      rows.map(({ id, batch, enterprise, office, state, number, submitted, score, since, due }) => ({
        id,
        batch_id: batch,
        enterprise_id: enterprises[enterprise]!.id,
        office_id: office,
        state,
        number,
        submitted_at: submitted === null ? null : momentOf(submitted),
        self_total: score,
        state_since: momentOf(since),
        due_day: due,
        created_by: 'someone',
        created_at: at,
      })),
    )
    .execute()
}

/** Names in the order of their sounds, as the database's collation has them. */
let sounds: readonly string[] = []
beforeAll(async () => {
  const ordered = await sql<{ name: string }>`
    select name from unnest(${NAMES}::text[]) as name order by name collate "zh-x-icu"`.execute(db)
  sounds = ordered.rows.map(({ name }) => name)
})

const KEYS: Readonly<Record<WorklistSort, (row: Row) => number | string | null>> = {
  number: ({ number }) => number,
  submitted: ({ submitted }) => submitted,
  score: ({ score }) => score,
  since: ({ since }) => since,
  due: ({ due }) => due,
  name: ({ enterprise }) => sounds.indexOf(enterprises[enterprise]!.name),
}

/** The same by looking at every row: descending with what is missing last, ascending the other way round. */
function lookedThrough({ district, offices }: Reach, filter: WorklistFilter, { sort, order }: WorklistSlice): Row[] {
  const key = KEYS[sort]
  const found = rows
    .filter((row) => {
      const { name, code, industry } = enterprises[row.enterprise]!
      const { batch, states = [], office, text, lateOn } = filter
      return (
        (district || offices.includes(row.office)) &&
        (batch === undefined || row.batch === batch) &&
        (states.length === 0 || states.includes(row.state)) &&
        (office === undefined || row.office === office) &&
        (!filter.industry || industry === filter.industry) &&
        (!text || name.includes(text) || code === text.toUpperCase()) &&
        (lateOn === undefined || (row.due !== null && row.due < lateOn))
      )
    })
    .sort((a, b) => {
      const [one, other] = [key(a), key(b)]
      if (one === other) return a.id < b.id ? -1 : 1
      if (one === null || other === null) return one === null ? 1 : -1
      return one > other ? -1 : 1
    })
  return order === 'desc' ? found : found.reverse()
}

const reaches: fc.Arbitrary<Reach> = fc.oneof(
  fc.constant({ district: true, offices: [] }),
  fc.record({ district: fc.constant(false), offices: fc.subarray(OFFICES) }),
)
const maybe = <T>(from: fc.Arbitrary<T>) => fc.option(from, { nil: undefined })
const partOfName = fc
  .tuple(fc.constantFrom(...NAMES), fc.nat(8), fc.integer({ min: 1, max: 5 }))
  .map(([name, from, length]) => name.slice(from % name.length, (from % name.length) + length))
const filters: fc.Arbitrary<WorklistFilter> = fc.record({
  batch: maybe(fc.constantFrom(...BATCHES)),
  states: maybe(fc.subarray(STATES)),
  office: maybe(fc.constantFrom(...OFFICES)),
  industry: maybe(fc.constantFrom(...INDUSTRIES)),
  text: maybe(
    fc.oneof(partOfName, fc.constantFrom(...enterprises.map(({ code }) => code.toLowerCase()), '达恒达', '%', '_')),
  ),
  lateOn: maybe(fc.constantFrom('2026-04-10', '2026-04-14', '2026-05-01')),
})
const slices: fc.Arbitrary<WorklistSlice> = fc.record({
  sort: fc.constantFrom<WorklistSort>('number', 'submitted', 'name', 'score', 'since', 'due'),
  order: fc.constantFrom('asc', 'desc'),
  page: fc.integer({ min: 1, max: 6 }),
  size: fc.integer({ min: 1, max: 20 }),
})

describe('the work list', () => {
  test('every filter, order and page gives what looking through all applications gives, and how many there are', () =>
    fc.assert(
      fc.asyncProperty(
        reaches,
        filters,
        slices,
        fc.integer({ min: 1, max: 120 }),
        async (reach, filter, slice, most) => {
          const all = lookedThrough(reach, filter, slice)
          const { rows: page, count } = await worklistPage(db, reach, filter, slice, most)
          const from = (slice.page - 1) * slice.size
          expect(page.map(({ id }) => id)).toEqual(all.slice(from, from + slice.size).map(({ id }) => id))
          expect(count).toBe(Math.min(all.length, most + 1))
        },
      ),
      { numRuns: 300 },
    ))

  test('everything is listed once for export', () =>
    fc.assert(
      fc.asyncProperty(reaches, filters, async (reach, filter) => {
        const listed: string[] = []
        for await (const { id } of everyListed(db, reach, filter)) listed.push(id)
        const all = lookedThrough(reach, filter, { sort: 'name', order: 'asc', page: 1, size: 1 })
        expect(listed.sort()).toEqual(all.map(({ id }) => id).sort())
      }),
      { numRuns: 60 },
    ))

  test('who has not started is found by the same parts of a name', () =>
    fc.assert(
      fc.asyncProperty(reaches, fc.constantFrom(...BATCHES), maybe(partOfName), async (reach, batch, text) => {
        const started = new Set(
          rows.filter((row) => row.batch === batch && row.state !== 'withdrawn').map(({ enterprise }) => enterprise),
        )
        const wanted = enterprises.filter(
          ({ office, name }, at) =>
            !started.has(at) && (reach.district || reach.offices.includes(office)) && (!text || name.includes(text)),
        )
        const found = await notStarted(db, reach, batch, text).select('enterprise.id').execute()
        expect(found.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort())
      }),
      { numRuns: 60 },
    ))
})

// Last: it changes the rows.
describe('the copies that lists sort and filter by', () => {
  const copyOf = (enterprise: string) =>
    db
      .selectFrom('application')
      .select(['enterprise_name as name', 'enterprise_industry as industry', 'name_pairs as pairs'])
      .distinct()
      .where('enterprise_id', '=', enterprise)
      .execute()

  test('follow a new name and a new industry', async () => {
    await db.updateTable('organisation').set({ name: '湖州新名' }).where('id', '=', 'enterprise-0').execute()
    await db.updateTable('enterprise').set({ industry: 'metal' }).where('id', '=', 'enterprise-0').execute()
    expect(await copyOf('enterprise-0')).toEqual([
      { name: '湖州新名', industry: 'metal', pairs: ' 湖州 州新 新名 名 ' },
    ])
  })
})
