/** Departments answer what they are asked: each answer a claim, and the score follows. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptedApplication } from '../support/district/accepted.ts'
import { filledApplication, publishBatch, submit } from '../support/district/application.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import { type District, type Enterprise, type Someone, startDistrict } from '../support/district/district.ts'
import { query } from '../support/district/jobs.ts'
import { readPdf } from '../papers/readPdf.ts'
import { readXlsx } from '../papers/readXlsx.ts'

let district: District
let officer: Someone
let tax: Someone
let arbitration: Someone
let batch: string
/** Under review, in the order of their numbers; and one that is only submitted. */
let accepted: string[]
let submitted: string
/** Of the two under review. */
let first: Enterprise
let vetoed: Enterprise

beforeAll(async () => {
  district = await startDistrict()
  const clerk = await district.official('officeClerk', 'zhili')
  officer = await district.official('programmeOfficer')
  tax = await district.official('departmentVerifier', 'tax')
  arbitration = await district.official('departmentVerifier', 'arbitration')
  batch = await publishBatch(officer)
  const enterprise = (number: number) =>
    district.enterprise({ name: `核查企业${number}`, creditCode: creditCode(700 + number), office: 'zhili', clerk })
  accepted = []
  for (const number of [1, 2]) {
    vetoed = await enterprise(number)
    if (number === 1) first = vetoed
    accepted.push(await acceptedApplication(district, vetoed, { batch, clerk, officer }))
  }
  const waiting = await enterprise(3)
  submitted = await filledApplication(waiting, batch)
  await submit(waiting, submitted, district.confirm)
  await district.confirm(tax)
  await district.confirm(arbitration)
}, 300_000)
afterAll(() => district.stop())

const within = async (reference: string) => ({
  department: await district.organisation('department', reference),
  batch,
})
const list = async (who: Someone, reference: string, show: 'all' | 'open' = 'all') =>
  who.client.get('verification.list', { query: { ...(await within(reference)), show } })
const answer = async (who: Someone, reference: string, ...answers: readonly object[]) =>
  who.client.send('verification.answer', { body: { ...(await within(reference)), answers } })
const problemsOf = ({ value }: { readonly value: unknown }) =>
  (value as { readonly problems: readonly { path: string; code: string }[] }).problems
interface Scores {
  readonly self: number
  readonly verified: number | null
  readonly vetoed: boolean
}
const scores = async (id: string): Promise<Scores> => {
  const select = 'select self_total as self, verified_total as verified, verified_vetoed as vetoed from application'
  const [row] = await query<Scores>(district.server.databaseUrl, `${select} where id = $1`, [id])
  return row!
}

describe('what a department sees', () => {
  test('its own questions about the applications under review, with what the enterprise states', async () => {
    const { items, asked, total } = await list(tax, 'tax')
    expect(items.map(({ application }) => application)).toEqual(accepted)
    expect(total).toBe(2)
    expect(asked.map(({ key }) => key)).toContain('averageWage')
    expect(asked.map(({ key }) => key)).not.toContain('arbitrationCases')
    const wages = items[0]!.answers.find(({ fact }) => fact === 'averageWage')!
    expect(wages).toMatchObject({ ground: 'roster', given: null })
    expect(wages.stated).toBeGreaterThan(0)
    expect(JSON.stringify(items)).not.toContain('周秀兰')
  })

  test('how much is left', async () => {
    const [task] = await arbitration.client.get('verification.tasks')
    expect(task).toMatchObject({ applications: 2, asked: 2, answered: 0, number: 1 })
  })
})

