/** A district with very many applications, generated inside the database and the same each time. */
import { type Kysely, sql } from 'kysely'
import { argon2id, USUAL_COST } from '#adapters/passwords.ts'
import type { Tables } from '#store/tables.ts'
import { creditCode } from '../../../test/support/district/creditCodes.ts'

export const ENTERPRISES = 100_000
/** How many of them also stand in an earlier batch. */
export const EARLIER = 40_000
export const PASSWORD = 'Kiln-and-Loom-42'

/** Whom the clients sign in as: clerks of offices of all sizes, and officers. */
export const CLERKS = 12
export const OFFICERS = 4
export const signInNames: readonly string[] = [
  ...Array.from({ length: CLERKS }, (_, at) => `clerk${at + 1}`),
  ...Array.from({ length: OFFICERS }, (_, at) => `officer${at + 1}`),
]

/** What the clients ask about. */
export interface Filled {
  readonly batches: readonly string[]
  readonly offices: readonly string[]
  readonly industries: readonly string[]
}

/** The district's own organisations must be there already. */
export async function fill(db: Kysely<Tables>): Promise<Filled> {
  const programme = await db.selectFrom('programme').select(['id', 'sha256', 'content']).executeTakeFirstOrThrow()
  const { industries } = programme.content as { industries: readonly { id: string }[] }
  const offices = await db
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'office')
    .orderBy('reference')
    .execute()
  const filled = {
    batches: ['batch-now', 'batch-earlier'],
    offices: offices.map(({ id }) => id),
    industries: industries.map(({ id }) => id),
  }
  await people(db, filled)
  await batches(db, programme)
  await atOnce(db, ['organisation', 'enterprise', 'application'], async (one) => {
    await enterprises(one, programme.id, filled)
    await applications(one, 'batch-now', ENTERPRISES)
    await applications(one, 'batch-earlier', EARLIER)
  })
  await sql`vacuum analyze`.execute(db)
  return filled
}

