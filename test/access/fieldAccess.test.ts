/** Who sees which personal or confidential data: each kind is planted, and looked for in everything a role can read. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FIELD_ACCESS, FIELD_CLASSES, type FieldClass, type Treatment, treatmentOf } from '#contract/fieldAccess.ts'
import { OPERATIONS, type Operation } from '#contract/routes.ts'
import { type Role, ROLES } from '#core/access/roles.ts'
import { maskIdentity, maskPhone } from '#core/codes/mask.ts'
import { FULL_PROFILE } from '#test/support/applying/fullProfile.ts'
import { ask } from './support/ask.ts'
import { PERSON } from './support/filling.ts'
import { everythingReadable, type Reading } from './support/readings.ts'
import { SAMPLES } from './support/samples.ts'
import { setStage, type Stage, standInFor } from './support/stage.ts'

const PHONE = '13977776666'
const CLERK = '经办独有名'
const OFFICER = '官员独有名'
/** Of another reviewer: whoever reads it knows who reviews what. */
const REVIEW = 'review-of-somebody-else'

/** What is planted of each kind, whose it is where it is somebody's own, and how it looks when masked. */
interface Planted {
  readonly value: string
  readonly of?: Role
  readonly masked?: string
}

const PLANTED: Readonly<Record<FieldClass, readonly Planted[]>> = {
  identityNumber: [{ value: PERSON.identity, masked: maskIdentity(PERSON.identity) }],
  rosterName: [{ value: PERSON.name }],
  phone: [
    { value: PHONE, masked: maskPhone(PHONE) },
    { value: FULL_PROFILE.contactPhone, masked: maskPhone(FULL_PROFILE.contactPhone) },
  ],
  contactEmail: [{ value: 'lianxi@jia.example' }],
  accountEmail: [
    { value: 'zhanghao@zhili.example', of: 'officeClerk' },
    { value: 'zhanghao@jia.example', of: 'signatory' },
  ],
  officialName: [
    { value: CLERK, of: 'officeClerk' },
    { value: OFFICER, of: 'programmeOfficer' },
  ],
  draftContent: [{ value: '草稿独有内容' }, { value: '草稿独有材料' }, { value: '草稿独有名册' }],
  reviewerIdentity: [{ value: REVIEW }],
  objectorIdentity: [
    { value: '沈实名', masked: '沈＊＊' },
    { value: '13912345678', masked: maskPhone('13912345678') },
  ],
  selfScore: [{ value: '7654321' }, { value: '76543.21' }, { value: '76,543.21' }],
}

let stage: Stage
const readings = new Map<Role, readonly Reading[]>()

beforeAll(async () => {
  stage = await setStage()
  await plant(stage)
  for (const role of ROLES) {
    readings.set(role, await everythingReadable(stage, role))
    await stage.confirmEverybody()
  }
}, 300_000)
afterAll(() => stage.stop())

async function plant(on: Stage): Promise<void> {
  const { db, people, own } = on
  const { officeClerk, programmeOfficer, signatory, withoutRole } = people
  const named = { [officeClerk.account]: CLERK, [programmeOfficer.account]: OFFICER }
  for (const [account, name] of Object.entries(named))
    await sql`update account set name = ${name} where id = ${account}`.execute(db)
  for (const [account, address] of [
    [officeClerk.account, 'zhanghao@zhili.example'],
    [signatory.account, 'zhanghao@jia.example'],
  ])
    await sql`update account set email = ${address} where id = ${account}`.execute(db)
  await sql`update account set phone = ${PHONE} where id in (${own.agent.account}, ${withoutRole.account})`.execute(db)
  await sql`
    update enterprise set contact_phone = ${PHONE}, contact_email = 'lianxi@jia.example', contact_name = '联系人'
    where id = ${own.id}`.execute(db)
  const summary = { section: 'profile', field: 'summary', value: '草稿独有内容', base: 1 } as const
  await own.agent.client.get('application.save', { params: { id: own.draft.id }, body: { changes: [summary] } })
  await sql`update evidence_use set title = '草稿独有材料' where application_id = ${own.draft.id}`.execute(db)
  await sql`update roster set file_name = '草稿独有名册' where application_id = ${own.draft.id}`.execute(db)
  await sql`
    update application set self_total = 7654321, self_base = 7654321 where id = ${own.submitted.id}`.execute(db)
  await on.confirmEverybody()
  // Both officials act, so that their names stand in the time line, in messages and in the journal.
  const params = { id: own.submitted.id }
  await officeClerk.client.get('dossier.recommend', {
    body: {
      applications: [{ id: own.submitted.id, version: own.submitted.version }],
      opinion: '同意推荐',
      checks: { here: true, operating: true, noTrouble: true },
    },
  })
  await programmeOfficer.client.get('dossier.accept', { params, body: { version: own.submitted.version + 1 } })
  await sql`
    insert into review (id, application_id, reviewer_id, state, assigned_by, assigned_at)
    values (${REVIEW}, ${own.submitted.id}, ${standInFor('financeOfficer')}, 'assigned', ${programmeOfficer.account},
      ${on.district.clock.now()})`.execute(db)
}

