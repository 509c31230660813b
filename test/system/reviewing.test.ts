/** Reviewers judge alone, then side by side; the officer settles what they differ in, and the score. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptedApplication } from '../support/district/accepted.ts'
import { publishBatch } from '../support/district/application.ts'
import { Client } from '../support/district/client.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import { type District, type Enterprise, type Someone, startDistrict } from '../support/district/district.ts'
import { query } from '../support/district/jobs.ts'
import { assignReview } from '../support/district/reviews.ts'

const JUDGED = ['leadershipCommitted', 'accreditationCompliant', 'craftsmanshipActivities'] as const

let district: District
let officer: Someone
let tax: Someone
let reviewers: Someone[]
let batch: string
let enterprises: Enterprise[]
/** Under review. */
let ids: string[]
/** Of the first application, by reviewer. */
let reviews: string[]

beforeAll(async () => {
  district = await startDistrict()
  const clerk = await district.official('officeClerk', 'zhili')
  officer = await district.official('programmeOfficer')
  tax = await district.official('departmentVerifier', 'tax')
  reviewers = [await district.official('reviewer'), await district.official('reviewer')]
  batch = await publishBatch(officer)
  ids = []
  enterprises = []
  for (const number of [1, 2]) {
    const name = `评审企业${number}`
    const given = { name, creditCode: creditCode(760 + number), office: 'zhili', clerk }
    const enterprise = await district.enterprise(given)
    enterprises.push(enterprise)
    ids.push(await acceptedApplication(district, enterprise, { batch, clerk, officer }))
  }
  reviews = []
  for (const reviewer of reviewers) reviews.push(await assign(ids[0]!, reviewer))
  await district.confirm(officer)
  await district.confirm(tax)
}, 300_000)
afterAll(() => district.stop())

const database = () => district.server.databaseUrl
const assign = (application: string, reviewer: Someone, declared = true) =>
  assignReview(database(), { application, reviewer, by: officer, at: district.clock.now(), declared })

const readOwn = ({ client }: Pick<Someone, 'client'>, id: string) => client.ask('review.read', { params: { id } })
const save = (
  { client }: Pick<Someone, 'client'>,
  id: string,
  fact: string,
  value: unknown,
  reason: string,
  version = 0,
) => client.ask('review.save', { params: { id }, body: { fact, value, reason, version } })
async function finish(who: Pick<Someone, 'client'>, id: string) {
  const { version } = (await readOwn(who, id)).value.review
  return who.client.ask('review.finish', { params: { id }, body: { version } })
}
async function handIn(who: Pick<Someone, 'client'>, id: string, values: readonly boolean[]) {
  for (const [at, fact] of JUDGED.entries()) await save(who, id, fact, values[at], `看过材料${at}`)
  return finish(who, id)
}
const file = (id: string) => officer.client.get('settlement.read', { params: { id } })
async function determine(id: string, fact: string, value: unknown) {
  const { application, seen } = await file(id)
  const body = { version: application.version, seen, fact, value, reason: '会议纪要载明分管领导' }
  return officer.client.ask('settlement.determine', { params: { id }, body })
}
async function settle(id: string, notWaited = '') {
  const { application, seen } = await file(id)
  return officer.client.ask('settlement.settle', {
    params: { id },
    body: { version: application.version, seen, notWaited },
  })
}
async function answer(application: string, value: number) {
  const department = await district.organisation('department', 'tax')
  const { items } = await tax.client.get('verification.list', { query: { department, batch } })
  const item = items.find((one) => one.application === application)!
  const seen = item.answers.find(({ fact }) => fact === 'technicalWorkersOver90k')!.given?.claim ?? null
  const one = { application, fact: 'technicalWorkersOver90k', kind: 'correct' as const, value, reason: '个税', seen }
  return tax.client.ask('verification.answer', { body: { department, batch, answers: [one] } })
}
const problemsOf = (value: unknown) =>
  (value as { readonly problems: readonly { path: string; code: string }[] }).problems.map(({ path, code }) => [
    path,
    code,
  ])
