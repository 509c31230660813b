/** Several people at once: one wins, the others are told what changed, nothing is overwritten. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filledApplication, publishBatch, sign, submit } from '../support/district/application.ts'
import type { Client } from '../support/district/client.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import { type District, type Enterprise, type Someone, startDistrict } from '../support/district/district.ts'
import { query } from '../support/district/jobs.ts'

let district: District
let clerk: Someone
let officers: readonly Someone[]
let batch: string
let count = 0
beforeAll(async () => {
  district = await startDistrict()
  clerk = await district.official('officeClerk', 'zhili')
  officers = [await district.official('programmeOfficer'), await district.official('programmeOfficer')]
  batch = await publishBatch(officers[0]!, { closesAt: '2026-03-31T17:00:00+08:00' })
})
afterAll(() => district.stop())

const newEnterprise = (): Promise<Enterprise> => {
  count++
  return district.enterprise({ name: `并发企业${count}`, creditCode: creditCode(count), office: 'zhili', clerk })
}

/** Another window of the same person. */
async function anotherWindow(who: Someone): Promise<Client> {
  const { Client: Window } = await import('../support/district/client.ts')
  const window = new Window(who.client.address)
  await window.get('session.open', { body: { name: who.signInName, password: who.password } })
  return window
}

const change = (field: string, value: string, base = 0) => ({ section: 'profile' as const, field, value, base })

describe('two windows on one draft', () => {
  test('twenty at once on the same field: one is saved, nineteen see what it was, none is lost', async () => {
    const { agent } = await newEnterprise()
    const { id } = await agent.client.get('application.start', { body: { batch } })
    const other = await anotherWindow(agent)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        (at % 2 ? other : agent.client).get('application.save', {
          params: { id },
          body: { changes: [change('summary', `第${at}稿`)] },
        }),
      ),
    )
    const saved = answers.flatMap((answer) => answer.saved)
    const conflicts = answers.flatMap((answer) => answer.conflicts)
    expect([saved.length, conflicts.length]).toEqual([1, 19])
    expect(new Set(conflicts.map(({ current }) => current.value))).toEqual(new Set([saved[0]!.value]))
    const { answers: stored } = await agent.client.get('application.read', { params: { id } })
    expect(stored).toMatchObject([{ field: 'summary', value: saved[0]!.value, version: 1 }])
  })

  test('different fields at once are all saved', async () => {
    const { agent } = await newEnterprise()
    const { id } = await agent.client.get('application.start', { body: { batch } })
    const fields = ['summary', 'headcount', 'revenue', 'tax', 'contactName', 'contactPhone', 'contactEmail', 'level']
    const answers = await Promise.all(
      fields.map((field) =>
        agent.client.get('application.save', { params: { id }, body: { changes: [change(field, field)] } }),
      ),
    )
    expect(answers.flatMap(({ conflicts }) => conflicts)).toEqual([])
    const { answers: stored } = await agent.client.get('application.read', { params: { id } })
    expect(stored.map(({ field }) => field).toSorted()).toEqual(fields.toSorted())
  })

  test('two colleagues start the same application: there is one', async () => {
    const { agent } = await newEnterprise()
    const started = await Promise.all(
      Array.from({ length: 6 }, () => agent.client.ask('application.start', { body: { batch } })),
    )
    expect(started.map(({ problem }) => problem).toSorted()).toEqual(['', ...Array(5).fill('already-applied')])
  })
})

async function submitted(): Promise<{
  readonly enterprise: Enterprise
  readonly id: string
  readonly version: number
}> {
  const enterprise = await newEnterprise()
  const id = await filledApplication(enterprise, batch)
  await submit(enterprise, id, district.confirm)
  const { version } = await enterprise.agent.client.get('application.read', { params: { id } })
  return { enterprise, id, version }
}

test('fifty submissions of one application: it is submitted once', async () => {
  const enterprise = await newEnterprise()
  const id = await filledApplication(enterprise, batch)
  const contentHash = await sign(enterprise, id, district.confirm)
  const { version } = await enterprise.agent.client.get('application.read', { params: { id } })
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      enterprise.agent.client.ask('application.submit', { params: { id }, body: { version, contentHash } }),
    ),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(new Set(answers.filter(({ status }) => status !== 200).map(({ problem }) => problem))).toEqual(
    new Set(['changed']),
  )
  const { steps } = await enterprise.agent.client.get('application.read', { params: { id } })
  expect(steps).toHaveLength(1)
})

