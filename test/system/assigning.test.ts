/** The officer assigns reviewers by load, balance and conflict of interest; reviewers declare, or recuse themselves. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refuseTied } from '#app/assigning/refuseTied.ts'
import type { Call } from '#app/kit/call.ts'
import type { World } from '#app/kit/world.ts'
import type { AssignmentChange, AssignmentItem } from '#contract/assigning.ts'
import { identityCheckDigit } from '#core/codes/identityNumber.ts'
import { maskIdentity } from '#core/codes/mask.ts'
import { reviewersText, SHEET_HEADS, sheetNames } from '#core/reviewing/assignmentSheet.ts'
import { readReturnedAssignments } from '#core/reviewing/returnedAssignments.ts'
import { readCells } from '#roster/spreadsheet/readCells.ts'
import { connect } from '#store/connect.ts'
import { acceptedApplication } from '../support/district/accepted.ts'
import { publishBatch } from '../support/district/application.ts'
import { Client } from '../support/district/client.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import { type District, type Enterprise, type Someone, startDistrict } from '../support/district/district.ts'
import { query } from '../support/district/jobs.ts'

let district: District
let officer: Someone
let colleague: Someone
let batch: string
let enterprises: Enterprise[]
/** Under review, in the order of their numbers. */
let ids: string[]
let experts: Someone[]

const COUNT = 3

beforeAll(async () => {
  district = await startDistrict()
  const clerk = await district.official('officeClerk', 'zhili')
  officer = await district.official('programmeOfficer')
  colleague = await district.official('programmeOfficer')
  experts = []
  for (let number = 1; number <= 4; number++) experts.push(await district.official('reviewer'))
  batch = await publishBatch(officer)
  enterprises = []
  ids = []
  for (let number = 1; number <= COUNT; number++) {
    const given = { name: `分配企业${number}有限公司`, creditCode: creditCode(720 + number), office: 'zhili', clerk }
    const enterprise = await district.enterprise(given)
    enterprises.push(enterprise)
    ids.push(await acceptedApplication(district, enterprise, { batch, clerk, officer }))
  }
}, 300_000)
afterAll(() => district.stop())

const sql = <T extends object>(text: string, values: readonly unknown[] = []) =>
  query<T>(district.server.databaseUrl, text, [...values])
const list = () => officer.client.get('assignment.list', { query: { batch } })
const itemOf = async (at: number): Promise<AssignmentItem> =>
  (await list()).items.find(({ application }) => application === ids[at])!
const live = ({ reviews }: AssignmentItem): string[] =>
  reviews.filter(({ state }) => state !== 'recused').map(({ reviewer }) => reviewer)
const change = async (at: number, more: Partial<AssignmentChange>): Promise<AssignmentChange> => ({
  application: ids[at]!,
  seen: live(await itemOf(at)),
  add: [],
  remove: [],
  ...more,
})
const apply = async (who: Someone, changes: readonly AssignmentChange[], reason = '') => {
  await district.confirm(who)
  return who.client.send('assignment.apply', { body: { batch, changes, reason } })
}
const problemsOf = ({ value }: { readonly value: unknown }) =>
  (value as { readonly problems: readonly { path: string; code: string; titleZh: string }[] }).problems
const codesOf = (answer: { readonly value: unknown }) => problemsOf(answer).map(({ path, code }) => [path, code])
const state = (who: Someone, body: object) =>
  who.client.ask('reviewer.state', { body: { version: 0, employer: '湖州师范学院', identity: IDENTITY, ...body } })
const lastMessage = async ({ client }: Someone) => (await client.get('message.list')).items[0]

const valid = (digits: string): string => digits + identityCheckDigit(digits)
/** Of nobody on a roster. */
const IDENTITY = valid('33050219700101003')
/** On the roster that every application here is filled in with. */
const ON_ROSTER = '11010519491231002X'