const totals = async (id: string) => {
  const select = 'select verified_total as verified, review_total as review from application where id = $1'
  const [row] = await query<{ verified: number | null; review: number | null }>(database(), select, [id])
  return row!
}

describe('a reviewer', () => {
  test('sees the rows left to judgement and their evidence, and no person of the enterprise', async () => {
    const { value } = await readOwn(reviewers[0]!, reviews[0]!)
    expect(value.judged.map(({ key }) => key)).toEqual(JUDGED)
    const rows = new Set(value.judged.flatMap((one) => one.rows))
    expect(value.evidence.length).toBeGreaterThan(0)
    expect(value.evidence.every(({ row, addedBy }) => rows.has(row) && addedBy === '')).toBe(true)
    expect(value.stated['leadershipCommitted']).toBe(true)
    expect(value.others).toBeNull()
    expect(JSON.stringify(value)).not.toContain(enterprises[0]!.agent.name)
  })

  test('opens evidence under those rows and under no other', async () => {
    const { evidence } = (await readOwn(reviewers[0]!, reviews[0]!)).value
    const open = (who: Someone, id: string) => who.client.send('evidence.content', { params: { id } })
    expect((await open(reviewers[0]!, evidence[0]!.id)).status).toBe(200)
    const all = await officer.client.get('dossier.read', { params: { id: ids[0]! } })
    const other = all.evidence.find(({ row }) => !evidence.some((one) => one.row === row))!
    expect((await open(reviewers[0]!, other.id)).problem).toBe('not-found')
    const [elsewhere] = (await officer.client.get('dossier.read', { params: { id: ids[1]! } })).evidence
    expect((await open(reviewers[0]!, elsewhere!.id)).problem).toBe('not-found')
  })

  test('does nothing before the declaration, and nothing in the review of another', async () => {
    const id = await assign(ids[1]!, reviewers[0]!, false)
    expect((await readOwn(reviewers[0]!, id)).problem).toBe('tie-not-declared')
    expect((await save(reviewers[0]!, id, 'leadershipCommitted', true, '有')).problem).toBe('tie-not-declared')
    const [evidence] = (await officer.client.get('dossier.read', { params: { id: ids[1]! } })).evidence
    expect((await reviewers[0]!.client.send('evidence.content', { params: { id: evidence!.id } })).problem).toBe(
      'not-found',
    )
    await query(database(), `update review set state = 'recused', ground = 'declared' where id = $1`, [id])
    expect((await readOwn(reviewers[0]!, id)).problem).toBe('review-ended')
    expect((await readOwn(reviewers[0]!, reviews[1]!)).problem).toBe('not-found')
    expect((await finish(reviewers[1]!, reviews[1]!)).status).toBe(400)
  })

  test('keeps each answer as it is typed, and is told of another window', async () => {
    const [who, id] = [reviewers[0]!, reviews[0]!]
    expect((await save(who, id, 'leadershipCommitted', null, '还在看')).value).toMatchObject({
      value: null,
      version: 1,
    })
    expect((await save(who, id, 'leadershipCommitted', true, '有', 0)).problem).toBe('review-answer-changed')
    expect(problemsOf((await save(who, id, 'leadershipCommitted', 7, '有', 1)).value)).toEqual([
      ['value', 'value-not-possible'],
    ])
    expect(problemsOf((await save(who, id, 'leadershipCommitted', true, '职工11010519491231002X', 1)).value)).toEqual([
      ['reason', 'personal-number'],
    ])
    expect(problemsOf((await save(who, id, 'employees', 7, '有')).value)).toEqual([['fact', 'not-judged']])
    expect(problemsOf((await finish(who, id)).value)).toEqual([
      ['answers.leadershipCommitted.value', 'answer-missing'],
      ['answers.accreditationCompliant.value', 'answer-missing'],
      ['answers.accreditationCompliant.reason', 'answer-reason-missing'],
      ['answers.craftsmanshipActivities.value', 'answer-missing'],
      ['answers.craftsmanshipActivities.reason', 'answer-reason-missing'],
    ])
    await save(who, id, 'leadershipCommitted', true, '有纪要', 1)
  })

  test('hands in once; sees the others only then, without names; by the code of the day as by password', async () => {
    const [first, second] = reviewers as [Someone, Someone]
    for (const fact of JUDGED.slice(1)) await save(first, reviews[0]!, fact, true, '材料齐全')
    const done = await finish(first, reviews[0]!)
    expect(done.value.review.state).toBe('finished')
    expect(done.value.others).toEqual([])
    expect((await save(first, reviews[0]!, 'leadershipCommitted', false, '改', 2)).problem).toBe('review-handed-in')
    expect((await readOwn(second, reviews[1]!)).value.others).toBeNull()

    await district.confirm(officer)
    const { code } = await officer.client.get('people.issueDayCode', { params: { id: second.account } })
    const client = new Client(district.server.address)
    await client.get('session.openByDayCode', { body: { name: second.signInName, code } })
    const { evidence } = (await readOwn({ client }, reviews[1]!)).value
    expect((await client.send('evidence.content', { params: { id: evidence[0]!.id } })).status).toBe(200)
    const handed = await handIn({ client }, reviews[1]!, [false, true, true])
    expect(handed.value.others).toHaveLength(1)
    expect(handed.value.others![0]!.answers).toHaveLength(3)
    const told = JSON.stringify(handed.value)
    for (const hidden of [first.account, first.signInName, reviews[0]!]) expect(told).not.toContain(hidden)
    expect((await readOwn(first, reviews[0]!)).value.others).toHaveLength(1)
  })
})

