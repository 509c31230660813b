import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type MailServer, type Manners, startMailServer } from '#test/support/mailServer.ts'
import { mailChannel, type MailSettings } from './mail.ts'

let server: MailServer | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

const start = async (manners: Manners = {}): Promise<MailServer> => (server = await startMailServer(manners))
const FROM = '"匠心" <office@bureau.example>'
const never = new AbortController().signal
const settings = (url: string): MailSettings => ({ url, from: FROM, now: () => new Date(Date.UTC(2030, 2, 5, 9)) })
const channel = (url: string) => mailChannel({ ...settings(url), patienceMs: 500 })
const letter = {
  id: '0190-abc',
  address: 'shen@factory.example',
  title: '申报材料需要补正',
  text: '沈燕：\n\n请补正3项内容。\n\nhttps://jx.example/applications/1',
}

describe('a mail', () => {
  test('arrives as it was written', async () => {
    const { url, received } = await start()
    expect(await channel(url).send(letter, never)).toEqual({ outcome: 'sent' })
    const [mail] = received
    expect(mail).toMatchObject({ from: 'office@bureau.example', to: ['shen@factory.example'], body: letter.text })
    expect(Object.fromEntries(mail!.headers)).toEqual({
      from: '匠心 <office@bureau.example>',
      to: 'shen@factory.example',
      subject: letter.title,
      date: 'Tue, 05 Mar 2030 09:00:00 +0000',
      'message-id': '<0190-abc@bureau.example>',
      'auto-submitted': 'auto-generated',
      'content-type': 'text/plain; charset=utf-8',
      'content-transfer-encoding': 'base64',
      'mime-version': '1.0',
    })
  })

  test('of many lines and any characters stays what it is', async () => {
    const { url, received } = await start()
    const texts = ['.\n..\n.hidden', '长'.repeat(3000), '{{7*7}} ${7*7} <b>&amp;</b>', 'one\n\n\nfour', '🦆 😀']
    for (const text of texts) await channel(url).send({ ...letter, text }, never)
    expect(received.map(({ body }) => body)).toEqual(texts)
  })

  test.each([
    'Hello\r\nBcc: other@factory.example',
    'Hello\nBcc: other@factory.example',
    'Hello\r\n\r\nAnother body',
    'Hello\u0000Bcc: other@factory.example',
  ])('with the title %j has no header more', async (title) => {
    const { url, received } = await start()
    expect(await channel(url).send({ ...letter, title }, never)).toEqual({ outcome: 'sent' })
    const [mail] = received
    expect(mail!.to).toEqual(['shen@factory.example'])
    expect([...mail!.headers.keys()]).not.toContain('bcc')
    expect(mail!.headers.get('subject')).toBe(title.replaceAll(/\p{Cc}+/gu, ' '))
    expect(mail!.body).toBe(letter.text)
  })

  test.each([
    'shen@factory.example, other@factory.example',
    'shen@factory.example;other@factory.example',
    'shen@factory.example other@factory.example',
    'Shen <shen@factory.example>',
    'shen@factory.example\r\nRCPT TO:<other@factory.example>',
    'shen@factory.example\u0000',
    '"a b"@factory.example',
    'group:shen@factory.example',
    'shen',
    '@factory.example',
    'shen@',
    `${'s'.repeat(250)}@factory.example`,
  ])('to %j is not sent at all', async (address) => {
    const { url, received } = await start()
    const result = await channel(url).send({ ...letter, address }, never)
    expect(result).toEqual({ outcome: 'refused', code: 'address-malformed' })
    expect(received).toEqual([])
  })
})

describe('what does not arrive', () => {
  test.each([
    ['an addressee who does not exist', { addressee: () => 550 }, 'refused', 'smtp-550'],
    ['an addressee whose box is busy', { addressee: () => 450 }, 'unavailable', 'smtp-450'],
    ['a mail that is not wanted', { mail: () => 554 }, 'refused', 'smtp-554'],
    ['a server short of room', { mail: () => 452 }, 'unavailable', 'smtp-452'],
    [
      'a sender that the server does not know',
      { options: { onMailFrom: (_from, _session, done) => done(Object.assign(new Error(), { responseCode: 553 })) } },
      'unavailable',
      'smtp-553',
    ],
  ] satisfies readonly [string, Manners, string, string][])('%s', async (_what, manners, outcome, code) => {
    const { url } = await start(manners)
    expect(await channel(url).send(letter, never)).toEqual({ outcome, code })
  })

  test('a server that is not there', async () => {
    const { url } = await start()
    await server!.down()
    expect(await channel(url).send(letter, never)).toEqual({ outcome: 'unavailable', code: 'ESOCKET' })
    await server!.up()
    expect(await channel(url).send(letter, never)).toEqual({ outcome: 'sent' })
  })

  test.each([
    ['its own patience', never, 'ETIMEDOUT'],
    ['the end of the process', AbortSignal.timeout(100), 'EABORT'],
  ])('a server that says nothing, until %s ends it', async (_what, signal, code) => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    expect(await channel(`smtp://127.0.0.1:${port}`).send(letter, signal)).toEqual({ outcome: 'unavailable', code })
    silent.close()
  })
})

describe('a password', () => {
  let seen: string[] = []
  beforeEach(() => {
    seen = []
  })
  const asking: Manners = {
    options: {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, done) {
        seen.push(`${username} ${password}`)
        done(null, { user: username ?? '' })
      },
    },
  }

  test('never goes over an open line', async () => {
    const { url } = await start(asking)
    const withPassword = url.replace('smtp://', 'smtp://office:p%40ss@')
    expect(await channel(withPassword).send(letter, never)).toMatchObject({ outcome: 'unavailable' })
    expect(seen).toEqual([])
  })

  test('nor to a server that cannot prove its name', async () => {
    const { url } = await start({ options: { ...asking.options, disabledCommands: [] } })
    const withPassword = url.replace('smtp://', 'smtp://office:p%40ss@')
    expect(await channel(withPassword).send(letter, never)).toMatchObject({ outcome: 'unavailable' })
    expect(seen).toEqual([])
  })

  test.each([
    ['a line that is closed at once', { disabledCommands: [] }, 'smtp'],
    ['a line that is closed from the first byte', { secure: true }, 'smtps'],
  ])('is given over %s', async (_what, options, protocol) => {
    // The test server's certificate is nobody's; only here is that let pass.
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const { url } = await start({ options: { ...asking.options, ...options } })
    const withPassword = url.replace('smtp://', `${protocol}://office:p%40ss@`)
    expect(await channel(withPassword).send(letter, never)).toEqual({ outcome: 'sent' })
    expect(seen).toEqual(['office p@ss'])
    vi.unstubAllEnvs()
  })
})