describe('a proposal', () => {
  test('gives each application its number, evenly, and writes nothing', async () => {
    const asked = { query: { batch, each: 2 } }
    const { changes, lacking, loads } = await officer.client.get('assignment.proposal', asked)
    expect(changes.map(({ add }) => add.length)).toEqual([2, 2, 2])
    expect(lacking).toEqual([])
    expect(loads.map(({ after }) => after).sort((a, b) => a - b)).toEqual([1, 1, 2, 2])
    expect(await officer.client.get('assignment.proposal', asked)).toEqual({ changes, lacking, loads })
    expect((await list()).items.flatMap(({ reviews }) => reviews)).toEqual([])
  })

  test('says what is lacking where reviewers are too few', async () => {
    const { changes, lacking } = await officer.client.get('assignment.proposal', { query: { batch, each: 2, most: 1 } })
    expect(changes.flatMap(({ add }) => add).length).toBe(4)
    expect(lacking.map(({ lacks }) => lacks)).toEqual([1, 1])
    expect(lacking[0]).toMatchObject({ barred: 0, full: 3 })
  })

  test('confirmed it holds, and the reviewers are told', async () => {
    const { changes } = await officer.client.get('assignment.proposal', { query: { batch, each: 1 } })
    const done = await apply(officer, changes)
    expect(done.value).toEqual({ added: 3, removed: 0 })
    const { items, reviewers } = await list()
    expect(items.map((one) => live(one).length)).toEqual([1, 1, 1])
    expect(reviewers.map(({ assigned }) => assigned).sort((a, b) => a - b)).toEqual([0, 1, 1, 1])
    const assigned = experts.find(({ account }) => account === live(items[0]!)[0])!
    expect(await lastMessage(assigned)).toMatchObject({ code: 'review-assigned', link: '/reviews' })
  })

  test('without the second factor it is not', async () => {
    await sql('update session set confirmed_until = null where account_id = $1', [officer.account])
    const { status, value } = await officer.client.send('assignment.apply', {
      body: { batch, changes: [await change(0, {})], reason: '' },
    })
    expect([status, (value as { type: string }).type]).toEqual([403, '/problems/confirm-first'])
  })

  test('a second officer is told who is on it now, and nothing of the request holds', async () => {
    const [first] = live(await itemOf(0))
    const other = experts.find(({ account }) => account !== first)!
    const seen = await change(0, {})
    await apply(colleague, [await change(0, { add: [other.account] })])
    const free = experts.find(({ account }) => account !== first && account !== other.account)!
    const second = await apply(
      officer,
      [{ ...seen, add: [free.account] }, await change(1, { remove: live(await itemOf(1)) })],
      '调整',
    )
    expect(codesOf(second)).toEqual([['changes.0.seen', 'reviewers-changed']])
    expect(problemsOf(second)[0]!.titleZh).toContain(other.name)
    expect(live(await itemOf(1))).toHaveLength(1)
  })
})

describe('a tie', () => {
  /** Has nothing to review yet. */
  let who: Someone
  beforeAll(async () => {
    who = await district.official('reviewer')
  })
  const add = async () => apply(officer, [await change(2, { add: [who.account] })])

  test('by the telephone of the account', async () => {
    await sql(`update account set phone = '+86 138 0000 0000' where id = $1`, [who.account])
    expect((await itemOf(2)).tied).toEqual([{ reviewer: who.account, grounds: ['phone'] }])
    expect(problemsOf(await add())).toEqual([
      expect.objectContaining({
        path: 'changes.0.add.0',
        code: 'reviewer-tied',
        titleZh: expect.stringMatching(/同一电话/),
      }),
    ])
    await sql('update account set phone = null where id = $1', [who.account])
    await sql(`update enterprise set contact_phone = ''`)
  })

  test('by the identity number on the roster, which is compared sealed and shown masked', async () => {
    expect((await state(who, { identity: '110105194912310021' })).problem).toBe('invalid-input')
    await state(who, {})
    expect((await itemOf(2)).tied).toEqual([])
    const self = await who.client.get('reviewer.self')
    expect(self).toMatchObject({ version: 1, employer: '湖州师范学院', identity: maskIdentity(IDENTITY) })
    await state(who, { version: 1, identity: ` ${ON_ROSTER.toLowerCase()}` })
    expect((await itemOf(2)).tied).toEqual([{ reviewer: who.account, grounds: ['identity'] }])
    expect(codesOf(await add())).toEqual([['changes.0.add.0', 'reviewer-tied']])
    const [held] = await sql<{ text: string }>('select reviewer::text as text from reviewer')
    expect(held!.text).not.toMatch(new RegExp(`${IDENTITY}|${ON_ROSTER}`))
    await state(who, { version: 2 })
  })

  test('by the employer, by name or by credit code; what was seen before holds', async () => {
    expect((await state(who, { version: 0, identity: '' })).problem).toBe('changed')
    const name = { version: 3, identity: '', employer: '分配企业3 有限责任公司' }
    expect((await state(who, name)).value).toMatchObject({ version: 4 })
    expect((await itemOf(2)).tied).toEqual([{ reviewer: who.account, grounds: ['employer'] }])
    const code = { version: 4, identity: '', employer: '某公司', employerCode: creditCode(723) }
    await state(who, code)
    expect((await itemOf(2)).tied).toEqual([{ reviewer: who.account, grounds: ['employer'] }])
    const { lacking, changes } = await officer.client.get('assignment.proposal', { query: { batch, each: 5 } })
    expect(changes.find(({ application }) => application === ids[2])!.add).not.toContain(who.account)
    expect(lacking).toEqual([{ application: ids[2], lacks: 1, barred: 1, full: 0 }])
  })
})

