import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { Client } from '../support/district/client.ts'
import { PASSWORD, testClock } from '../support/district/district.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { confirmIfAsked, freshCode, picture, signIn, visit, type Visitor } from './support/site.ts'

const clock = testClock(new Date().toISOString())
let server: TestServer
let browser: Browser
beforeAll(async () => {
  server = await startServer(clock.now, { trustedProxies: ['127.0.0.1'] })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const ADMINS = {
  system: { name: '王系统', signInName: 'wang.system', role: '系统管理员' },
  security: { name: '李安全', signInName: 'li.security', role: '安全管理员' },
  audit: { name: '赵审计', signInName: 'zhao.audit', role: '审计管理员' },
} as const

async function fillSetup(page: Page, code: string): Promise<void> {
  await page.getByLabel('设置码', { exact: true }).fill(code)
  await page.getByLabel('您的姓名', { exact: true }).fill(ADMINS.system.name)
  await page.getByLabel('用户名', { exact: true }).fill(ADMINS.system.signInName)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByLabel('安全管理员姓名', { exact: true }).fill(ADMINS.security.name)
  await page.getByLabel('审计管理员姓名', { exact: true }).fill(ADMINS.audit.name)
  await page.getByRole('button', { name: '设三名管理员' }).click()
}

/** Comes in by a link and chooses a name and a password. */
async function comeIn(link: string, signInName: string): Promise<Visitor> {
  const visitor = await visit(browser, server, link.replace(server.address, ''))
  const { page } = visitor
  await page.getByLabel('用户名', { exact: true }).fill(signInName)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '接受邀请并登录' }).click()
  await page.getByRole('heading', { name: '待办' }).waitFor()
  return visitor
}

/** From the account page: the secret it shows, and the first code of it. */
async function setUpAuthenticator(page: Page): Promise<string> {
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
  await page.getByRole('link', { name: '账户' }).click()
  await page.getByRole('button', { name: '开始设置' }).click()
  await page.getByLabel('先输入密码').fill(PASSWORD)
  await page.getByRole('button', { name: '开始设置' }).click()
  await page.getByRole('img', { name: /二维码/ }).waitFor()
  const secret = await page.getByLabel('密钥', { exact: true }).inputValue()
  await page.getByLabel('验证码', { exact: true }).fill(freshCode(secret, clock))
  await page.getByRole('button', { name: '完成设置' }).click()
  await page.getByText('身份验证器已设置好。').waitFor()
  return secret
}

const places = (page: Page): Promise<string[]> =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link').allInnerTexts()

