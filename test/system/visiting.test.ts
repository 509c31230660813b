/** 实地核查: planned, written down on a phone, signed there by both sides, brought once and not changed. */
import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '#core/applying/content.ts'
import type { VisitRecord } from '#core/visiting/record.ts'
import { acceptedApplication } from '../support/district/accepted.ts'
import { publishBatch } from '../support/district/application.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import { type District, type Someone, startDistrict } from '../support/district/district.ts'
import { query } from '../support/district/jobs.ts'
import { DOT, signedRecord } from '../support/district/visitRecord.ts'
import { readPdf } from '../papers/readPdf.ts'

let district: District
let officer: Someone
let today: string
/** Under review. */
let applications: string[]
const ROWS = ['A1', 'B5']

beforeAll(async () => {
  district = await startDistrict()
  const clerk = await district.official('officeClerk', 'zhili')
  officer = await district.official('programmeOfficer')
  const batch = await publishBatch(officer)
  applications = []
  for (const number of [1, 2, 3]) {
    const enterprise = await district.enterprise({
      name: `实地企业${number}`,
      creditCode: creditCode(720 + number),
      office: 'zhili',
      clerk,
    })
    applications.push(await acceptedApplication(district, enterprise, { batch, clerk, officer }))
  }
  today = district.clock.now().toISOString().slice(0, 10)
}, 300_000)
afterAll(() => district.stop())

const plan = async (application: string, rows: readonly string[] = ROWS) => {
  const body = { applications: [application], day: today, rows: [...rows] }
  return (await officer.client.get('siteVisit.plan', { body })).planned[0]!
}
const bring = (id: string, record: VisitRecord) =>
  officer.client.send('siteVisit.bring', { params: { id }, body: record })
const codes = ({ value }: { readonly value: unknown }) =>
  (value as { problems?: { path: string; code: string }[] }).problems?.map(({ path, code }) => `${path} ${code}`)
const file = async (path: string) => {
  const answer = await fetch(district.server.address + path, { headers: { cookie: officer.client.cookie } })
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

describe('a plan', () => {
  test('is refused in the past, for rows that are not in the table, and a second time', async () => {
    const [application] = applications as [string]
    const wrong = { applications: [application, 'unknown'], day: '2020-01-01', rows: ['A1', 'Z9'] }
    expect(codes(await officer.client.send('siteVisit.plan', { body: wrong }))).toEqual([
      'day visit-day-past',
      'applications.1 visit-not-under-review',
      'rows.1 unknown-part',
    ])
    const id = await plan(application)
    const again = { applications: [application], day: today, rows: ['A1'] }
    expect(codes(await officer.client.send('siteVisit.plan', { body: again }))).toEqual([
      'applications.0 visit-planned-already',
    ])
    const visit = await officer.client.get('siteVisit.read', { params: { id } })
    expect(visit).toMatchObject({ enterprise: '实地企业1', state: 'planned', plannedOn: today, signed: null })
    expect(visit.lookAt.map(({ row }) => row)).toEqual(ROWS)
    expect(visit.lookAt[1]!.facts.length).toBeGreaterThan(0)
    const list = await officer.client.get('siteVisit.list', { query: { state: 'planned', text: '企业1' } })
    expect(list.items.map((one) => one.id)).toEqual([id])
  })

  test('that is called off takes no record', async () => {
    const [, , application] = applications as [string, string, string]
    const id = await plan(application)
    await officer.client.get('siteVisit.cancel', { params: { id }, body: { reason: '企业停产检修' } })
    expect((await bring(id, signedRecord(today, ROWS))).problem).toBe('visit-cancelled')
  })
})

describe('a record', () => {
  let id: string
  let record: VisitRecord
  let fact: string

  beforeAll(async () => {
    id = (await officer.client.get('siteVisit.list', { query: { state: 'planned' } })).items[0]!.id
    const visit = await officer.client.get('siteVisit.read', { params: { id } })
    const counted = visit.lookAt[1]!.facts.find((one) => one.fact.type === 'count')!
    fact = counted.key
    const plain = signedRecord(today, ROWS, { remarks: '厂区整洁' })
    const [first] = plain.rows as [VisitRecord['rows'][number]]
    const differs = { row: 'B5', seen: 'differs', values: [{ fact, value: 3 }], note: '现场点名三人' } as const
    record = { ...plain, rows: [first, differs] }
  })

  test('with faults is refused, and every fault is told', async () => {
    const [first, second] = record.rows as [VisitRecord['rows'][number], VisitRecord['rows'][number]]
    const wrong = {
      ...record,
      officials: [record.officials[0]!],
      rows: [
        { ...first, seen: '' as const },
        { ...second, values: [{ fact, value: -1 }] },
      ],
      signatures: record.signatures.slice(0, 1),
    }
    expect(codes(await bring(id, wrong))).toEqual([
      'officials visit-few-officials',
      'rows.0.seen visit-row-open',
      'signers.1 visit-not-signed',
      'rows.1.values.0 value-not-possible',
    ])
  })

  test('brought twice, and twice at once, is one', async () => {
    const both = await Promise.all([bring(id, record), bring(id, record)])
    const third = await bring(id, record)
    const sha256 = createHash('sha256').update(canonicalJson(record)).digest('hex')
    for (const { status, value } of [...both, third]) {
      expect(status).toBe(200)
      expect(value).toMatchObject({ sha256 })
    }
    const rows = await query<{ act: string }>(
      district.server.databaseUrl,
      `select act from journal where object_id = $1 and act like 'visit.%' order by seq`,
      [id],
    )
    expect(rows.map(({ act }) => act)).toEqual([
      'visit.planned',
      'visit.signed',
      'visit.broughtAgain',
      'visit.broughtAgain',
    ])
  })

  test('has the hash of what is kept, and is shown to the officer with its photos apart', async () => {
    const [kept] = await query<{ record: unknown; record_sha256: string }>(
      district.server.databaseUrl,
      'select record, record_sha256 from site_visit where id = $1',
      [id],
    )
    expect(createHash('sha256').update(canonicalJson(kept!.record)).digest('hex')).toBe(kept!.record_sha256)
    const { signed, state } = await officer.client.get('siteVisit.read', { params: { id } })
    expect(state).toBe('signed')
    expect(signed).toMatchObject({ sha256: kept!.record_sha256, remarks: '厂区整洁', photos: [{ note: '实训车间' }] })
    expect(JSON.stringify(signed)).not.toContain(DOT.slice(0, 40))
    const photo = await file(`/api/site-visits/${id}/photos/1`)
    expect(Buffer.from(photo).toString('base64')).toBe(DOT)
  })

  test('once signed is changed by nobody: not by another record, not by calling it off, not in the database', async () => {
    expect((await bring(id, { ...record, remarks: '厂区不整洁' })).problem).toBe('visit-signed-already')
    const cancelled = await officer.client.ask('siteVisit.cancel', { params: { id }, body: { reason: '改期' } })
    expect(cancelled.problem).toBe('visit-signed-already')
    const change = query(district.server.databaseUrl, `update site_visit set record = '{}' where id = $1`, [id])
    await expect(change).rejects.toThrow(/append-only/)
  })

  test('says what was found for whoever settles the facts, and settles none itself', async () => {
    const [application] = applications as [string]
    const found = await officer.client.get('siteVisit.findings', { params: { application } })
    expect(found.map(({ row, seen, note }) => [row, seen, note])).toEqual([
      ['A1', 'asStated', ''],
      ['B5', 'differs', '现场点名三人'],
    ])
    expect(found[1]!.values).toEqual([expect.objectContaining({ fact, value: 3, text: { zh: '3', en: '3' } })])
    const claims = await query(
      district.server.databaseUrl,
      `select 1 from claim where application_id = $1 and ground in ('verified', 'determined')`,
      [application],
    )
    expect(claims).toEqual([])
  })

  test('prints as a paper with the signatures drawn', async () => {
    const pdf = await file(`/api/site-visits/${id}/paper?format=pdf`)
    const text = (await readPdf(pdf)).pages.join('')
    for (const part of ['实地核查记录表', '实地企业1', '沈核查', '现场点名三人', '与填报不符', '键入姓名代替手写签名'])
      expect(text).toContain(part)
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Subtype\s*\/Image/g)?.length,
    ).toBeGreaterThanOrEqual(2)
    const docx = await file(`/api/site-visits/${id}/paper?format=docx&language=en`)
    const parts = unzipSync(docx)
    expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('Record of a site inspection')
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(2)
  })
})

