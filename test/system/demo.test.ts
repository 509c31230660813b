import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DemoPlan, DemoNotEmpty, fillDemo } from '#app/demo/fillDemo.ts'
import { loadProgrammes } from '#app/programmes/loadProgrammes.ts'
import { registerProgrammes } from '#app/programmes/registerProgrammes.ts'
import { registerOrganisations } from '#app/people/organisations.ts'
import { ROLES } from '#core/access/roles.ts'
import { connect } from '#store/connect.ts'
import type { Tables } from '#store/tables.ts'
import { seed } from '../../src/cli/commands/seed.ts'
import { demoFiles } from '../../src/system/demo/takeFile.ts'
import { openWorld, placesIn } from '../../src/system/openWorld.ts'
import { type TestDatabases, testDatabases } from '../support/databases.ts'
import { Client } from '../support/district/client.ts'
import { temporaryFolder } from '../support/folders.ts'
import { startApi, type TestServer } from '../support/server.ts'
import { recordedTerminal } from '../support/terminal.ts'

const TODAY = new Date('2026-06-10T10:20:00+08:00')
/** A code counts once; each sign-in is half a minute after the one before. */
let passed = 0
const now = (): Date => new Date(TODAY.getTime() + passed)

describe('a demonstration', () => {
  const folder = temporaryFolder()
  const terminal = recordedTerminal({ language: 'zh', now })
  let server: TestServer
  let db: Kysely<Tables>
  beforeAll(async () => {
    await seed.run({ values: { data: folder.path }, operands: [], terminal } as never)
    server = await startApi({ dataFolder: folder.path, demo: true, now })
    db = connect(server.databaseUrl, 3)
  }, 300_000)
  afterAll(async () => {
    await db?.destroy()
    await server?.stop()
    folder.remove()
  })

  const logins = async () => (await new Client(server.address).get('demo.logins')) ?? []

  async function signedIn(role: (typeof ROLES)[number]): Promise<Client> {
    passed += 30_000
    const login = (await logins()).find((one) => one.role === role)!
    const client = new Client(server.address)
    const { signInName: name, password, code } = login
    await client.get('session.open', { body: { name, password, ...(code && { code }) } })
    return client
  }

  test('says who can sign in, one a line, and all roles are there', async () => {
    expect((await logins()).map(({ role }) => role)).toEqual(ROLES)
    for (const { signInName } of await logins()) expect(terminal.out()).toMatch(new RegExp(`^  ${signInName} `, 'm'))
  })

  test.each(ROLES)('%s can sign in with what the page shows', async (role) => {
    const client = await signedIn(role)
    const session = await client.get('session.read')
    expect(session.roles.map((held) => held.role)).toContain(role)
    expect(session).toMatchObject({ demo: true, passwordDue: false })
  })

  test('keeps passwords at the cost that is advised', async () => {
    const { rows } = await sql<{ cost: string }>`
      select distinct substring(password_hash from '^.*p=1') as cost from account where password_hash is not null`.execute(
      db,
    )
    expect(rows).toEqual([{ cost: '$argon2id$v=19$m=19456,t=2,p=1' }])
  })

  test('has every state, each kind of return, drafts at several degrees, and registrations that wait', async () => {
    const applications = await db.selectFrom('application').select(['id', 'state', 'returned_from']).execute()
    const states = new Set(applications.map(({ state }) => state))
    const before = 'draft submitted returned recommended under_review declined withdrawn lapsed vetoed scored'
    const after = 'not_selected reserved on_notice recognised suspended revoked'
    expect(states).toEqual(new Set(`${before} ${after}`.split(' ')))
    const returns = applications.filter(({ state }) => state === 'returned').map((one) => one.returned_from)
    expect(new Set(returns)).toEqual(new Set(['recommended', 'submitted']))
    const { rows } = await sql<{ answers: string }>`
      select count(answer.field) as answers from application left join answer on answer.application_id = application.id
      where application.state = 'draft' group by application.id`.execute(db)
    expect(new Set(rows.map(({ answers }) => answers)).size).toBeGreaterThanOrEqual(4)
    const registrations = await db.selectFrom('registration').select('state').execute()
    expect(registrations.filter(({ state }) => state === 'awaiting').length).toBeGreaterThan(1)
    expect(registrations.filter(({ state }) => state === 'refused').length).toBe(1)
  })

  test('three batches: one closed, one whose closing minute has passed, one that is open', async () => {
    const batches = await db.selectFrom('batch').selectAll().orderBy('opens_at').execute()
    expect(batches.map(({ year, number, state }) => ({ year, number, state }))).toEqual([
      { year: 2025, number: 1, state: 'closed' },
      { year: 2026, number: 1, state: 'published' },
      { year: 2026, number: 2, state: 'published' },
    ])
    expect(batches.map(({ closes_at }) => closes_at > now())).toEqual([false, false, true])
  })

  test('departments have answered in the closed batch, and are asked in the one under review', async () => {
    const { rows } = await sql<{ year: number; heard: boolean }>`
      select distinct batch.year, application.verified_total is not null as heard from application
      join batch on batch.id = application.batch_id
      where application.state in ('under_review', 'recognised') order by 1`.execute(db)
    expect(rows).toEqual([
      { year: 2025, heard: true },
      { year: 2026, heard: false },
    ])
    const department = await signedIn('departmentVerifier')
    const open = (await department.get('verification.tasks')).filter(({ asked, answered }) => answered < asked)
    expect(open.map(({ year }) => year)).toEqual([2026])
  })

  test('the past batch has come to its end: order, certificates, an upgrade, and what became of the others', async () => {
    const officer = await signedIn('programmeOfficer')
    const { items } = await officer.get('recognition.list', { query: { size: 50 } })
    expect(items.map(({ state, level }) => `${state} ${level}`).toSorted()).toEqual([
      'recognised excellent',
      'recognised excellent',
      'recognised skilled',
      'revoked skilled',
      'suspended skilled',
    ])
    const anybody = new Client(server.address)
    const answers = []
    for (const { certificate } of items)
      answers.push((await anybody.get('certificate.check', { body: { number: certificate } })).answer)
    expect(new Set(answers)).toEqual(new Set(['valid', 'suspended', 'revoked']))
    const open = (await anybody.get('notice.open')).filter((notice) => notice.open)
    expect(open).toHaveLength(1)
    expect((await officer.get('objection.list')).total).toBe(1)
  })

  test('the present batch is before the conference, with a list of candidates that holds', async () => {
    const convener = await signedIn('convener')
    const [present] = await convener.get('conference.list')
    expect(present).toMatchObject({ state: 'frozen', batch: { year: 2026 } })
    const room = await convener.get('conference.read', { params: { id: present!.id } })
    expect(room.changed).toEqual([])
    expect(room.members.filter((member) => member.present).length).toBeGreaterThan(3)
    const reviewer = await signedIn('reviewer')
    const states = (await reviewer.get('reviewer.reviews')).map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['finished', 'assigned']))
  })

  test('the steps of each application lead to its state', async () => {
    const steps = await db.selectFrom('step').selectAll().orderBy('application_id').orderBy('number').execute()
    const byApplication = Map.groupBy(steps, (step) => step.application_id)
    for (const { id, state } of await db.selectFrom('application').select(['id', 'state']).execute()) {
      let at = 'draft'
      for (const step of byApplication.get(id) ?? []) {
        expect(step.from_state).toBe(at)
        at = step.to_state
      }
      expect(at).toBe(state)
    }
  })

  test('numbers run from 1 within a batch', async () => {
    const rows = await db
      .selectFrom('application')
      .select(['batch_id', 'number'])
      .where('number', 'is not', null)
      .execute()
    for (const numbered of Map.groupBy(rows, (row) => row.batch_id).values()) {
      const numbers = numbered.map(({ number }) => number!).sort((a, b) => a - b)
      expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    }
  })

  test('submissions hash to their content, and claims stand for what was submitted', async () => {
    const { rows } = await sql<{ id: string; text: string; hash: string; last: string; claims: string }>`
      select application.id, submission.content::text as text, submission.content_hash as hash,
        application.content_hash as last, (select count(*) from claim where application_id = application.id) as claims
      from application join submission on submission.application_id = application.id
        and submission.number = application.submissions`.execute(db)
    expect(rows.length).toBeGreaterThan(30)
    for (const { text, hash, last, claims } of rows) {
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
      expect(last).toBe(hash)
      expect(Number(claims)).toBeGreaterThan(20)
    }
  })

  test('the journal is whole, nothing in it lies in the future, and every file was looked into', async () => {
    passed += 30_000
    const audit = await signedIn('auditAdmin')
    const { findings, entries } = await audit.get('journal.verify')
    expect(findings).toEqual([])
    expect(entries).toBeGreaterThan(1500)
    const { last } = await db
      .selectFrom('journal')
      .select((eb) => eb.fn.max('at').as('last'))
      .where('actor', '<>', 'public')
      .executeTakeFirstOrThrow()
    expect(last.getTime()).toBeLessThanOrEqual(now().getTime())
    const files = await db.selectFrom('evidence_file').select('state').distinct().execute()
    expect(files).toEqual([{ state: 'unscanned' }])
  })

  test('the first office can recommend twelve at once, and a dossier opens with its evidence', async () => {
    const clerk = await signedIn('officeClerk')
    const list = await clerk.get('worklist.list', { query: { states: 'submitted' as never, size: 200 } })
    expect(list.total).toBeGreaterThanOrEqual(5)
    const dossier = await clerk.get('dossier.read', { params: { id: list.items[0]!.id } })
    expect(dossier.evidence.length).toBeGreaterThan(0)
    const content = await fetch(`${server.address}/api/evidence/${dossier.evidence[0]!.id}/content?as=thumbnail`, {
      headers: { cookie: clerk.cookie },
    })
    expect([content.status, content.headers.get('content-type')]).toEqual([200, 'image/webp'])
  })

  test('what would have been sent is kept to be looked at, and nothing leaves', async () => {
    const clerk = await signedIn('officeClerk')
    const { items } = await clerk.get('worklist.list', { query: { states: 'submitted' as never, size: 1 } })
    const { id, version } = items[0]!
    await clerk.get('dossier.return', {
      params: { id },
      body: {
        version,
        reason: '演示退回',
        dueDay: '2026-06-18',
        items: [{ part: 'A2', note: '没有盖章', repair: '' }],
      },
    })
    await expect
      .poll(() => new Client(server.address).get('demo.messages'))
      .toContainEqual(expect.objectContaining({ channel: 'sms', text: expect.stringContaining('退回') }))
  })

  test('started plainly later it still says what its data is, and lists nobody', async () => {
    await server.stop()
    server = await startApi({ dataFolder: folder.path, now })
    const plain = new Client(server.address)
    expect((await plain.get('session.read')).demo).toBe(true)
    expect((await plain.ask('demo.logins')).status).toBe(404)
  })
})

