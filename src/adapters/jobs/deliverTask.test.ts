import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { type Kysely, sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mailChannel } from '#adapters/outside/mail.ts'
import { SealBroken } from '#app/kit/vault.ts'
import { DELIVERY_LINK, type DeliverParts, sealLink } from '#app/messaging/deliver.ts'
import type { MessageCode } from '#core/messages/params.ts'
import { poolOf } from '#store/connect.ts'
import { type Notice, notify } from '#store/messages.ts'
import type { Tables } from '#store/tables.ts'
import { type TestDatabases, testDatabases } from '#test/support/databases.ts'
import { type MailServer, type Manners, startMailServer } from '#test/support/mailServer.ts'
import { deliverTask } from './deliverTask.ts'
import { type RunningJobs, startJobs } from './runner.ts'

let databases: TestDatabases
let db: Kysely<Tables>
let mail: MailServer | undefined
let jobs: RunningJobs | undefined
let log: string
beforeAll(async () => {
  databases = await testDatabases()
})
afterAll(() => databases.stop())
beforeEach(async () => {
  db = await databases.clone()
  log = ''
  await sql`insert into account (id, name, email, phone, language, state, created_at) values
    ('shen', '沈燕', 'shen@factory.example', '13800000001', 'zh', 'invited', now()),
    ('wu', 'Wu', 'wu@office.example', null, 'en', 'invited', now())`.execute(db)
})
afterEach(async () => {
  await jobs?.stop()
  await mail?.stop()
  jobs = mail = undefined
})

const at = new Date(Date.UTC(2030, 0, 1))
const site = { name: { zh: '区人力资源和社会保障局', en: 'The Bureau' }, address: 'https://jx.example' }
/** Opens what is sealed for it by three letters in front, and nothing else. */
const vault: DeliverParts['vault'] = {
  open(context, sealed) {
    if (context !== DELIVERY_LINK || !sealed.startsWith('s3.')) throw new SealBroken(context)
    return sealed.slice(3)
  },
}

const sealer = { seal: (_context: string, plain: string) => `s3.${plain}` }

const databaseUrl = (): string => poolOf(db).options.connectionString as string

async function startMail(manners: Manners = {}): Promise<MailServer> {
  mail = await startMailServer(manners)
  return mail
}

async function startRunner(): Promise<void> {
  const stream = new PassThrough().on('data', (chunk) => (log += String(chunk)))
  const channel = mailChannel({ url: mail!.url, from: 'office@bureau.example', now: () => at, patienceMs: 10_000 })
  const deliver = deliverTask({ db, channels: { mail: channel }, site, vault, now: () => at })
  jobs = await startJobs({ databaseUrl: databaseUrl(), tasks: { deliver }, log: stream, now: () => at })
}

let number = 0
const ids = (): string => `n${++number}`
const send = <C extends MessageCode>(notice: Omit<Notice<C>, 'at' | 'ids'>) =>
  db.transaction().execute((tx) => notify(tx, { ...notice, at, ids } as Notice<C>))
const returned = {
  code: 'application-returned',
  params: {
    applicationId: 'app-1',
    enterprise: 'Harbour Works',
    batch: { zh: '2030年第一批', en: 'the first batch of 2030' },
    by: { zh: '北街道办事处', en: 'North Street Office' },
    items: 2,
    due: '2030-01-09',
  },
} as const

const deliveries = () =>
  db
    .selectFrom('delivery')
    .select(['channel', 'state', 'attempts', 'sent_to', 'last_error'])
    .orderBy('channel')
    .orderBy('sent_to')
    .execute()
