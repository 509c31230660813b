import { expect, test } from 'vitest'
import { filledApplication, settled, submit } from '../support/district/application.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import { pdfOf } from '../support/district/upload.ts'
import { inDistrict, OFFICE } from './support/district.ts'
import { confirmIfAsked, picture, visitAs } from './support/site.ts'

const at = inDistrict()

test('the town returns two rows; the enterprise sees them first, answers only those, and submits again', async () => {
  const { browser, district, clerk, batch } = at
  const { server, clock } = district
  const one = await district.enterprise({
    name: '湖州补正童装有限公司',
    creditCode: creditCode(201),
    office: OFFICE,
    clerk,
  })
  const id = await filledApplication(one, batch)
  await submit(one, id, district.confirm)
  await district.confirm(clerk)
  const { version } = (await clerk.client.get('dossier.read', { params: { id } })).application
  await clerk.client.get('dossier.return', {
    params: { id },
    body: {
      version,
      reason: '两处需要补正',
      dueDay: '2026-03-12',
      items: [
        { part: 'A2', note: '经费文件没有盖章', repair: '补一份盖章的' },
        { part: 'F1', note: '称号应为国家级', repair: '核对证书后改正' },
      ],
    },
  })

  const { page, wrong } = await visitAs(browser, server, one.agent, '/home')
  await page.getByRole('link', { name: '补正2026年第1批申报' }).click()
  const box = page.getByRole('region', { name: /退回补正 2 处/ })
  await box.waitFor()
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts()
  expect(headings[0]).toContain('退回补正 2 处')
  expect(await box.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('经费文件没有盖章'),
    expect.stringContaining('称号应为国家级'),
  ])
  await picture(page, 'returned')

  // Everything else is locked: on the page and at the server.
  await page.goto(`${server.address}/applications/${id}/rows/A1`)
  await page.getByText('这一部分没有退回，已锁定。', { exact: false }).waitFor()
  expect(await page.locator('[data-fact=hrDepartment]').getByRole('button').first().isDisabled()).toBe(true)
  expect(await page.getByRole('button', { name: '选择文件' }).count()).toBe(0)
  const refused = await one.agent.client.send('application.save', {
    params: { id },
    body: { changes: [{ section: 'fact', field: 'hrDepartment', value: false, base: 1 }] },
  })
  expect(refused.status).toBeGreaterThanOrEqual(400)

  // The first by a new paper, the second by another answer.
  await page.goto(`${server.address}/applications/${id}`)
  await page.getByRole('link', { name: '先办退回的 2 处' }).click()
  await page.getByText('经费文件没有盖章').waitFor()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件' }).click(),
  ])
  await chooser.setFiles({
    name: '盖章的经费文件.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await pdfOf('sealed')),
  })
  await page.getByRole('listitem').filter({ hasText: '盖章的经费文件' }).getByText('未经安全扫描').waitFor()
  await settled(one.agent, id)
  await page.goto(`${server.address}/applications/${id}/rows/F1`)
  await page.locator('[data-fact=enterpriseTitle] button[value=national]').click()
  await page.getByText(/^已自动保存/).waitFor()
  await page.getByRole('link', { name: '任务列表' }).click()
  await page.getByText('退回的都已补上，可以再次提交').waitFor()
  await picture(page, 'returned-answered')

  // Another content is signed anew.
  const signatory = await visitAs(browser, server, one.signatory, `/applications/${id}/sign`)
  await signatory.page.getByLabel('我已看过以上全部内容，承诺真实、完整，并对此负责。').check()
  await signatory.page.getByRole('button', { name: '确认申报内容' }).click()
  await confirmIfAsked(signatory.page, one.signatory, clock, signatory.page.getByText(/已确认现在的内容/))
  await page.goto(`${server.address}/applications/${id}/check`)
  await page.getByText(/已确认现在的内容/).waitFor()
  await page.getByRole('button', { name: '提交补正' }).click()
  await page.getByRole('dialog', { name: '提交补正' }).getByRole('button', { name: '提交补正' }).click()
  await page.getByRole('heading', { name: '申报已提交' }).waitFor()
  const { state, answers } = await one.agent.client.get('application.read', { params: { id } })
  expect(state).toBe('submitted')
  expect(answers.find(({ field }) => field === 'enterpriseTitle')?.value).toBe('national')
  expect([...wrong, ...signatory.wrong]).toEqual([])
}, 240_000)
