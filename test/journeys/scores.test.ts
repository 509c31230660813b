import { beforeAll, expect, test } from 'vitest'
import { acceptedApplication } from '../support/district/accepted.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import type { Enterprise, Someone } from '../support/district/district.ts'
import { query } from '../support/district/jobs.ts'
import { barriers } from './support/barriers.ts'
import { inDistrict, OFFICE } from './support/district.ts'
import { picture, signIn, visit } from './support/site.ts'

const at = inDistrict()
let enterprise: Enterprise
let id: string
let arbitration: Someone

beforeAll(async () => {
  const { district, clerk, officer, batch } = at
  arbitration = await district.official('departmentVerifier', 'arbitration')
  enterprise = await district.enterprise({
    name: '湖州三分童装有限公司',
    creditCode: creditCode(871),
    office: OFFICE,
    clerk,
  })
  id = await acceptedApplication(district, enterprise, { batch, clerk, officer })
  await district.confirm(arbitration)
  await arbitration.client.get('verification.answer', {
    body: {
      department: await district.organisation('department', 'arbitration'),
      batch,
      answers: [
        { application: id, fact: 'arbitrationCases', kind: 'correct', value: 4, reason: '立案4起', seen: null },
      ],
    },
  })
}, 300_000)

test('the officer sees where points went, in the batch and in one dossier', async () => {
  const { browser, district, officer } = at
  const { page, wrong } = await visit(browser, district.server, '/scores')
  await signIn(page, officer, district.clock)
  await page.getByRole('row', { name: /^G2/ }).getByText('−2').waitFor()
  await picture(page, 'scores-rows')
  expect(await barriers(page, 'rows')).toEqual([])
  await page.getByRole('link', { name: '按行业' }).click()
  await page.getByRole('columnheader', { name: '行业' }).waitFor()
  await picture(page, 'scores-industry')
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'scores-phone')
  expect(await barriers(page, 'phone')).toEqual([])
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(`${district.server.address}/dossiers/${id}`)
  await page.getByRole('region', { name: '三个分数' }).getByText('立案4起').waitFor()
  await picture(page, 'scores-dossier')
  expect(await barriers(page, 'dossier')).toEqual([])
  expect(wrong).toEqual([])
}, 120_000)

test('the enterprise reads nothing of it before it is public, and then each lost point with its reason', async () => {
  const { browser, district } = at
  const { page, wrong } = await visit(browser, district.server, `/applications/${id}/result`)
  await signIn(page, enterprise.agent, district.clock)
  await page.getByText('结果还没有公布').waitFor()
  await picture(page, 'result-none')
  await query(
    district.server.databaseUrl,
    `update application set state = 'reserved', reserve_place = 2, review_total = verified_total where id = $1`,
    [id],
  )
  await page.reload()
  await page.getByText('候补第2位').waitFor()
  await page.getByRole('region', { name: 'G2' }).getByText('立案4起').waitFor()
  await picture(page, 'result')
  expect(await barriers(page, 'result')).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'result-phone')
  expect(await barriers(page, 'phone')).toEqual([])
  expect(wrong).toEqual([])
}, 120_000)