test('the three administrators set up a fresh install, nobody else can, and a clerk comes in', async () => {
  const system = await visit(browser, server, '/home')
  const { page } = system
  await page.getByRole('heading', { name: '首次设置' }).waitFor()
  await fillSetup(page, 'ABCD-2345')
  await page
    .getByText(/设置码不对/)
    .first()
    .waitFor()
  await picture(page, 'setup-wrong')
  await page.getByLabel('设置码', { exact: true }).fill(server.setupCode!)
  await page.getByRole('button', { name: '设三名管理员' }).click()

  await page.getByRole('heading', { name: '请把两个链接分别交给本人' }).waitFor()
  const link = (who: keyof typeof ADMINS) =>
    page.getByLabel(`${ADMINS[who].name}（${ADMINS[who].role}）的邀请链接`).inputValue()
  const [securityLink, auditLink] = [await link('security'), await link('audit')]
  await picture(page, 'setup-links')
  const enter = page.getByRole('button', { name: '进入系统' })
  expect(await enter.isDisabled()).toBe(true)
  await page.getByLabel('两个链接都已复制，会分别交给本人').check()
  await enter.click()
  await page.getByRole('heading', { name: '待办' }).waitFor()
  const security = await comeIn(securityLink, ADMINS.security.signInName)
  const audit = await comeIn(auditLink, ADMINS.audit.signInName)
  const secrets = {
    system: await setUpAuthenticator(page),
    security: await setUpAuthenticator(security.page),
    audit: await setUpAuthenticator(audit.page),
  }
  expect(new Set(Object.values(secrets)).size).toBe(3)

  // Nobody a second time: not at the page, not with the code, not by a used link, not by a name everybody knows.
  const stranger = await visit(browser, server, '/setup')
  await stranger.page.getByText('首次设置已经完成。').waitFor()
  expect(await stranger.page.getByLabel('设置码', { exact: true }).count()).toBe(0)
  const again = await new Client(server.address).send('setup.run', {
    body: {
      code: server.setupCode,
      systemAdmin: { name: '另一人', signInName: 'another', password: PASSWORD },
      securityAdmin: { name: '另二人' },
      auditAdmin: { name: '另三人' },
    },
  })
  expect(again.problem).toBe('setup-done')
  await stranger.page.goto(securityLink)
  await stranger.page.getByRole('alert').waitFor()
  expect(await stranger.page.getByRole('button', { name: '接受邀请并登录' }).count()).toBe(0)
  for (const name of ['admin', 'root', 'administrator', 'sysadmin', 'test', 'demo'])
    for (const password of [name, '123456', 'Admin@123', PASSWORD])
      expect((await new Client(server.address).send('session.open', { body: { name, password } })).status).not.toBe(200)

  // Each sees their own pages only.
  expect(await places(page)).toEqual(['待办', '人员与单位', '登录规则'])
  expect(await places(security.page)).toEqual(['待办', '人员与单位', '角色', '登录规则'])
  expect(await places(audit.page)).toEqual(['待办', '角色', '登录规则', '审计日志'])
  for (const [who, path] of [
    [page, '/journal'],
    [page, '/roles'],
    [security.page, '/journal'],
    [security.page, '/applications'],
    [audit.page, '/people'],
    [audit.page, '/worklist'],
  ] as const) {
    await who.goto(server.address + path)
    await who.getByRole('heading', { name: '您的角色看不到这个页面' }).waitFor()
  }

  // A clerk: invited by one, granted by the other.
  await page.goto(`${server.address}/people`)
  await page.getByRole('button', { name: '邀请人员' }).click()
  const invite = page.getByRole('dialog', { name: '邀请人员' })
  await invite.getByLabel('姓名', { exact: true }).fill('沈初审')
  await invite.getByLabel('单位', { exact: true }).selectOption({ label: '织里镇' })
  await invite.getByLabel('角色', { exact: true }).selectOption({ label: '乡镇街道、园区经办人' })
  await picture(page, 'invite')
  await invite.getByRole('button', { name: '生成邀请链接' }).click()
  const handed = page.getByRole('dialog', { name: '把链接交给沈初审本人' })
  await confirmIfAsked(page, { password: PASSWORD, secret: secrets.system }, clock, handed)
  const clerkLink = await handed.getByLabel('邀请链接', { exact: true }).inputValue()
  await handed.getByLabel('已复制，会交给本人').check()
  await handed.getByRole('button', { name: '关闭' }).click()

  const clerk = await comeIn(clerkLink, 'shen.clerk')
  expect(await places(clerk.page)).toEqual(['待办'])
  const clerkSecret = await setUpAuthenticator(clerk.page)

  await security.page.goto(`${server.address}/roles`)
  await security.page.getByRole('button', { name: /^授予 沈初审/ }).click()
  await security.page
    .getByRole('dialog', { name: /^授予沈初审/ })
    .getByRole('button', { name: '授予' })
    .click()
  const granted = security.page.getByText('没有等您授予的角色。')
  await confirmIfAsked(security.page, { password: PASSWORD, secret: secrets.security }, clock, granted)
  await picture(security.page, 'roles')

  await clerk.page.getByRole('button', { name: '退出' }).click()
  await signIn(clerk.page, { signInName: 'shen.clerk', password: PASSWORD, secret: clerkSecret }, clock)
  await clerk.page.getByRole('navigation', { name: '主导航' }).waitFor()
  expect(await places(clerk.page)).toContain('企业注册')
  for (const { wrong } of [system, security, audit, stranger, clerk]) expect(wrong).toEqual([])
}, 120_000)
