/** What an enterprise has not submitted is its own: in a draft, while it corrects, and when it gave up. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Operation } from '#contract/routes.ts'
import type { Asking } from '#test/support/district/client.ts'
import { ask } from './support/ask.ts'
import { PERSON } from './support/filling.ts'
import { setStage, type Stage } from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
  await stage.tables.keep()
})
afterEach(() => stage.tables.restore())
afterAll(() => stage.stop())

const OFFICIALS = ['officeClerk', 'programmeOfficer'] as const

async function answers(operation: Operation, asking: Asking) {
  const given = OFFICIALS.map((role) => ask(stage.address, operation, asking, stage.cookieOf(role)))
  return Promise.all(given)
}

const HIDDEN = ['as if it did not exist', 'as if it did not exist']

/** What both officials are answered. */
async function told(operation: Operation, asking: Asking): Promise<readonly string[]> {
  const nothing = await answers(operation, { ...asking, params: { ...asking.params, id: randomUUID() } })
  const given = await answers(operation, asking)
  return given.map(({ status, text }, at) =>
    status === 404 && text === nothing[at]!.text ? HIDDEN[at]! : `${status} ${text}`,
  )
}

const people = (id: string): readonly [Operation, Asking][] => [
  ['application.roster', { params: { id } }],
  ['application.reveal', { params: { id, position: 1 }, body: { reason: '核对' } }],
]
const papers = (id: string): readonly [Operation, Asking][] =>
  ['commitment', 'table', 'volume'].map((paper) => ['application.paper', { params: { id, paper } }])

const setState = (id: string, state: string, more = sql``) =>
  sql`update application set state = ${state}, version = version + 1 ${more} where id = ${id}`.execute(stage.db)

describe('a draft that was withdrawn', () => {
  test('stays as unseen as it was', async () => {
    const { draft, agent } = stage.own
    await agent.client.get('application.withdraw', { params: { id: draft.id }, body: { version: draft.version } })
    for (const [operation, asking] of [...people(draft.id), ...papers(draft.id)])
      expect(await told(operation, asking)).toEqual(HIDDEN)
    expect(await told('dossier.read', { params: { id: draft.id } })).toEqual(HIDDEN)
    expect(await told('evidence.content', { params: { id: draft.evidence } })).toEqual(HIDDEN)
  })
})

describe('what is changed while an application is returned', () => {
  async function corrected(): Promise<string> {
    const { submitted, agent } = stage.own
    await stage.people.officeClerk.client.get('dossier.return', {
      params: { id: submitted.id },
      body: {
        version: submitted.version,
        reason: '人数不符',
        items: [
          { part: 'roster', note: '人数不符' },
          { part: 'enterprise', note: '简介不清' },
        ],
        dueDay: '2026-03-20',
      },
    })
    stage.district.clock.advance(60_000)
    const params = { id: submitted.id }
    await agent.client.get('application.save', {
      params,
      body: { changes: [{ section: 'profile', field: 'summary', value: '补正未交', base: 1 }] },
    })
    await agent.client.get('application.putRoster', {
      params,
      body: {
        fileName: '补正.xlsx',
        people: 70,
        counted: 70,
        facts: { employees: 70 },
        persons: [{ name: '补正未交', identity: PERSON.identity }],
        base: 1,
      },
    })
    return submitted.id
  }

  test.each(['returned', 'withdrawn', 'lapsed'])('stays unseen until it is submitted again: %s', async (state) => {
    const id = await corrected()
    if (state !== 'returned') await setState(id, state)
    for (const [operation, asking] of people(id)) expect(await told(operation, asking)).toEqual(HIDDEN)
    for (const [operation, asking] of [...papers(id), ['dossier.read', { params: { id } }] as const])
      for (const { status, text } of await answers(operation, asking)) {
        expect(status).toBe(200)
        expect(text).not.toContain('补正未交')
      }
  })

  test('is not in the list either', async () => {
    await corrected()
    for (const { text } of await answers('worklist.list', {})) expect(text).not.toContain('补正未交')
  })
})

describe('evidence', () => {
  const seen = async (use: string) =>
    (await answers('evidence.content', { params: { id: use } })).map(({ status }) => status)

  test('that lay under its row at the submission is seen, also when it is taken away afterwards', async () => {
    const { submitted } = stage.own
    expect(await seen(submitted.evidence)).toEqual([200, 200])
    await sql`update evidence_use set removed_at = ${new Date('2026-03-03')} where id = ${submitted.evidence}`.execute(
      stage.db,
    )
    expect(await seen(submitted.evidence)).toEqual([200, 200])
  })

  test('that was taken away before the submission is not', async () => {
    const { submitted } = stage.own
    await sql`
      update evidence_use set removed_at = application.submitted_at - interval '1 minute'
      from application where application.id = application_id and evidence_use.id = ${submitted.evidence}`.execute(
      stage.db,
    )
    expect(await told('evidence.content', { params: { id: submitted.evidence } })).toEqual(HIDDEN)
  })

  test('that came after it is not', async () => {
    const { submitted } = stage.own
    await sql`
      update evidence_use set added_at = application.submitted_at + interval '1 minute'
      from application where application.id = application_id and evidence_use.id = ${submitted.evidence}`.execute(
      stage.db,
    )
    expect(await told('evidence.content', { params: { id: submitted.evidence } })).toEqual(HIDDEN)
  })

  test.each(['waiting', 'infected', 'refused'])('that is %s is handed to nobody', async (state) => {
    const { submitted, agent } = stage.own
    await sql`update evidence_file set state = ${state} where id = ${submitted.file}`.execute(stage.db)
    const own = await ask(
      stage.address,
      'evidence.content',
      { params: { id: submitted.evidence } },
      agent.client.cookie,
    )
    expect([own.status, own.problem]).toEqual([409, 'evidence-not-usable'])
    expect(await seen(submitted.evidence)).toEqual([409, 409])
  })
})