describe('a database that holds something', () => {
  const data = temporaryFolder()
  afterAll(() => data.remove())

  test('is not filled, and without the option nobody is listed', async () => {
    const server = await startApi({ dataFolder: data.path, now })
    const client = new Client(server.address)
    expect((await client.ask('demo.logins')).status).toBe(404)
    await client.get('setup.run', {
      body: {
        code: server.setupCode ?? '',
        systemAdmin: { name: '王系统', signInName: 'wang', password: 'Kiln-and-Loom-42' },
        securityAdmin: { name: '李安全' },
        auditAdmin: { name: '赵审计' },
      },
    })
    expect((await client.get('session.read')).demo).toBe(false)
    await server.stop()
    await expect(startApi({ dataFolder: data.path, now, demo: true })).rejects.toThrow(DemoNotEmpty)
  })
})

describe('the same district from the same day on', () => {
  const SMALL: DemoPlan = {
    enterprises: [4, 1, 1],
    past: { accepted: 3, lapsed: 1 },
    present: { submitted: 1, returnedByOffice: 1, resubmitted: 1 },
    begun: [40],
    open: [0, 1, 0],
    waiting: 1,
  }
  let databases: TestDatabases
  beforeAll(async () => {
    databases = await testDatabases()
  })
  afterAll(() => databases.stop())

  async function filled(today: Date): Promise<Kysely<Tables>> {
    const folder = temporaryFolder()
    try {
      const db = await databases.clone()
      const programmes = await loadProgrammes()
      await registerProgrammes(db, programmes, today)
      let count = 0
      for (const { programme } of programmes)
        await registerOrganisations(db, programme, today, () => `office-${count++}`)
      const places = placesIn(join(folder.path))
      const world = await openWorld({ db } as never, programmes, { dataFolder: folder.path }, places.storage, () => '')
      await fillDemo(world, demoFiles(places), today, SMALL)
      return db
    } finally {
      folder.remove()
    }
  }

  const told = async (db: Kysely<Tables>) => ({
    enterprises:
      await sql`select id, credit_code, office_id, legal_representative, address from enterprise order by id`.execute(
        db,
      ),
    accounts: await sql`select id, sign_in_name, name, phone, created_at from account order by id`.execute(db),
    applications: await sql`
      select id, enterprise_id, number, state, state_since, content_hash, self_total, review_total, level, reserve_place from application order by id`.execute(
      db,
    ),
    files: await sql`select id, sha256, size from evidence_file order by id`.execute(db),
    acts: await sql`select act, object_id, at from journal where act not like 'evidence.%' order by at, act, object_id`.execute(
      db,
    ),
  })

  test('two fillings agree in people, enterprises, applications, files and acts', async () => {
    const [one, other] = [await told(await filled(TODAY)), await told(await filled(TODAY))]
    expect(other.enterprises.rows).toEqual(one.enterprises.rows)
    expect(other.accounts.rows).toEqual(one.accounts.rows)
    expect(other.applications.rows).toEqual(one.applications.rows)
    expect(other.files.rows).toEqual(one.files.rows)
    expect(other.acts.rows).toEqual(one.acts.rows)
  })

  test.each(['2027-03-01T03:00:00+08:00', '2026-02-19T09:00:00+08:00', '2026-12-30T23:50:00+08:00'])(
    'also at %s, where holidays are not announced so far or everybody is away',
    async (today) => {
      const db = await filled(new Date(today))
      const { count } = await db
        .selectFrom('application')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .executeTakeFirstOrThrow()
      expect(Number(count)).toBe(9)
    },
  )
})