describe('a reviewer', () => {
  // Which of the experts it is decides how long their session has been idle.
  const own = async (who: Someone) => {
    await district.confirm(who)
    return who.client.get('reviewer.reviews')
  }
  let who: Someone

  test('sees of an application which it is, and nothing of others who review it', async () => {
    const [first, second] = live(await itemOf(0))
    who = experts.find(({ account }) => account === first)!
    const [review] = await own(who)
    expect(review).toMatchObject({ enterprise: '分配企业1有限公司', state: 'assigned', ties: [], open: true })
    expect(JSON.stringify(await own(who))).not.toContain(second)
    expect(Object.keys(review!)).not.toContain('reviewers')
  })

  test('signed in by the code of the day says once who they are, then declares', async () => {
    await district.confirm(officer)
    const { code } = await officer.client.get('people.issueDayCode', { params: { id: who.account } })
    const client = new Client(district.server.address)
    await client.get('session.openByDayCode', { body: { name: who.signInName, code } })
    const [review] = await client.get('reviewer.reviews')
    const declare = { body: { reviews: [review!.id] } }
    expect((await client.ask('reviewer.declare', declare)).problem).toBe('reviewer-not-stated')
    const { version } = await client.get('reviewer.self')
    await client.get('reviewer.state', { body: { version, employer: '湖州师范学院', identity: IDENTITY } })
    expect(await client.get('reviewer.declare', declare)).toEqual({ declared: 1, recused: 0 })
    const [after] = await client.get('reviewer.reviews')
    expect(after!.declaredAt).not.toBeNull()
    expect((await client.ask('reviewer.declare', { body: { reviews: ['none'] } })).problem).toBe('not-found')
  })

  test('recuses with a reason; the officer is told, reads it, and another takes the place', async () => {
    const [review] = await own(who)
    expect(
      (await who.client.ask('reviewer.recuse', { params: { id: review!.id }, body: { reason: '' } })).problem,
    ).toBe('invalid-input')
    await who.client.get('reviewer.recuse', { params: { id: review!.id }, body: { reason: '曾任该企业顾问' } })
    expect(await lastMessage(officer)).toMatchObject({ code: 'review-recused', link: '/assignments' })
    const item = await itemOf(0)
    expect(item.reviews.find(({ reviewer }) => reviewer === who.account)).toMatchObject({
      state: 'recused',
      ground: 'declared',
      note: '曾任该企业顾问',
    })
    expect(codesOf(await apply(officer, [await change(0, { add: [who.account] })]))).toEqual([
      ['changes.0.add.0', 'reviewer-recused'],
    ])
    const other = experts.find(({ account }) => !item.reviews.some(({ reviewer }) => reviewer === account))!
    expect((await apply(officer, [await change(0, { add: [other.account] })])).value).toEqual({ added: 1, removed: 0 })
    expect(
      (await who.client.ask('reviewer.recuse', { params: { id: review!.id }, body: { reason: '再' } })).problem,
    ).toBe('review-ended')
  })

  test('turned out to be tied is recused by the next step, with its ground', async () => {
    const [account] = live(await itemOf(1))
    const tied = experts.find((one) => one.account === account)!
    await district.confirm(tied)
    const { version } = await tied.client.get('reviewer.self')
    const { name } = enterprises[1]!
    const done = await state(tied, { version, employer: name })
    expect(done.value).toMatchObject({ recused: 1 })
    expect((await own(tied)).find(({ enterprise }) => enterprise === name)).toMatchObject({
      state: 'recused',
      ground: 'employer',
    })
    expect(await lastMessage(officer)).toMatchObject({ code: 'review-recused' })
  })

  test('is taken back with a reason; who has handed in stays', async () => {
    const item = await itemOf(0)
    const [first, second] = live(item) as [string, string]
    await sql(`update review set state = 'finished' where application_id = $1 and reviewer_id = $2`, [ids[0], first])
    expect(codesOf(await apply(officer, [await change(0, { remove: [first] })], '调整'))).toEqual([
      ['changes.0.remove.0', 'review-finished'],
    ])
    expect(codesOf(await apply(officer, [await change(0, { remove: [second] })]))).toEqual([
      ['reason', 'reason-missing'],
    ])
    expect((await apply(officer, [await change(0, { remove: [second] })], '时间冲突')).value).toEqual({
      added: 0,
      removed: 1,
    })
    expect(live(await itemOf(0))).toEqual([first])
    const told = experts.find(({ account }) => account === second)!
    const reviews = await own(told)
    expect(await lastMessage(told)).toMatchObject({ code: 'review-taken-back' })
    expect(reviews.some(({ enterprise }) => enterprise === '分配企业1有限公司')).toBe(false)
  })
})