describe('the officer', () => {
  test('sees differences side by side, and what is open is named when the score is settled too early', async () => {
    const [id] = ids as [string]
    const read = await file(id)
    expect(read.rows).toHaveLength(31)
    expect(read.differences).toEqual([{ fact: 'leadershipCommitted', settled: false }])
    const words = read.claims.filter(({ fact, label }) => fact === 'leadershipCommitted' && label !== null)
    expect(words.map(({ label, value }) => [label, value]).toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([
      [1, true],
      [2, false],
    ])
    expect(read.unanswered.length).toBeGreaterThan(0)
    expect(JSON.stringify(read)).not.toContain(reviewers[0]!.account)
    const refused = await settle(id)
    expect([refused.status, refused.problem]).toEqual([409, 'facts-not-settled'])
    expect(problemsOf(refused.value)).toEqual([['leadershipCommitted', 'fact-differs']])
  })

  test('is told every open point, and may say why a review is not waited for', async () => {
    const [, id] = ids as [string, string]
    await assign(id, reviewers[1]!)
    expect(problemsOf((await settle(id)).value)).toEqual([
      ['notWaited', 'review-not-in'],
      ...JUDGED.map((fact) => [fact, 'fact-not-determined']),
    ])
    for (const fact of JUDGED) expect((await determine(id, fact, true)).status).toBe(200)
    expect(problemsOf((await settle(id)).value)).toEqual([['notWaited', 'review-not-in']])
    const done = await settle(id, '专家出差，其余意见一致')
    expect(done.value).toMatchObject({ state: 'scored' })
    const late = await reviewers[1]!.client.get('review.read', {
      params: { id: (await ownReviewOf(id, reviewers[1]!))! },
    })
    expect((await save(reviewers[1]!, late.review.id, 'leadershipCommitted', true, '有')).problem).toBe('wrong-state')
  })

  test('settles a difference with a reason; the score follows, and the departments’ own facts are not to be settled', async () => {
    const [id] = ids as [string]
    const before = await file(id)
    expect(problemsOf((await determine(id, 'arbitrationCases', 0)).value)).toEqual([['fact', 'departments-only']])
    expect(problemsOf((await determine(id, 'nothing', 0)).value)).toEqual([['fact', 'unknown-fact']])
    const after = (await determine(id, 'leadershipCommitted', true)).value
    expect(after.differences).toEqual([{ fact: 'leadershipCommitted', settled: true }])
    expect(after.open).toEqual([])
    expect(after.totals.review - before.totals.review).toBe(100)
    expect(after.claims.find(({ fact, holds }) => fact === 'leadershipCommitted' && holds)).toMatchObject({
      source: 'settlement',
      reason: '会议纪要载明分管领导',
    })
  })

  test('and a department at the same moment: one comes first, and whoever is late is told, twenty times over', async () => {
    const [id] = ids as [string]
    const outcomes = new Set<string>()
    for (let at = 0; at < 20; at++) {
      await district.confirm(officer)
      await district.confirm(tax)
      const { application, seen } = await file(id)
      const body = { version: application.version, seen }
      const settling = () => officer.client.ask('settlement.settle', { params: { id }, body })
      const answering = () => answer(id, at)
      const [settled, answered] =
        at % 2 === 0
          ? await Promise.all([settling(), answering()])
          : await Promise.all([answering(), settling()]).then(([one, two]) => [two, one] as const)
      expect(answered.status).toBe(200)
      const last = await totals(id)
      const now = await file(id)
      outcomes.add(settled.problem || 'settled')
      if (settled.problem) {
        expect(settled.problem).toBe('claims-changed')
        expect(JSON.stringify(settled.value)).toContain('部门核查')
        expect(now.application.state).toBe('under_review')
      } else {
        expect(now.application.state).toBe('scored')
        // The department came after it: both scores count its word.
        expect(last).toEqual({ verified: now.totals.verified, review: now.totals.review })
      }
      await query(database(), `update application set state = 'under_review', review_total = null where id = $1`, [id])
    }
    expect([...outcomes].every((one) => one === 'settled' || one === 'claims-changed')).toBe(true)
    expect((await settle(id)).value).toMatchObject({ state: 'scored' })
  }, 120_000)

  test('a department’s word after it moves both scores', async () => {
    const [id] = ids as [string]
    await answer(id, 30)
    const before = await totals(id)
    await answer(id, 0)
    const after = await totals(id)
    expect(after.verified!).toBeLessThan(before.verified!)
    expect(after.review! - before.review!).toBe(after.verified! - before.verified!)
    const { totals: shown } = await file(id)
    expect([shown.verified, shown.review]).toEqual([after.verified, after.review])
  })

  test('reads a batch by enterprise and one row across enterprises, in every order, page by page', async () => {
    const list = (sort: 'number' | 'lost' | 'nearness' | 'differences', page = 1) =>
      officer.client.get('settlement.list', { query: { batch, sort, size: 1, page } })
    for (const sort of ['number', 'lost', 'nearness', 'differences'] as const) {
      const [one, two] = [await list(sort), await list(sort, 2)]
      expect([one.total, two.total]).toEqual([2, 2])
      expect(new Set([...one.items, ...two.items].map(({ application }) => application)).size).toBe(2)
    }
    const [worst] = (await list('lost')).items
    expect(worst!.application).toBe(ids[0])
    expect(worst).toMatchObject({ reviews: { finished: 2, all: 2 }, differences: 1, open: 0, isSettled: true })
    const row = await officer.client.get('settlement.row', { params: { row: 'A1' }, query: { batch } })
    expect(row.items.map(({ application }) => application)).toEqual(ids)
    expect(row.items[0]!.words.map(({ label, value }) => [label, value])).toEqual([
      [1, true],
      [2, false],
    ])
    const measured = await officer.client.get('settlement.row', {
      params: { row: 'B6' },
      query: { batch, sort: 'nearness' },
    })
    expect(measured.items[0]!.border).toMatchObject({ row: 'B6' })
    const none = await officer.client.ask('settlement.row', { params: { row: 'Z9' }, query: { batch } })
    expect(none.problem).toBe('not-found')
  })
})

async function ownReviewOf(application: string, { account }: Someone): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    database(),
    'select id from review where application_id = $1 and reviewer_id = $2',
    [application, account],
  )
  return row?.id
}