describe('an enterprise that refuses to sign', () => {
  const refused = (refusal: VisitRecord['refusal']): VisitRecord => {
    const record = signedRecord(today, ['A1'], { id: 'phone-record-2', refusal })
    return { ...record, signatures: record.signatures.filter(({ side }) => side === 'office') }
  }

  test('is written down with the reason; the record arrives once, and its paper says so', async () => {
    const [, , application] = applications as [string, string, string]
    const id = await plan(application, ['A1'])
    expect(codes(await bring(id, refused(undefined)))).toEqual(['signers.2 visit-not-signed'])
    expect(codes(await bring(id, refused({ reason: ' ', witness: '沈核查' })))).toEqual([
      'refusal.reason required',
      'refusal.witness visit-name-twice',
    ])
    const record = refused({ reason: '对点名人数有不同看法', witness: '郑见证' })
    expect((await bring(id, record)).status).toBe(200)
    expect((await bring(id, record)).status).toBe(200)
    expect((await bring(id, refused({ reason: '另一个原因', witness: '' }))).problem).toBe('visit-signed-already')
    const { signed } = await officer.client.get('siteVisit.read', { params: { id } })
    expect(signed).toMatchObject({ refusal: record.refusal, signatures: { length: 2 } })
    const entries = await query<{ act: string; detail: { refused?: boolean } }>(
      district.server.databaseUrl,
      `select act, detail from journal where object_id = $1 and act in ('visit.signed', 'visit.broughtAgain') order by seq`,
      [id],
    )
    expect(entries.map(({ act, detail }) => [act, detail.refused])).toEqual([
      ['visit.signed', true],
      ['visit.broughtAgain', undefined],
    ])
    const text = (await readPdf(await file(`/api/site-visits/${id}/paper?format=pdf`))).pages.join('')
    for (const part of ['企业接待人周接待拒绝签名', '对点名人数有不同看法', '在场见证人：郑见证'])
      expect(text).toContain(part)
    expect(text).not.toContain('企业接待人签名')
  })
})

test('a record that comes when the application has left the review is refused', async () => {
  const [, application] = applications as [string, string]
  const id = await plan(application, ['A1'])
  await query(district.server.databaseUrl, `update application set state = 'scored' where id = $1`, [application])
  const refused = await bring(id, signedRecord(today, ['A1']))
  expect(refused.problem).toBe('visit-application-left')
  expect((refused.value as { titleZh: string }).titleZh).toContain('待审议')
  expect((await officer.client.get('siteVisit.read', { params: { id } })).state).toBe('planned')
})
