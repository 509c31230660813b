import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATALOGUE, isMessageCode } from './catalogue.ts'
import { compose, linkOf, wording } from './compose.ts'
import { maskAddress } from './maskAddress.ts'
import { CHANNELS } from './message.ts'
import type { MessageCode, MessageParams } from './params.ts'
import { preview, previewMany } from './preview.ts'

/** Checked in, so that every changed word is a line that can be read. */
const golden = readFileSync(new URL('messages.golden.txt', import.meta.url), 'utf8')

const place = {
  batch: { zh: '2030年第一批', en: 'the first batch of 2030' },
  by: { zh: '北街道办事处', en: 'North Street Office' },
}
const about = { applicationId: 'a/1', enterprise: '港湾制衣有限公司', batch: place.batch }
const act = { ...about, by: place.by }
const role = { role: { zh: '初审人员', en: 'clerk' }, unit: place.by, by: { zh: '区局', en: 'The Bureau' } }

/** Each message as it is told once. */
const TOLD: { readonly [C in MessageCode]: MessageParams[C] } = {
  'account-invited': { by: place.by, until: '2030-01-08T17:00' },
  'registration-received': { registrationId: 'r1', enterprise: about.enterprise },
  'registration-approved': { enterprise: about.enterprise, by: place.by },
  'registration-refused': { enterprise: about.enterprise, by: place.by, reason: '授权书未加盖公章。' },
  'role-granted': { ...role, until: '2030-12-31' },
  'role-withdrawn': role,
  'password-changed': { at: '2030-01-08T09:05' },
  'batch-opened': { ...place, closes: '2030-02-01T17:00' },
  'batch-closing-soon': { batch: place.batch, closes: '2030-02-01T17:00', workingDays: 3 },
  'office-reminder': { by: place.by, text: '请于本周五前完成填报。' },
  'signature-wanted': about,
  'evidence-infected': { ...about, row: '培训经费' },
  'application-submitted': about,
  'application-recommended': { ...act, reader: 'authority' },
  'application-returned': { ...act, items: 2, due: '2030-01-09' },
  'return-due-soon': { ...about, items: 1, due: '2030-01-09', workingDays: 1 },
  'application-resubmitted': about,
  'application-accepted': act,
  'application-declined': act,
  'application-vetoed': act,
  'application-lapsed': { ...about, due: '2030-01-09' },
  'application-withdrawn': about,
  'review-assigned': { batch: place.batch, reviews: 12 },
  'review-taken-back': { batch: place.batch, reviews: 1 },
  'review-recused': { enterprise: about.enterprise, batch: place.batch },
  'recognition-issued': act,
  'recognition-kept': act,
  'recognition-upgraded': act,
  'recognition-suspended': act,
  'recognition-resumed': act,
  'recognition-revoked': act,
  'recognition-expired': act,

  'notice-listed': { ...act, last: '2030-01-15' },
  'notice-reserved': { ...act, place: 2 },
  'notice-not-selected': act,
  'notice-reopened': act,
  'objection-received': { ...about, objectionId: 'o/1' },
  'objection-answered': { ...about, objectionId: 'o/1' },
  'objection-raised': act,
  'objection-decided': { ...act, upheld: false },
}
const codes = Object.keys(CATALOGUE) as MessageCode[]
const site = { name: { zh: '区人力资源和社会保障局', en: 'The Bureau' }, address: 'https://jx.example' }
const shen = { name: '沈燕', language: 'zh' } as const
const wu = { name: 'Wu', language: 'en' } as const

describe('every message', () => {
  test('stands as it was agreed', () => {
    const text = codes.map((code) => {
      const { channels } = CATALOGUE[code]
      const link = linkOf(code, TOLD[code]) ?? (CATALOGUE[code].secretLink ? '(a key)' : '(none)')
      const said = (['zh', 'en'] as const).map((language) => wording(code, TOLD[code], language))
      return [
        `${code} → ${channels.join(', ')} ${link}`,
        ...said.map(({ title, body }) => `  ${title}\n    ${body}`),
      ].join('\n')
    })
    expect(`${text.join('\n\n')}\n`).toBe(golden)
  })

  test.each(codes)('%s: Chinese has Chinese punctuation, English none of it', (code) => {
    const { zh, en } = { zh: wording(code, TOLD[code], 'zh'), en: wording(code, TOLD[code], 'en') }
    expect(zh.title + zh.body).not.toMatch(/[,;!?()"]|\p{Script=Han}[.:]|undefined|\[object/u)
    expect(zh.title).not.toMatch(/。$/)
    const told = JSON.stringify(TOLD[code])
    const own = [...(en.title + en.body)].filter((letter) => /[，。；：！？（）\p{Script=Han}]/u.test(letter))
    expect(own.filter((letter) => !told.includes(letter))).toEqual([])
    expect(en.title + en.body).not.toMatch(/undefined|\[object/)
  })

  test('only a key goes by mail alone without a page of its own', () => {
    const keys = codes.filter((code) => CATALOGUE[code].secretLink)
    expect(keys).toEqual(['account-invited'])
    expect(keys.map((code) => [CATALOGUE[code].channels, linkOf(code, TOLD[code])])).toEqual([[['mail'], undefined]])
  })

  test('what is told stands as it is, whatever it looks like', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('zh', 'en'), (text, language) => {
        const { body } = wording('office-reminder', { by: place.by, text }, language)
        expect(body).toBe(text)
      }),
    )
  })

  test('a place that speaks other languages is named in its first', () => {
    const other = { by: { de: 'Hafenamt' }, text: '' }
    expect(wording('office-reminder', other, 'zh').title).toBe('Hafenamt提醒您')
    expect(wording('office-reminder', { by: {}, text: '' }, 'en').title).toBe('A reminder from ')
  })

  test('a recommended application is read by the authority, and filled in by the enterprise', () => {
    const link = (reader: 'authority' | 'enterprise') => linkOf('application-recommended', { ...act, reader })
    expect([link('authority'), link('enterprise')]).toEqual(['/dossiers/a%2F1', '/applications/a%2F1'])
  })

  test.each([
    ['application-returned', true],
    ['application-sent-to-the-moon', false],
    ['toString', false],
    ['', false],
  ])('%j is a code: %j', (code, known) => expect(isMessageCode(code)).toBe(known))
})