describe('an answer', () => {
  test('agrees, corrects or cannot tell; the score follows the correction and no other', async () => {
    const [application] = accepted as [string]
    const before = await scores(application)
    expect(before.verified).toBeNull()
    const done = await answer(
      tax,
      'tax',
      { application, fact: 'averageWage', kind: 'agree', seen: null },
      { application, fact: 'technicalWorkersOver90k', kind: 'correct', value: 0, reason: '个税申报为零', seen: null },
      { application, fact: 'equityWorkers', kind: 'none', reason: '股权由市场监管登记', seen: null },
    )
    expect(done.value).toEqual({ kept: 3, same: 0 })
    const after = await scores(application)
    expect(after.self).toBe(before.self)
    expect(after.verified!).toBeLessThan(before.self)
    const [item] = (await list(tax, 'tax')).items
    const given = Object.fromEntries(item!.answers.map((one) => [one.fact, one.given]))
    expect(given['averageWage']).toMatchObject({ kind: 'agree', reason: '', by: tax.name })
    expect(given['technicalWorkersOver90k']).toMatchObject({ kind: 'correct', value: 0, reason: '个税申报为零' })
    expect(given['equityWorkers']).toMatchObject({ kind: 'none', value: null })
    expect((await list(tax, 'tax', 'open')).total).toBe(2)
  })

  test('said again is no second claim; changed on top of a colleague’s word it is refused', async () => {
    const [application] = accepted as [string]
    const { items } = await list(tax, 'tax')
    const { claim } = items[0]!.answers.find(({ fact }) => fact === 'technicalWorkersOver90k')!.given!
    const again = { application, fact: 'technicalWorkersOver90k', kind: 'correct', value: 0, reason: '个税申报为零' }
    expect((await answer(tax, 'tax', { ...again, seen: claim })).value).toEqual({ kept: 0, same: 1 })
    const stale = await answer(tax, 'tax', { ...again, value: 5, seen: null })
    expect(problemsOf(stale)).toEqual([expect.objectContaining({ path: 'answers.0.seen', code: 'answered-meanwhile' })])
  })

  test('with one fault among many nothing is kept, and every fault is told', async () => {
    const [application, second] = accepted as [string, string]
    const count = () => query(district.server.databaseUrl, 'select count(*) as of from claim')
    const before = await count()
    const refused = await answer(
      tax,
      'tax',
      { application: second, fact: 'averageWage', kind: 'agree', seen: null },
      { application: second, fact: 'arbitrationCases', kind: 'correct', value: 1, seen: null },
      {
        application: second,
        fact: 'technicalWorkersOver120k',
        kind: 'correct',
        value: -1,
        reason: '问13800000001',
        seen: null,
      },
      { application: second, fact: 'trainingFunds', kind: 'none', seen: null },
      { application: submitted, fact: 'averageWage', kind: 'agree', seen: null },
      { application: second, fact: 'averageWage', kind: 'agree', seen: null },
    )
    expect(refused.status).toBe(400)
    expect(problemsOf(refused).map(({ path, code }) => [path, code])).toEqual([
      ['answers.1.fact', 'not-asked-of-department'],
      ['answers.2.value', 'value-not-possible'],
      ['answers.3.reason', 'reason-missing'],
      ['answers.4.application', 'not-asked-now'],
      ['answers.5.fact', 'answered-twice'],
      ['answers.2.reason', 'personal-number'],
    ])
    expect(await count()).toEqual(before)
    expect(application).not.toBe(second)
  })

  test('of the authority alone counts for deductions: three cases cost, eleven are a veto', async () => {
    const [, application] = accepted as [string, string]
    const say = async (value: number, seen: string | null) =>
      answer(arbitration, 'arbitration', {
        application,
        fact: 'arbitrationCases',
        kind: 'correct',
        value,
        reason: '立案',
        seen,
      })
    const seen = async () => {
      const { items } = await list(arbitration, 'arbitration')
      return items.find((one) => one.application === application)!.answers[0]!.given?.claim ?? null
    }
    await say(0, await seen())
    const clean = await scores(application)
    await say(3, await seen())
    const three = await scores(application)
    expect(clean.verified! - three.verified!).toBe(100)
    expect(three.vetoed).toBe(false)
    await say(11, await seen())
    expect((await scores(application)).vetoed).toBe(true)
  })
})

test('a correction during the review moves the verified score too, but for what a department has settled', async () => {
  const [id] = accepted as [string]
  const before = await scores(id)
  await district.confirm(officer)
  const { version } = (await officer.client.get('dossier.read', { params: { id } })).application
  await officer.client.get('dossier.return', {
    params: { id },
    body: { version, reason: '请核对', items: [{ part: 'A2', note: '经费' }], dueDay: '2026-03-12' },
  })
  const { agent } = first
  const { answers } = await agent.client.get('application.read', { params: { id } })
  const { version: base, value } = answers.find(({ field }) => field === 'trainingFunds')!
  expect(value).not.toBe('full')
  await agent.client.get('application.save', {
    params: { id },
    body: { changes: [{ section: 'fact', field: 'trainingFunds', value: 'full', base }] },
  })
  await submit(first, id, district.confirm)
  const after = await scores(id)
  expect(after.self - before.self).toBe(200)
  expect(after.verified! - before.verified!).toBe(200)
})

describe('a veto', () => {
  const veto = async (id: string) => {
    await district.confirm(officer)
    const { version } = (await officer.client.get('dossier.read', { params: { id } })).application
    return officer.client.ask('dossier.veto', { params: { id }, body: { version, row: 'G2', reason: '仲裁立案11起' } })
  }

  test('is nobody’s without a department’s claim', async () => {
    const [application] = accepted as [string]
    expect((await veto(application)).problem).toBe('claim-missing')
  })

  test('ends the application, and the enterprise reads why and where it may turn', async () => {
    const [, id] = accepted as [string, string]
    const { verified } = await officer.client.get('dossier.read', { params: { id } })
    expect(verified).toMatchObject({ vetoes: ['G2'] })
    expect(verified!.claims.at(-1)).toMatchObject({ fact: 'arbitrationCases', value: 11, by: arbitration.name })
    expect(verified!.departments.find(({ name }) => name.includes('仲裁'))).toMatchObject({ asked: 1, answered: 1 })
    expect((await veto(id)).value).toMatchObject({ state: 'vetoed' })
    const { agent } = vetoed
    expect((await agent.client.get('message.list')).items[0]!.code).toBe('application-vetoed')
    const paper = await fetch(`${district.server.address}/api/applications/${id}/papers/veto?format=pdf`, {
      headers: { cookie: agent.client.cookie },
    })
    const text = (await readPdf(new Uint8Array(await paper.arrayBuffer()))).pages.join('')
    for (const part of ['一票否决告知书', '仲裁立案11起', '行政复议']) expect(text).toContain(part)
  })
})

test('the sheet has a line for each question, what was answered, and opens as it was written', async () => {
  const asked = new URLSearchParams(await within('tax'))
  const file = await fetch(`${district.server.address}/api/verification/sheet?${asked.toString()}`, {
    headers: { cookie: tax.client.cookie },
  })
  const { grid } = await readXlsx(new Uint8Array(await file.arrayBuffer()), '申报编号')
  const { asked: facts } = await list(tax, 'tax')
  expect(grid.length).toBe(1 + facts.length)
  const line = grid.find((row) => row.includes('technicalWorkersOver90k'))!
  expect(line).toEqual(expect.arrayContaining(['核查企业1', '更正', '个税申报为零']))
})
