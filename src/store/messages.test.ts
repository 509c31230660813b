import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestDatabases, testDatabases } from '#test/support/databases.ts'
import { beginDelivery, deliveryFailed, deliverySent } from './deliveries.ts'
import { inbox, markRead, unreadCount } from './inbox.ts'
import { type Notice, notify, reachable } from './messages.ts'
import type { Tables } from './tables.ts'

let databases: TestDatabases
let db: Kysely<Tables>
beforeAll(async () => {
  databases = await testDatabases()
})
afterAll(() => databases.stop())
beforeEach(async () => {
  db = await databases.clone()
  number = 0
  await people()
})

let number = 0
const ids = (): string => `n${String(++number).padStart(4, '0')}`
const at = (minute: number): Date => new Date(Date.UTC(2030, 0, 1, 8, minute))

/** A factory's clerk, a clerk of the office (who also left another), one with no address, and one who was shut out. */
async function people(): Promise<void> {
  const created_at = at(0)
  await db
    .insertInto('organisation')
    .values([
      { id: 'factory', kind: 'enterprise', programme: 'p', reference: null, name: 'Harbour Works', created_at },
      { id: 'office', kind: 'office', programme: 'p', reference: 'north', name: 'North Office', created_at },
    ])
    .execute()
  await db
    .insertInto('account')
    .values(
      [
        { id: 'shen', name: '沈燕', email: 'shen@factory.example', phone: '13800000001' },
        { id: 'wu', name: 'Wu', email: 'wu@office.example', phone: '13800000002', language: 'en' },
        { id: 'mute', name: 'Mute', email: '', phone: null },
        { id: 'gone', name: 'Gone', email: 'gone@office.example', phone: '13800000003', state: 'disabled' },
      ].map((account) => ({ state: 'invited', created_at, ...account })),
    )
    .execute()
  const role = { proposed_at: created_at, state: 'active' }
  await db
    .insertInto('appointment')
    .values([
      { id: 'a1', account_id: 'shen', organisation_id: 'factory', role: 'applicant', ...role },
      { id: 'a2', account_id: 'shen', organisation_id: 'office', role: 'clerk', ...role, state: 'ended' },
      { id: 'a3', account_id: 'wu', organisation_id: 'office', role: 'clerk', ...role },
    ])
    .execute()
}

const application = {
  applicationId: 'app-1',
  enterprise: 'Harbour Works',
  batch: { zh: '第一批', en: 'the first batch' },
}
const submitted = (to: readonly string[]): Notice<'application-submitted'> => ({
  to,
  code: 'application-submitted',
  params: application,
  at: at(1),
  ids,
})
const send = <C extends Parameters<typeof notify>[1]['code']>(notice: Notice<C>) =>
  db.transaction().execute((tx) => notify(tx, notice))

const deliveries = () =>
  db
    .selectFrom('delivery')
    .innerJoin('notification', 'notification.id', 'delivery.notification_id')
    .select(['account_id', 'channel', 'state', 'link_sealed'])
    .orderBy('account_id')
    .orderBy('channel')
    .execute()

const jobs = async () => {
  const { rows } = await sql<{ payload: { id: string }; key: string }>`
    select j.payload, j.key from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'deliver' order by j.id`.execute(db)
  return rows
}