test('the sheet comes back as it went, tells every wrong line, and what it says is done in one', async () => {
  const asked = new URLSearchParams({ batch })
  const answer = await fetch(`${district.server.address}/api/assignments/sheet?${asked.toString()}`, {
    headers: { cookie: officer.client.cookie },
  })
  const cells = await readCells(new Blob([await answer.arrayBuffer()]), 'sheet.xlsx')
  if (!cells.ok) throw new Error(cells.problem.code)
  const { items, reviewers } = await list()
  const names = sheetNames(reviewers)
  const about = items.map((item) => ({
    application: item.application,
    number: item.number,
    enterprise: item.enterprise,
    live: live(item),
    finished: item.reviews.filter((one) => one.state === 'finished').map(({ reviewer }) => reviewer),
    recused: item.reviews.filter((one) => one.state === 'recused').map(({ reviewer }) => reviewer),
    tied: new Map(item.tied.map(({ reviewer, grounds }) => [reviewer, grounds])),
  }))
  expect(readReturnedAssignments(cells.rows, about, names)).toEqual({ changes: [], problems: [], same: COUNT })
  const column = cells.rows[0]!.cells.indexOf(SHEET_HEADS.reviewers.zh)
  const filled = (wanted: Readonly<Record<number, string>>) =>
    cells.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => (at === column ? (wanted[row.number] ?? cell) : cell)),
    }))
  const faults = readReturnedAssignments(filled({ 2: '无', 3: '没有这个人', 4: '' }), about, names)
  expect(faults.problems.map(({ row, column: at }) => [row, at])).toEqual([
    [2, 'reviewers'],
    [3, 'reviewers'],
  ])
  const free = reviewers
    .filter(({ id }) => about[1]!.tied.get(id) === undefined && !about[1]!.recused.includes(id))
    .map(({ id }) => id)
  const read = readReturnedAssignments(filled({ 3: reviewersText(free, names) }), about, names)
  expect(read.problems).toEqual([])
  const done = await apply(
    officer,
    read.changes.map(({ application, seen, add, remove }) => ({
      application,
      seen: [...seen],
      add: [...add],
      remove: [...remove],
    })),
    '按表调整',
  )
  expect(done.value).toMatchObject({ added: free.length - about[1]!.live.length })
  expect(live(await itemOf(1)).sort()).toEqual(free.sort())
})

test('a reviewer cannot go on with a review that a tie stands against: reading it is refused, writing to it ends it', async () => {
  const [other] = await sql<{ id: string }>(`select id from review where state = 'assigned' order by id limit 1`)
  const db = connect(district.server.databaseUrl, 1)
  const noted: string[] = []
  const ask = (how: 'read' | 'write') =>
    db.transaction().execute(async (tx) => {
      const review = await tx.selectFrom('review').selectAll().where('id', '=', other!.id).executeTakeFirstOrThrow()
      const world = { ids: () => randomUUID() } as World
      const record: Call<'reviewer.declare'>['record'] = ({ act }) => void noted.push(act)
      return refuseTied({ tx, now: district.clock.now(), world, record }, review, how)
    })
  expect(await ask('write')).toBeUndefined()
  const was = await sql<{ id: string; phone: string | null }>(
    `update account set phone = '13611112222' where id = (select reviewer_id from review where id = $1) returning id`,
    [other!.id],
  )
  await sql(
    `update enterprise set contact_phone = '136-1111-2222' where id = (
      select enterprise_id from application join review on review.application_id = application.id where review.id = $1)`,
    [other!.id],
  )
  const stateNow = async () => (await sql<{ state: string }>('select state from review where id = $1', [other!.id]))[0]
  expect(await ask('read')).toMatchObject({ ok: false, refusal: { code: 'review-tied' } })
  expect([await stateNow(), noted]).toEqual([{ state: 'assigned' }, []])
  expect(await ask('write')).toMatchObject({ ok: false, refusal: { code: 'review-tied', keep: true } })
  expect([await stateNow(), noted]).toEqual([{ state: 'recused' }, ['review.recused']])
  await sql('update account set phone = null where id = $1', [was[0]!.id])
  await sql(`update enterprise set contact_phone = ''`)
  await db.destroy()
})

test('the journal says what was done, and neither who reviews what nor a number', async () => {
  const rows = await sql<{ act: string; detail: unknown }>(
    `select act, detail from journal where act like 'review%' or act like 'assignment%' order by seq`,
  )
  const acts = new Set(rows.map(({ act }) => act))
  for (const act of [
    'review.assigned',
    'review.recused',
    'review.declared',
    'reviewer.stated',
    'assignment.sheetTaken',
  ])
    expect(acts).toContain(act)
  const text = JSON.stringify(rows.map(({ detail }) => detail))
  for (const { account } of experts) expect(text).not.toContain(account)
  expect(text).not.toContain(IDENTITY)
})