/** Many rows at once: without triggers, and with the indexes of the tables made anew afterwards. */
async function atOnce(
  db: Kysely<Tables>,
  tables: readonly string[],
  work: (one: Kysely<Tables>) => Promise<void>,
): Promise<void> {
  const { rows: indexes } = await sql<{ name: string; made: string }>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index
    where indrelid = any (${tables}::text[]::regclass[]) and not exists (
      select from pg_constraint where conindid = indexrelid)`.execute(db)
  for (const { name } of indexes) await sql`drop index ${sql.raw(name)}`.execute(db)
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one)
    await work(one)
    await sql`reset session_replication_role`.execute(one)
  })
  for (const { made } of indexes) await sql.raw(made).execute(db)
}

async function people(db: Kysely<Tables>, { offices }: Filled): Promise<void> {
  const hash = await argon2id(USUAL_COST).hash(PASSWORD)
  const bureau = await db.selectFrom('organisation').select('id').where('kind', '=', 'bureau').executeTakeFirstOrThrow()
  const now = new Date()
  await db
    .insertInto('account')
    .values(
      signInNames.map((name) => ({
        id: name,
        sign_in_name: name,
        name,
        state: 'active',
        password_hash: hash,
        password_set_at: now,
        created_at: now,
      })),
    )
    .execute()
  await db
    .insertInto('appointment')
    .values(
      signInNames.map((name, at) => ({
        id: `role-of-${name}`,
        account_id: name,
        // Offices come by size: every second one, from the largest on.
        organisation_id: at < CLERKS ? offices[(at * 2) % offices.length]! : bureau.id,
        role: at < CLERKS ? 'officeClerk' : 'programmeOfficer',
        state: 'active',
        proposed_at: now,
      })),
    )
    .execute()
}

async function batches(db: Kysely<Tables>, { id, sha256 }: { id: string; sha256: string }): Promise<void> {
  const plan = {
    programme: id,
    programme_sha256: sha256,
    assessment_year: 2025,
    cut_off: '2025-12-31',
    steps: '{}',
    notice_days: 5,
    formal_check_days: 5,
    correction_days: 5,
    corrections: 1,
    state: 'published',
    created_by: 'officer1',
    created_at: new Date('2026-01-05T09:00:00+08:00'),
  }
  await db
    .insertInto('batch')
    .values(
      ['batch-now', 'batch-earlier'].map((name, at) => ({
        ...plan,
        id: name,
        year: 2026 - at,
        number: 1,
        opens_at: new Date(`${2026 - at}-03-01T09:00:00+08:00`),
        closes_at: new Date(`${2026 - at}-03-31T17:00:00+08:00`),
      })),
    )
    .execute()
}

/** Below 1, by the number of the row and what it is for: chance that every run repeats. */
const chance = (what: number) => sql`(abs(hashint4extended(g, ${sql.lit(what)}) % 1000000) / 1000000.0)`
const oneOf = (list: string, what: number) =>
  sql`(${sql.raw(list)})[1 + floor(${chance(what)} * array_length(${sql.raw(list)}, 1))::int]`
const idOf = (kind: string) => sql`md5(${sql.lit(kind)} || g)::uuid::text`
const texts = (words: string): string =>
  `array[${words
    .split(' ')
    .map((word) => `'${word}'`)
    .join(',')}]`

const PLACE = texts('湖州 湖州吴兴 湖州织里 浙江 湖州南太湖 湖州八里店 湖州埭溪 浙江太湖')
const FIRST = texts('恒 瑞 永 嘉 华 鼎 盛 德 正 金 天 宏 万 新 佳 美 锦 汇 君 泰 益 诚 凯 荣 宝 祥 海 兴 丰 顺')
const SECOND = texts('达 丰 隆 源 昌 通 宇 辉 诺 创 邦 腾 洁 帆 晟 尔 芯 科 庆 和 舟 桥 林 川 岭 原 田 港 城 阳')
const TRADE = texts(
  '服饰 童装 制衣 纺织 印染 化妆品 日化 物流装备 电梯部件 金属材料 铜业 特钢 机械 光电 半导体 生物科技 药业 电子 智能装备 家居',
)
const FORM = texts('有限公司 有限公司 有限公司 有限公司 科技有限公司 股份有限公司 集团有限公司')
const FAMILY = texts('赵 钱 孙 李 周 吴 郑 王 沈 陈 杨 朱 徐 潘 费 姚')
const GIVEN = texts('伟 芳 娜 秀英 敏 静 丽华 强 磊 军 洋 勇 建国 杰 娟 涛 明 超 霞 平 国强 桂英')

async function enterprises(db: Kysely<Tables>, programme: string, { offices, industries }: Filled): Promise<void> {
  const codes = Array.from({ length: ENTERPRISES }, (_, at) => creditCode(at + 1))
  await sql`
    insert into organisation (id, kind, programme, reference, name, created_at)
    select ${idOf('e')}, 'enterprise', ${programme}, null,
      ${oneOf(PLACE, 1)} || ${oneOf(FIRST, 2)} || ${oneOf(SECOND, 3)} || ${oneOf(SECOND, 4)} || ${oneOf(TRADE, 5)} || ${oneOf(FORM, 6)},
      '2026-01-01'
    from generate_series(1, ${ENTERPRISES}::int) g`.execute(db)
  await sql`
    insert into enterprise (id, credit_code, office_id, legal_representative, industry, size, contact_name, contact_phone, active)
    select ${idOf('e')}, code,
      -- A few offices have very many: the largest every tenth, the smallest a hundredth.
      (${offices}::text[])[1 + floor(${offices.length}::int * power(${chance(7)}, 1.4))::int],
      ${oneOf(FAMILY, 8)} || ${oneOf(GIVEN, 9)},
      (${industries}::text[])[1 + floor(${industries.length}::int * power(${chance(10)}, 1.2))::int],
      'small', ${oneOf(FAMILY, 11)} || ${oneOf(GIVEN, 12)}, '138' || lpad(g::text, 8, '0'), true
    from (select code, at::int as g from unnest(${codes}::text[]) with ordinality coded (code, at)) coded`.execute(db)
}

/** Where applications stand some weeks after the closing day, in hundredths. */
const STATES = [
  ['draft', 15],
  ['submitted', 18],
  ['returned', 9],
  ['recommended', 14],
  ['under_review', 30],
  ['scored', 4],
  ['declined', 4],
  ['withdrawn', 3],
  ['lapsed', 3],
] as const
const SPREAD = texts(STATES.flatMap(([state, share]) => Array.from({ length: share }, () => state)).join(' '))

async function applications(db: Kysely<Tables>, batch: string, count: number): Promise<void> {
  await sql`
    insert into application (id, batch_id, enterprise_id, office_id, number, state, returned_from, due_day, state_since,
      created_by, created_at, submitted_at, submissions, content_hash, self_base, self_bonus, self_total, vetoed, enterprise_name,
      enterprise_industry)
    select ${idOf(batch)}, ${batch}, ${idOf('e')}, enterprise.office_id,
      case when sent then row_number() over (partition by sent order by sent_at, g) end,
      state, case state when 'returned' then 'submitted' end,
      -- None is overdue: those the clock ends within the minute, and that is another bench.
      case state when 'returned' then current_date + 1 + floor(${chance(20)} * 16)::int end,
      case when sent then sent_at + interval '10 days' * ${chance(21)} else created end,
      'officer1', created, case when sent then sent_at end, sent::int,
      case when sent then md5(g::text) || md5(g::text) end,
      case when sent then total - least(total, 500) end, case when sent then least(total, 500) end,
      case when sent then total end, sent and ${chance(22)} < 0.01,
      organisation.name, enterprise.industry
    from (
      select g, state, state <> 'draft' as sent,
        timestamptz '2026-03-01' + interval '20 days' * ${chance(24)} as created,
        timestamptz '2026-03-21' + interval '10 days' * ${chance(25)} as sent_at,
        50 * floor(30 + 140 * (${chance(26)} + ${chance(27)}) / 2)::int as total
      from (select g, ${oneOf(SPREAD, batch === 'batch-now' ? 28 : 29)} as state from generate_series(1, ${count}::int) g) rows
    ) drawn join enterprise on enterprise.id = ${idOf('e')} join organisation using (id)
    order by ${chance(30)}`.execute(db)
}

/** For questions: a text is drawn from what names are made of. */
export const TEXTS = [
  '织里',
  '童装',
  '恒达',
  '瑞',
  '埭溪',
  '物流装备',
  '光电',
  '鼎盛德',
  '永昌源服饰',
  '太湖',
  '特钢',
  '不存在的',
]