const hurry = () => sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null`.execute(db)
/** The deliveries, while no waiting job waits as long as it would. */
const hurried = async () => (await hurry(), deliveries())
const jobsLeft = async () => (await sql`select from graphile_worker.jobs`.execute(db)).rows

describe('a message of a committed act', () => {
  test('arrives in the language of each addressee, each for themselves', async () => {
    const { received } = await startMail()
    await startRunner()
    await send({ ...returned, to: ['shen', 'wu'], channels: ['mail'] })
    await expect.poll(() => received.length).toBe(2)
    const sorted = received.toSorted((a, b) => (a.to[0]! < b.to[0]! ? -1 : 1))
    expect(sorted.map(({ to, headers }) => [to, headers.get('to'), headers.get('subject')])).toEqual([
      [['shen@factory.example'], 'shen@factory.example', '申报材料需要补正'],
      [['wu@office.example'], 'wu@office.example', 'Your application needs corrections'],
    ])
    expect(sorted.map(({ body }) => body)).toEqual([
      [
        '沈燕：',
        '北街道办事处退回了您的2030年第一批申报，请补正2项内容，最迟在2030年1月9日重新提交。其余内容已锁定，不必改动。',
        'https://jx.example/applications/app-1',
        '区人力资源和社会保障局\n本邮件由系统自动发出，请勿直接回复。',
      ].join('\n\n'),
      [
        'Dear Wu,',
        'North Street Office has returned your application for the first batch of 2030. Correct 2 items and submit it again by 9 January 2030. All else is locked and stays as it is.',
        'https://jx.example/applications/app-1',
        'The Bureau\nThis message was sent automatically; please do not reply to it.',
      ].join('\n\n'),
    ])
    const sent = { channel: 'mail', state: 'sent', attempts: 1, last_error: null }
    await expect.poll(hurried).toEqual([
      { ...sent, sent_to: 's***@factory.example' },
      { ...sent, sent_to: 'w***@office.example' },
    ])
  })

  test('by a channel that is not set up is given up at once', async () => {
    await startMail()
    await startRunner()
    await send({ ...returned, to: ['shen'], channels: ['sms'] })
    await expect
      .poll(hurried)
      .toMatchObject([{ channel: 'sms', state: 'failed', attempts: 1, last_error: 'channel-not-set-up' }])
  })

  test('to an address that is gone meanwhile is given up at once', async () => {
    await startMail()
    await send({ ...returned, to: ['shen'], channels: ['mail'] })
    await sql`update account set email = null`.execute(db)
    await startRunner()
    await expect.poll(hurried).toMatchObject([{ state: 'failed', attempts: 1, last_error: 'no-address' }])
  })

  test('to an addressee whom the server refuses is given up after three tries, and nobody is named', async () => {
    const { received } = await startMail({ addressee: () => 550 })
    await startRunner()
    await send({ ...returned, to: ['shen'], channels: ['mail'] })
    await expect.poll(hurried).toMatchObject([{ state: 'failed', attempts: 3, sent_to: null, last_error: 'smtp-550' }])
    expect(received).toEqual([])
    await expect.poll(jobsLeft).toEqual([])
    expect(log).toContain('try again: smtp-550')
    expect(log).not.toMatch(/shen|沈燕|factory|person/)
  })

  test('is given up after twelve tries when the server is never there', async () => {
    await startMail()
    await mail!.down()
    await startRunner()
    await send({ ...returned, to: ['shen'], channels: ['mail'] })
    await expect.poll(hurried).toMatchObject([{ state: 'failed', attempts: 12, last_error: 'ESOCKET' }])
    await mail!.up()
  })

  test('arrives when the server comes back, by itself', async () => {
    const { received } = await startMail()
    await mail!.down()
    await startRunner()
    await send({ ...returned, to: ['shen'], channels: ['mail'] })
    await expect.poll(deliveries).toMatchObject([{ state: 'waiting', last_error: 'ESOCKET' }])
    await mail!.up()
    await expect.poll(deliveries).toMatchObject([{ state: 'sent', last_error: null }])
    expect(received).toHaveLength(1)
  })
})

describe('an invitation', () => {
  const invited = {
    to: ['shen'],
    code: 'account-invited',
    params: { by: { zh: '区局', en: 'The Bureau' }, until: '2030-01-08T17:00' },
  } as const

  test('carries its key in the mail alone', async () => {
    const { received } = await startMail()
    await startRunner()
    await send({ ...invited, linkSealed: sealLink(sealer, '/invitation#k3y') })
    await expect.poll(hurried).toMatchObject([{ state: 'sent' }])
    expect(received.map(({ body }) => body.split('\n\n')[2])).toEqual(['https://jx.example/invitation#k3y'])
    const { rows } = await sql<{ all: string }>`
      select (select json_agg(n) from notification n)::text || (select json_agg(d) from delivery d)::text as all`.execute(
      db,
    )
    expect(rows[0]!.all).not.toContain('k3y')
  })

  test('whose seal is broken is not sent', async () => {
    const { received } = await startMail()
    await startRunner()
    await send({ ...invited, linkSealed: 'other' })
    await expect.poll(hurried).toMatchObject([{ state: 'failed', attempts: 1, last_error: 'link-does-not-open' }])
    expect(received).toEqual([])
  })
})

describe('a node that is killed', () => {
  const url = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href)
  const NODE = `
    import { connect } from ${url('../../store/connect.ts')}
    import { notify } from ${url('../../store/messages.ts')}
    import { mailChannel } from ${url('../outside/mail.ts')}
    import { deliverTask } from ${url('deliverTask.ts')}
    import { startJobs } from ${url('runner.ts')}
    const { databaseUrl, mailUrl, act, notice, site } = JSON.parse(process.env.TEST_NODE)
    const now = () => new Date(notice.at)
    const db = connect(databaseUrl, 2)
    if (act !== 'send') {
      let number = 0
      await db.transaction().execute(async (tx) => {
        await notify(tx, { ...notice, at: now(), ids: () => 'k' + ++number })
        if (act === 'hold') await new Promise(() => console.log('ready'))
      })
      console.log('ready')
      setInterval(() => {}, 1000)
    } else {
      const channels = { mail: mailChannel({ url: mailUrl, from: 'office@bureau.example', now }) }
      const deliver = deliverTask({ db, channels, site, vault: { open: () => '' }, now })
      await startJobs({ databaseUrl, tasks: { deliver }, log: process.stderr, now })
      console.log('ready')
    }`

  /** A node of its own that holds before its commit, commits, or sends; and is then killed where it stands. */
  async function killed(act: 'hold' | 'commit' | 'send', reached: () => Promise<unknown> = async () => {}) {
    const notice = { ...returned, to: ['shen'], channels: ['mail'], at }
    const parts = { databaseUrl: databaseUrl(), mailUrl: mail!.url, act, notice, site }
    const child = spawn(process.execPath, ['--input-type=module', '--eval', NODE], {
      env: { ...process.env, TEST_NODE: JSON.stringify(parts) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    await reached()
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  test('before its commit: nobody hears of it', async () => {
    const { received } = await startMail()
    await killed('hold')
    await startRunner()
    await expect
      .poll(() => sql`select from pg_stat_activity where state like 'idle in%'`.execute(db))
      .toMatchObject({ rows: [] })
    expect(await deliveries()).toEqual([])
    expect(await jobsLeft()).toEqual([])
    expect(received).toEqual([])
  })

  test('between commit and delivery: it is delivered after the restart, once', async () => {
    const { received } = await startMail()
    await killed('commit')
    expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: 0 }])
    await startRunner()
    await expect.poll(deliveries).toMatchObject([{ state: 'sent', attempts: 1 }])
    expect(received).toHaveLength(1)
  })

  test('between sending and noting it: it goes out twice under one name, and never a third time', async () => {
    let held = true
    const { received } = await startMail({ mail: () => (held ? new Promise<undefined>(() => {}) : undefined) })
    await killed('commit')
    await killed('send', async () => {
      await expect.poll(() => received.length).toBe(1)
    })
    held = false
    expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: 1 }])
    // Another node takes it over after a minute, which we do not wait for.
    await sql`update graphile_worker._private_jobs set locked_at = now() - interval '2 minutes'`.execute(db)
    await startRunner()
    await expect.poll(deliveries).toMatchObject([{ state: 'sent', attempts: 2 }])
    expect(received.map(({ headers }) => headers.get('message-id'))).toEqual(Array(2).fill('<k2@bureau.example>'))
    const again = sql`select graphile_worker.add_job('deliver', json_build_object('id', id)) from delivery`
    await again.execute(db)
    await expect.poll(jobsLeft).toEqual([])
    expect(received).toHaveLength(2)
  })
})