describe('telling somebody', () => {
  test('the message lies in every inbox, and goes by every channel that reaches', async () => {
    await send(submitted(['shen', 'wu', 'mute', 'gone', 'wu']))
    const accounts = await db.selectFrom('notification').select('account_id').orderBy('account_id').execute()
    expect(accounts.map(({ account_id }) => account_id)).toEqual(['gone', 'mute', 'shen', 'wu'])
    expect(await deliveries()).toEqual([
      { account_id: 'shen', channel: 'mail', state: 'waiting', link_sealed: null },
      { account_id: 'wu', channel: 'mail', state: 'waiting', link_sealed: null },
      { account_id: 'wu', channel: 'workMessenger', state: 'waiting', link_sealed: null },
    ])
  })

  test('each delivery has one job, which names nothing but the delivery', async () => {
    await send(submitted(['shen', 'wu']))
    const known = await db.selectFrom('delivery').select('id').orderBy('id').execute()
    const ordered = await jobs()
    expect(ordered.map(({ payload }) => payload).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(known)
    expect(ordered.map(({ key, payload }) => key === `deliver:${payload.id}`)).toEqual([true, true, true])
  })

  test('a transaction that is undone tells nobody and orders nothing', async () => {
    const undone = db.transaction().execute(async (tx) => {
      await notify(tx, submitted(['shen', 'wu']))
      throw new Error('the act failed')
    })
    await expect(undone).rejects.toThrow('the act failed')
    expect([await unreadCount(db, 'shen'), await deliveries(), await jobs()]).toEqual([0, [], []])
  })

  test('before the transaction ends nobody else sees anything', async () => {
    await db.transaction().execute(async (tx) => {
      await notify(tx, submitted(['shen']))
      expect([await unreadCount(db, 'shen'), await jobs()]).toEqual([0, []])
    })
    expect([await unreadCount(db, 'shen'), (await jobs()).length]).toEqual([1, 1])
  })

  test('an account that does not exist undoes the act', async () => {
    await expect(send(submitted(['shen', 'nobody']))).rejects.toThrow('foreign key')
    expect(await unreadCount(db, 'shen')).toBe(0)
  })

  test('fewer channels when the sender says so, none when to nobody', async () => {
    await send({ ...submitted(['wu']), channels: ['workMessenger', 'sms'] })
    await send({ ...submitted(['wu']), channels: [] })
    await send(submitted([]))
    expect((await deliveries()).map(({ channel }) => channel)).toEqual(['workMessenger'])
    expect(await unreadCount(db, 'wu')).toBe(2)
  })

  test('two thousand at once', async () => {
    const to = Array.from({ length: 2000 }, (_, index) => `many-${index}`)
    await sql`insert into account (id, name, email, state, created_at)
      select id, 'N', id || '@factory.example', 'invited', now() from unnest(${to}::text[]) as t (id)`.execute(db)
    await send(submitted(to))
    expect((await jobs()).length).toBe(2000)
  })

  test('whom a message reaches is known beforehand', async () => {
    expect(await reachable(db, ['wu', 'shen', 'mute', 'gone', 'nobody'])).toEqual([
      { id: 'mute', name: 'Mute', language: 'zh', reachedBy: [] },
      { id: 'shen', name: '沈燕', language: 'zh', reachedBy: ['mail', 'sms'] },
      { id: 'wu', name: 'Wu', language: 'en', reachedBy: ['mail', 'sms', 'workMessenger'] },
    ])
    expect(await reachable(db, [])).toEqual([])
  })
})

describe('a link that is a key', () => {
  const invited: Notice<'account-invited'> = {
    to: ['shen'],
    code: 'account-invited',
    params: { by: { zh: '北区', en: 'North' }, until: '2030-01-08T17:00' },
    linkSealed: 'intl.sealed',
    at: at(1),
    ids,
  }

  test('waits with the mail, never in the inbox', async () => {
    await send(invited)
    expect(await deliveries()).toMatchObject([{ channel: 'mail', link_sealed: 'intl.sealed' }])
    expect(JSON.stringify(await inbox(db, { account: 'shen', limit: 9 }))).not.toContain('intl.sealed')
  })

  test.each([
    ['sent', (id: string) => deliverySent(db, id, { at: at(2), to: 's***@factory.example' })],
    ['given up', (id: string) => deliveryFailed(db, id, { error: 'refused', forGood: true })],
  ])('is forgotten once the mail was %s', async (_end, act) => {
    await send(invited)
    const { id } = await db.selectFrom('delivery').select('id').executeTakeFirstOrThrow()
    expect(await beginDelivery(db, id)).toMatchObject({ linkSealed: 'intl.sealed', attempts: 1 })
    await act(id)
    expect(await deliveries()).toMatchObject([{ link_sealed: null }])
  })

  test('the database refuses to keep it longer', async () => {
    await send(invited)
    await expect(sql`update delivery set state = 'failed'`.execute(db)).rejects.toThrow('check')
  })
})

describe('a delivery', () => {
  const begin = async () => {
    await send({ ...submitted(['shen']), channels: ['mail'] })
    const { id } = await db.selectFrom('delivery').select('id').executeTakeFirstOrThrow()
    return id
  }

  test('goes to the address as it is when it goes', async () => {
    const id = await begin()
    await sql`update account set email = 'new@factory.example', language = 'en' where id = 'shen'`.execute(db)
    expect(await beginDelivery(db, id)).toEqual({
      channel: 'mail',
      code: 'application-submitted',
      params: application,
      linkSealed: null,
      attempts: 1,
      name: '沈燕',
      language: 'en',
      address: 'new@factory.example',
    })
    await sql`update account set state = 'disabled' where id = 'shen'`.execute(db)
    expect(await beginDelivery(db, id)).toMatchObject({ address: '', attempts: 2 })
  })

  test('is not begun again once it was sent', async () => {
    const id = await begin()
    await deliverySent(db, id, { at: at(2), to: 's***@factory.example' })
    expect(await beginDelivery(db, id)).toBeUndefined()
    await deliveryFailed(db, id, { error: 'late', forGood: true })
    expect(await deliveries()).toMatchObject([{ state: 'sent' }])
  })

  test('is not begun again once it was given up', async () => {
    const id = await begin()
    await deliveryFailed(db, id, { error: 'busy', forGood: false })
    expect(await beginDelivery(db, id)).toMatchObject({ attempts: 1 })
    await deliveryFailed(db, id, { error: 'refused', forGood: true })
    expect(await beginDelivery(db, id)).toBeUndefined()
    expect(await beginDelivery(db, 'unknown')).toBeUndefined()
  })
})

describe('the inbox', () => {
  /** Seven for Shen, of which three came in the same minute, and one for Wu. */
  beforeEach(async () => {
    for (const minute of [1, 2, 3, 3, 3, 4, 5]) await send({ ...submitted(['shen']), channels: [], at: at(minute) })
    await send({ ...submitted(['wu']), channels: [] })
  })

  test.each([1, 2, 3, 7, 8])('in pages of %i: everything once, newest first', async (limit) => {
    const seen: { readonly at: Date; readonly id: string }[] = []
    for (;;) {
      const last = seen.at(-1)
      const page = await inbox(db, { account: 'shen', limit, ...(last && { before: { at: last.at, id: last.id } }) })
      if (page.length === 0) break
      seen.push(...page)
    }
    expect(seen.map((message) => message.at.getUTCMinutes())).toEqual([5, 4, 3, 3, 3, 2, 1])
    expect(new Set(seen.map(({ id }) => id)).size).toBe(7)
  })

  test('a message is read once, by its addressee', async () => {
    const [first, second] = await inbox(db, { account: 'shen', limit: 2 })
    const chosen = [first!.id, second!.id]
    expect(await markRead(db, { account: 'wu', ids: chosen, at: at(9) })).toBe(0)
    expect(await markRead(db, { account: 'shen', ids: chosen, at: at(9) })).toBe(2)
    expect(await markRead(db, { account: 'shen', ids: chosen, at: at(10) })).toBe(0)
    expect(await markRead(db, { account: 'shen', ids: [], at: at(10) })).toBe(0)
    expect((await inbox(db, { account: 'shen', limit: 1 }))[0]).toMatchObject({ id: first!.id, readAt: at(9) })
    expect((await inbox(db, { account: 'shen', limit: 9, unreadOnly: true })).length).toBe(5)
    expect([await unreadCount(db, 'shen'), await unreadCount(db, 'wu')]).toEqual([5, 1])
  })

  test('all at once', async () => {
    expect(await markRead(db, { account: 'shen', ids: 'all', at: at(9) })).toBe(7)
    expect([await unreadCount(db, 'shen'), await unreadCount(db, 'wu')]).toEqual([0, 1])
  })
})