/** How a kind of data came to a role: the operations that showed it in full, and those that showed it masked. */
function seen(field: FieldClass, role: Role) {
  const planted = PLANTED[field].filter(({ of }) => of !== role)
  const where = (told: (one: Planted) => string | undefined): readonly Operation[] => {
    const wanted = planted.flatMap((one) => told(one) ?? [])
    const found = readings.get(role)!.filter(({ text }) => wanted.some((value) => text.includes(value)))
    return [...new Set(found.map(({ operation }) => operation))]
  }
  return { full: where(({ value }) => value), masked: where(({ masked }) => masked) }
}

const CELLS = FIELD_CLASSES.filter((field): field is FieldClass => field in PLANTED).flatMap((field) =>
  ROLES.map((role) => ({ field, role, treatment: treatmentOf(field, role) })),
)

describe('everything a role can read', () => {
  test.each(CELLS)('$field is $treatment to $role', ({ field, role, treatment }) => {
    const { full, masked } = seen(field, role)
    if (treatment === 'shown') expect(full.length).toBeGreaterThan(0)
    else expect(full).toEqual([])
    if (treatment === 'masked' || treatment === 'revealable') expect(masked.length).toBeGreaterThan(0)
    if (treatment === 'hidden') expect(masked).toEqual([])
  })

  test('is read without a fault', () => {
    const faults = [...readings.values()].flat().filter(({ status }) => status >= 500)
    expect(faults.map(({ operation, text }) => [operation, text])).toEqual([])
  })
})

describe('one person’s number in full', () => {
  const reveal = (role: Role, reason: string) =>
    ask(
      stage.address,
      'application.reveal',
      { params: { id: stage.own.submitted.id, position: 1 }, body: { reason } },
      stage.cookieOf(role),
    )
  const lastEntry = async () =>
    (await stage.db.selectFrom('journal').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst())!

  test.each(ROLES)('%s', async (role) => {
    const before = await lastEntry()
    const answer = await reveal(role, '核对社保参保')
    if (treatmentOf('identityNumber', role) !== 'revealable') {
      expect(answer.status).toBe(403)
      expect(await lastEntry()).toEqual(before)
      return
    }
    expect(answer.json).toEqual(PERSON)
    expect(await lastEntry()).toMatchObject({
      actor: stage.someone(role)!.account,
      role,
      act: 'personalData.revealed',
      object: 'application',
      object_id: stage.own.submitted.id,
      detail: { position: 1, reason: '核对社保参保' },
    })
  })

  test.each(['', '   '])('asks for a reason: “%s” is none', async (reason) => {
    const before = await lastEntry()
    const answer = await reveal('officeClerk', reason)
    expect([answer.status, answer.problem]).toEqual([400, 'invalid-input'])
    expect(answer.text).not.toContain(PERSON.identity)
    expect(await lastEntry()).toEqual(before)
  })

  test('reading the list of people is written down too, with whose and how many', async () => {
    const params = { id: stage.own.submitted.id }
    await stage.people.officeClerk.client.get('application.roster', { params })
    expect(await lastEntry()).toMatchObject({
      actor: stage.people.officeClerk.account,
      act: 'personalData.read',
      object_id: stage.own.submitted.id,
      detail: { masked: true, people: 2 },
    })
  })

  test('what cannot be written down is not answered', async () => {
    await sql`create function no_journal() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$`.execute(
      stage.db,
    )
    await sql`create trigger no_journal before insert on journal for each row execute function no_journal()`.execute(
      stage.db,
    )
    try {
      const params = { id: stage.own.submitted.id }
      const answers = [
        await reveal('officeClerk', '核对社保参保'),
        await ask(stage.address, 'application.roster', { params }, stage.cookieOf('officeClerk')),
      ]
      for (const { status, text } of answers) {
        expect(status).toBe(500)
        expect(text).not.toMatch(/11010|名册独有/)
      }
    } finally {
      await sql`drop trigger no_journal on journal`.execute(stage.db)
    }
  })

  test('the database holds it sealed, and nothing else holds it', async () => {
    const { rows } = await sql<{ schema: string; name: string }>`
      select table_schema as schema, table_name as name from information_schema.tables
      where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`.execute(stage.db)
    const holding: string[] = []
    for (const { schema, name } of rows) {
      const { rows: found } = await sql`
        select 1 from ${sql.id(schema, name)} as held where held::text like ${`%${PERSON.identity}%`}`.execute(stage.db)
      if (found.length > 0) holding.push(name)
    }
    expect(rows.length).toBeGreaterThan(25)
    expect(holding).toEqual([])
  })
})

test('what may not be told of reviewers and objectors is hidden from everybody it could hurt', () => {
  for (const kind of ['objectorIdentity', 'reviewerIdentity'] as const)
    for (const role of ['applicant', 'signatory', 'reviewer', 'conferenceMember'] as const)
      expect(FIELD_ACCESS[kind].by[role]).toBe('hidden')
})

test('a role, or a kind of data, without its cell does not compile', () => {
  const { auditAdmin: _, ...roles } = FIELD_ACCESS.phone.by
  // @ts-expect-error -- one role has no cell
  const incomplete = roles satisfies Record<Role, Treatment>
  expect(Object.keys(incomplete)).toHaveLength(ROLES.length - 1)
  expect(Object.keys(SAMPLES)).toHaveLength(OPERATIONS.length)
})