test('applications submitted at the same moment get numbers of their own', async () => {
  const ready = []
  for (let at = 0; at < 5; at++) {
    const enterprise = await newEnterprise()
    const id = await filledApplication(enterprise, batch)
    const contentHash = await sign(enterprise, id, district.confirm)
    const { version } = await enterprise.agent.client.get('application.read', { params: { id } })
    ready.push({ enterprise, id, body: { version, contentHash } })
  }
  const numbers = await Promise.all(
    ready.map(async ({ enterprise, id, body }) => {
      const { number } = await enterprise.agent.client.get('application.submit', { params: { id }, body })
      return number
    }),
  )
  expect(new Set(numbers).size).toBe(5)
})

test('two officers on one application: the second is told what the first did, and by which role', async () => {
  const { id, version } = await submitted()
  await district.confirm(clerk)
  await clerk.client.get('dossier.recommend', {
    body: {
      applications: [{ id, version }],
      opinion: '同意推荐',
      checks: { here: true, operating: true, noTrouble: true },
    },
  })
  for (const officer of officers) await district.confirm(officer)
  const [first, second] = officers as [Someone, Someone]
  const seen = (await first.client.get('dossier.read', { params: { id } })).application.version
  const both = await Promise.all([
    first.client.ask('dossier.accept', { params: { id }, body: { version: seen } }),
    second.client.ask('dossier.decline', { params: { id }, body: { version: seen, reason: '材料不实' } }),
  ])
  const won = both.filter(({ status }) => status === 200)
  const lost = both.find(({ status }) => status !== 200)!
  expect(won).toHaveLength(1)
  expect([lost.problem, lost.text]).toEqual(['changed', expect.stringMatching(/受理/)])
  const { steps, application } = await first.client.get('dossier.read', { params: { id } })
  expect(steps.at(-1)?.to).toBe(application.state)
  expect(steps.filter(({ act }) => act === 'accept' || act === 'decline')).toHaveLength(1)
})

test('the enterprise withdraws while the office recommends: one of them holds', async () => {
  const { enterprise, id, version } = await submitted()
  await district.confirm(clerk)
  await district.confirm(enterprise.agent)
  const [withdrawn, recommended] = await Promise.all([
    enterprise.agent.client.ask('application.withdraw', { params: { id }, body: { version, reason: '' } }),
    clerk.client.get('dossier.recommend', {
      body: {
        applications: [{ id, version }],
        opinion: '同意推荐',
        checks: { here: true, operating: true, noTrouble: true },
      },
    }),
  ])
  const wins = [withdrawn.status === 200, recommended.done.length === 1]
  expect(wins.filter(Boolean)).toHaveLength(1)
  const { state } = await enterprise.agent.client.get('application.read', { params: { id } })
  expect(state).toBe(wins[0] ? 'withdrawn' : 'recommended')
})

test('at the closing minute: the last millisecond is in time, the minute itself is not', async () => {
  const ready = []
  for (let at = 0; at < 2; at++) {
    const enterprise = await newEnterprise()
    const id = await filledApplication(enterprise, batch)
    ready.push({ enterprise, id })
  }
  await district.goTo('2026-03-31T16:50:00+08:00')
  const [early, late] = await Promise.all(
    ready.map(async ({ enterprise, id }) => {
      const contentHash = await sign(enterprise, id, district.confirm)
      const { version } = await enterprise.agent.client.get('application.read', { params: { id } })
      return () => enterprise.agent.client.ask('application.submit', { params: { id }, body: { version, contentHash } })
    }),
  )
  district.clock.set('2026-03-31T16:59:59.999+08:00')
  expect((await early!()).status).toBe(200)
  district.clock.set('2026-03-31T17:00:00.000+08:00')
  const refused = await late!()
  expect([refused.problem, refused.text]).toEqual(['batch-not-open', expect.stringContaining('2026-03-31 17:00')])
})

test('afterwards every application’s steps lead to its state, and the journal is whole', async () => {
  const broken = await query<{ id: string }>(
    district.server.databaseUrl,
    `select application.id from application where state <> 'draft' and state is distinct from
      (select to_state from step where application_id = application.id order by number desc limit 1)`,
  )
  expect(broken).toEqual([])
  expect((await district.auditAdmin.client.get('journal.verify')).findings).toEqual([])
})
