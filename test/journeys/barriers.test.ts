import { beforeAll, describe, expect, test } from 'vitest'
import { filledApplication, submit } from '../support/district/application.ts'
import { Client } from '../support/district/client.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import { type Enterprise, PASSWORD, type Someone } from '../support/district/district.ts'
import { barriers, beside } from './support/barriers.ts'
import { inDistrict, OFFICE } from './support/district.ts'
import { picture, visit, visitAs, type Visitor } from './support/site.ts'

const at = inDistrict()

let department: Someone
let reviewer: Someone

interface Stage {
  readonly draft: Enterprise
  readonly returned: Enterprise
  readonly ids: { readonly draft: string; readonly returned: string; readonly submitted: string }
  readonly registrant: Someone
}
let stage: Stage

/** A draft, one that came back, one that was submitted, and an enterprise that waits to be admitted. */
beforeAll(async () => {
  const { district, clerk, batch } = at
  const enterprise = (name: string, number: number) =>
    district.enterprise({ name, creditCode: creditCode(number), office: OFFICE, clerk })
  const draft = await enterprise('湖州棉朵童装有限公司', 401)
  const returned = await enterprise('湖州大东方棉朵童装服饰制造与供应链管理（集团）有限责任公司织里分厂', 402)
  const submitted = await enterprise('湖州织里试验童装厂', 403)
  const ids = {
    draft: await filledApplication(draft, batch),
    returned: await filledApplication(returned, batch),
    submitted: await filledApplication(submitted, batch),
  }
  await submit(returned, ids.returned, district.confirm)
  await submit(submitted, ids.submitted, district.confirm)
  await district.confirm(clerk)
  const { version } = (await clerk.client.get('dossier.read', { params: { id: ids.returned } })).application
  await clerk.client.get('dossier.return', {
    params: { id: ids.returned },
    body: {
      version,
      reason: '一处需要补正',
      dueDay: '2026-03-12',
      items: [{ part: 'A2', note: '经费文件没有盖章', repair: '补一份盖章的' }],
    },
  })
  department = await district.official('departmentVerifier', 'tax')
  reviewer = await district.official('reviewer')
  stage = { draft, returned, ids, registrant: await waiting() }
  for (const who of [district.systemAdmin, district.securityAdmin, district.auditAdmin, at.officer, draft.agent])
    await district.confirm(who)
}, 300_000)

/** Registered, and the office has not seen the authorisation yet. */
async function waiting(): Promise<Someone> {
  const client = new Client(at.district.server.address)
  await client.get('registration.register', {
    body: {
      creditCode: creditCode(404),
      enterprise: '湖州新来童装有限公司',
      office: await at.district.organisation('office', OFFICE),
      legalRepresentative: '周法人',
      address: '试验路1号',
      industry: 'other',
      person: '沈新来',
      phone: '13800000000',
      asSignatory: false,
      signInName: 'newcomer',
      password: PASSWORD,
    },
  })
  return { client, account: '', name: '沈新来', signInName: 'newcomer', password: PASSWORD, secret: '' }
}

type Who = Someone | undefined

/** Every page of the site, by whom it is seen. */
const pages = (): readonly (readonly [who: Who, paths: readonly string[]])[] => {
  const { draft, returned, ids, registrant } = stage
  const { district, clerk, officer } = at
  const own = `/applications/${ids.draft}`
  return [
    [undefined, ['/sign-in', '/register', '/invitation', '/setup']],
    [undefined, ['/notices', '/objections']],
    [registrant, ['/home']],
    [
      draft.agent,
      [
        '/home',
        '/messages',
        '/account',
        '/applications',
        own,
        `${own}/rows/A1`,
        `${own}/rows/B5`,
        `${own}/rows/B7`,
        `${own}/groups/A`,
        `${own}/enterprise`,
        `${own}/roster`,
        `${own}/check`,
        '/enterprise',
        '/colleagues',
        '/nowhere-at-all',
      ],
    ],
    [draft.signatory, [`${own}/sign`]],
    [returned.agent, [`/applications/${ids.returned}`, `/applications/${ids.returned}/rows/A2`]],
    [
      clerk,
      [
        '/home',
        '/worklist',
        '/worklist?tab=notStarted',
        '/delegations',
        `/dossiers/${ids.submitted}`,
        '/registrations',
        '/journal',
      ],
    ],
    [officer, ['/notice-work', '/objection-cases']],
    [department, ['/verification']],
    [officer, ['/visits']],
    [reviewer, ['/reviews']],
    [
      officer,
      ['/worklist', '/assignments', '/batches', '/batches/new', '/reviewers', `/dossiers/${ids.submitted}?part=B7`],
    ],
    [undefined, ['/check', '/check/WX-SE-2026-0001', '/recognised']],
    [officer, ['/recognitions']],
    [officer, ['/conferences']],
    [district.systemAdmin, ['/people', '/people?view=organisations']],
    [district.securityAdmin, ['/roles', '/policy']],
    [district.auditAdmin, ['/journal']],
  ]
}

/** A few stand for all where only the language is another. */
const FEW = ['/sign-in', '/register', '/home', '/rows/A1', '/check', '/worklist', '/dossiers/', '/people', '/journal']

const WIDE = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }
const PLAIN = { way: 'zh, light', look: 'lang=zh&theme=light', few: false, sizes: [WIDE, PHONE] } as const
/** Every run looks at each page once, and that nothing stands beside it on a phone; `npm run test:barriers` at more. */
const WAYS = [
  PLAIN,
  { way: 'zh, dark, elder', look: 'lang=zh&theme=dark&elder=1', few: false, sizes: [PHONE] },
  { way: 'zh, dark', look: 'lang=zh&theme=dark', few: true, sizes: [WIDE] },
  { way: 'en, elder', look: 'lang=en&theme=light&elder=1', few: true, sizes: [WIDE, PHONE] },
] as const

const EVERY_WAY = process.env['EVERY_WAY'] !== undefined

describe.each(EVERY_WAY ? WAYS : [PLAIN])('$way', ({ way, look, few, sizes }) => {
  test('no barrier on any page, wide or on a phone, and nothing beside it', async () => {
    const { server } = at.district
    const [found, wrong]: [string[], string[]] = [[], []]
    for (const [who, paths] of pages()) {
      const wanted = paths.filter((path) => !few || FEW.some((one) => path.includes(one)))
      if (wanted.length === 0) continue
      const visitor: Visitor = who
        ? await visitAs(at.browser, server, who, '/home')
        : await visit(at.browser, server, '/sign-in')
      const { page, context } = visitor
      await context.addInitScript((kept) => localStorage.setItem('jiangxin.look', kept), look)
      for (const path of wanted)
        for (const size of sizes) {
          await page.setViewportSize(size)
          if (size === sizes[0]) await page.goto(server.address + path)
          await page.locator('h1').first().waitFor()
          await page.waitForFunction(() => !document.querySelector('.waiting, [aria-busy=true]'))
          const where = `${path.replace(/[0-9a-f-]{36}/, 'ID')} ${size.width} ${who?.name ?? ''}`
          const wide = size !== PHONE || EVERY_WAY
          found.push(...(wide ? await barriers(page, where) : await beside(page, where)))
          await picture(page, `${way.replaceAll(', ', '-')}-${where.replace(/[^\w]+/g, '-')}`)
        }
      wrong.push(...visitor.wrong)
      await context.close()
    }
    expect(found).toEqual([])
    expect(wrong).toEqual([])
  }, 400_000)
})