describe('a message on its way', () => {
  const occasion = { code: 'application-returned', params: TOLD['application-returned'], to: shen, site } as const
  const { body } = wording('application-returned', TOLD['application-returned'], 'zh')

  test.each([
    [
      'mail',
      {
        title: '申报材料需要补正',
        body: `沈燕：\n\n${body}\n\nhttps://jx.example/applications/a%2F1\n\n区人力资源和社会保障局\n本邮件由系统自动发出，请勿直接回复。`,
        link: 'https://jx.example/applications/a%2F1',
      },
    ],
    ['sms', { title: '申报材料需要补正', body: `【区人力资源和社会保障局】${body}` }],
    [
      'workMessenger',
      {
        title: '申报材料需要补正',
        body: `${body}（区人力资源和社会保障局）`,
        link: 'https://jx.example/applications/a%2F1',
      },
    ],
  ] as const)('by %s', (channel, composed) => expect(compose(channel, occasion)).toEqual(composed))

  test('without a page has no link', () => {
    const { body: text, link } = compose('mail', {
      code: 'password-changed',
      params: TOLD['password-changed'],
      to: wu,
      site,
    })
    expect(link).toBeUndefined()
    expect(text.split('\n\n')).toHaveLength(3)
  })

  test('with a key leads there', () => {
    const invited = {
      code: 'account-invited',
      params: TOLD['account-invited'],
      to: wu,
      site,
      secretLink: '/invitation/k',
    } as const
    expect(compose('mail', invited).body).toContain('\n\nhttps://jx.example/invitation/k\n\n')
  })
})

describe('the preview', () => {
  const reminder = { code: 'office-reminder', params: TOLD['office-reminder'], site } as const

  test('shows what is sent, to the letter', () => {
    const seen = preview({ ...reminder, to: shen })
    expect(seen.inbox).toEqual(wording('office-reminder', TOLD['office-reminder'], 'zh'))
    expect(seen.channels).toEqual(
      CATALOGUE['office-reminder'].channels.map((channel) => ({
        channel,
        text: compose(channel, { ...reminder, to: shen }),
      })),
    )
  })

  test('of a message to many counts them, shows each language, and names whom a channel does not reach', () => {
    const to = [
      { id: '1', ...wu, reachedBy: ['mail', 'sms', 'workMessenger'] },
      { id: '2', ...shen, reachedBy: ['mail'] },
      { id: '3', ...shen, reachedBy: ['sms'] },
      { id: '4', ...shen, reachedBy: [] },
      { id: '2', ...shen, reachedBy: ['mail'] },
    ] as const
    expect(previewMany({ ...reminder, to })).toEqual({
      count: 4,
      samples: [
        { language: 'zh', count: 3, preview: preview({ ...reminder, to: shen }) },
        { language: 'en', count: 1, preview: preview({ ...reminder, to: wu }) },
      ],
      reach: [
        { channel: 'mail', count: 2, lacking: ['3', '4'] },
        { channel: 'sms', count: 2, lacking: ['2', '4'] },
      ],
      inboxOnly: ['4'],
    })
    const fewer = previewMany({ ...reminder, to, channels: ['sms', 'workMessenger'] })
    expect([fewer.reach.map(({ channel }) => channel), fewer.inboxOnly]).toEqual([['sms'], ['2', '4']])
    expect(previewMany({ ...reminder, to: [] })).toMatchObject({ count: 0, samples: [], inboxOnly: [] })
  })

  test('nobody is lost: whom no channel reaches stands in the inbox’s list, all others in a channel’s count', () => {
    const person = fc.record({
      id: fc.nat(30).map(String),
      name: fc.constant('N'),
      language: fc.constantFrom('zh' as const, 'en' as const),
      reachedBy: fc.subarray([...CHANNELS]),
    })
    fc.assert(
      fc.property(fc.uniqueArray(person, { selector: ({ id }) => id }), fc.constantFrom(...codes), (to, code) => {
        const seen = previewMany({ code, params: TOLD[code], site, to })
        expect(seen.samples.reduce((sum, { count }) => sum + count, 0)).toBe(to.length)
        for (const { count, lacking } of seen.reach) expect(count + lacking.length).toBe(to.length)
        const reached = to.filter(({ id }) => seen.reach.some(({ lacking }) => !lacking.includes(id)))
        expect(reached.length + seen.inboxOnly.length).toBe(to.length)
      }),
    )
  })
})

test.each([
  ['shen@factory.example', 's***@factory.example'],
  ['沈@factory.example', '沈***@factory.example'],
  ['s@factory.example', 's***@factory.example'],
  ['13800000001', '138****0001'],
  ['+8613800000001', '+86****0001'],
  ['12345', '****'],
  ['', '****'],
])('%j is shown as %j', (address, masked) => expect(maskAddress(address)).toBe(masked))
