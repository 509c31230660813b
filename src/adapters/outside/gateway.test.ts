import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { openChannels } from './channels.ts'
import { gatewayChannel, type GatewaySettings } from './gateway.ts'
import { type GatewaySimulator, simulateGateway } from './gatewaySimulator.ts'
import { SMS_DEFAULTS } from './sms.ts'
import { WORK_MESSENGER_DEFAULTS } from './workMessenger.ts'

let gateway: GatewaySimulator | undefined
afterEach(async () => {
  await gateway?.stop()
  gateway = undefined
})

const keys = { accessKey: 'AK123', secretKey: 'SK456' }
const now = (): Date => new Date(Date.UTC(2030, 2, 5, 9))
const never = new AbortController().signal
const letter = {
  id: '0190-abc',
  address: '138 0000-0001',
  title: '申报材料需要补正',
  text: '【区局】请补正3项内容。',
  link: 'https://jx.example/applications/1',
}

type Behaviour = Parameters<typeof simulateGateway>[0]
const start = async (behaviour: Partial<Behaviour> = {}): Promise<GatewaySettings> => {
  gateway = await simulateGateway({ keys, idField: 'requestId', now, ...behaviour })
  return { url: gateway.url, ...keys, ...SMS_DEFAULTS }
}

describe('a message through the gateway', () => {
  test('as a short message: the text alone', async () => {
    const { sms } = openChannels({ sms: await start() }, now)
    expect(await sms!.send(letter, never)).toEqual({ outcome: 'sent' })
    expect(gateway!.taken).toEqual([{ phoneNumber: '13800000001', content: letter.text, requestId: letter.id }])
  })

  test('as a notice of the work messenger: with title and link, if there is one', async () => {
    const settings = { ...(await start({ idField: 'bizMsgId' })), ...WORK_MESSENGER_DEFAULTS }
    const { workMessenger } = openChannels({ workMessenger: settings }, now)
    const { link: _link, ...plain } = letter
    for (const one of [letter, { ...plain, id: 'plain' }]) {
      expect(await workMessenger!.send(one, never)).toEqual({ outcome: 'sent' })
    }
    const same = { mobile: '13800000001', title: letter.title, text: letter.text }
    expect(gateway!.taken).toEqual([
      { ...same, url: letter.link, bizMsgId: letter.id },
      { ...same, bizMsgId: 'plain' },
    ])
  })

  test('posted twice is taken once', async () => {
    const { sms } = openChannels({ sms: await start() }, now)
    const outcomes = [await sms!.send(letter, never), await sms!.send(letter, never)]
    expect(outcomes).toEqual([{ outcome: 'sent' }, { outcome: 'sent' }])
    expect([gateway!.posted(), gateway!.taken.length]).toEqual([2, 1])
  })

  test('under the names and the sign of success that were set', async () => {
    const sms = await start({
      instead: ({ to }) => ({ status: 200, body: `{"code":${to === '13800000001' ? 0 : 7}}` }),
    })
    const channel = openChannels(
      { sms: { ...sms, fields: { address: 'to', text: 'body', id: 'key' }, answer: { field: 'code', taken: '0' } } },
      now,
    ).sms!
    expect(await channel.send(letter, never)).toEqual({ outcome: 'sent' })
    expect(await channel.send({ ...letter, address: '13900000000' }, never)).toEqual({
      outcome: 'refused',
      code: 'not-taken',
    })
  })

  test('nothing is set up, nothing leaves', () => expect(openChannels({}, now)).toEqual({}))
})

describe('what is not taken', () => {
  test.each([
    [400, 'refused'],
    [422, 'refused'],
    [302, 'unavailable'],
    [403, 'unavailable'],
    [404, 'unavailable'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('an answer %i: %s', async (status, outcome) => {
    const { sms } = openChannels({ sms: await start({ instead: () => ({ status, body: '沈燕' }) }) }, now)
    expect(await sms!.send(letter, never)).toEqual({ outcome, code: `http-${status}` })
    expect(gateway!.posted()).toBe(1)
  })

  test.each([
    ['{"success":false,"message":"沈燕"}', { outcome: 'refused', code: 'not-taken' }],
    ['{"success":{"of":"沈燕"}}', { outcome: 'unavailable', code: 'answer-not-understood' }],
    ['null', { outcome: 'unavailable', code: 'answer-not-understood' }],
    ['<html>', { outcome: 'unavailable', code: 'answer-not-understood' }],
    ['', { outcome: 'unavailable', code: 'answer-not-understood' }],
  ])('an answer that says %s', async (body, result) => {
    const { sms } = openChannels({ sms: await start({ instead: () => ({ status: 200, body }) }) }, now)
    expect(await sms!.send(letter, never)).toEqual(result)
  })

  test.each([
    ['a wrong secret', { secretKey: 'other' }, now],
    ['a wrong name', { accessKey: 'other' }, now],
    ['a clock two minutes late', {}, () => new Date(now().getTime() - 120_000)],
  ])('%s', async (_what, wrong, clock) => {
    const { sms } = openChannels({ sms: { ...(await start()), ...wrong } }, clock)
    expect(await sms!.send(letter, never)).toEqual({ outcome: 'unavailable', code: 'http-401' })
    expect(gateway!.taken).toEqual([])
  })

  test.each([
    '',
    'shen@factory.example',
    '138',
    '13800000001,13800000002',
    '1380000000１',
    '1'.repeat(16),
    '138\n00000001',
  ])('the number %j is not posted at all', async (address) => {
    const { sms } = openChannels({ sms: await start() }, now)
    expect(await sms!.send({ ...letter, address }, never)).toEqual({ outcome: 'refused', code: 'address-malformed' })
    expect(gateway!.posted()).toBe(0)
  })

  test('a gateway that is not there', async () => {
    const { sms } = openChannels({ sms: await start() }, now)
    await gateway!.stop()
    gateway = undefined
    expect(await sms!.send(letter, never)).toEqual({ outcome: 'unavailable', code: 'ECONNREFUSED' })
  })

  test.each([
    ['its own patience', () => never, 'timeout'],
    ['the end of the process', () => AbortSignal.abort(), 'AbortError'],
  ])('a gateway that says nothing, until %s ends it', async (_what, signal, code) => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const settings = { ...keys, ...SMS_DEFAULTS, url: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/` }
    const channel = gatewayChannel({ name: 'sms', settings, now, patienceMs: 200 })
    expect(await channel.send(letter, signal())).toEqual({ outcome: 'unavailable', code })
    silent.closeAllConnections()
    silent.close()
  })
})
