import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLOCK_TOLERANCE_MS, signatureProblem, signedHeaders } from './gatewaySignature.ts'

const keys = { accessKey: 'AK123', secretKey: 'SK456' }
const at = new Date(Date.UTC(2030, 2, 5, 9))
const url = new URL('https://gateway.example/restapi/prod/sms/send?c=&b=短&a=1')
const judge = (changes: Partial<Parameters<typeof signatureProblem>[1]> = {}, now = at) => {
  const headers = new Headers(signedHeaders(keys, 'POST', url, at))
  return signatureProblem(keys, { method: 'POST', url, headers, ...changes }, now)
}

describe('the signature', () => {
  // Computed elsewhere: HMAC-SHA256 over "POST\n/restapi/…\na=1&b=%E7%9F%AD&c=\nAK123\nTue, …\n".
  test.each([
    [url.href, 'Vp92w/y+l7pzw5iS+LEHWooQNkuMsAAzEaRIkCTEzHk='],
    ['https://other.example:8443/send', '6sUdVrCUWldpBGfU4aoK3uQkAdR3eQoShJ0pD/8Z/7M='],
  ])('of a request to %s', (address, signature) => {
    expect(signedHeaders(keys, 'post', new URL(address), at)).toEqual({
      'x-bg-hmac-access-key': 'AK123',
      'x-bg-hmac-signature': signature,
      'x-bg-hmac-algorithm': 'hmac-sha256',
      'x-bg-date-time': 'Tue, 05 Mar 2030 09:00:00 GMT',
    })
  })

  test('is known again, in whatever order the query stands', () => {
    expect(judge()).toBeUndefined()
    expect(judge({ url: new URL('https://gateway.example/restapi/prod/sms/send?a=1&b=短&c=') })).toBeUndefined()
  })

  test.each<[string, Parameters<typeof judge>]>([
    ['another path', [{ url: new URL('/restapi/prod/other', url) }]],
    ['another query', [{ url: new URL('?a=2', url) }]],
    ['another method', [{ method: 'GET' }]],
    ['no signature', [{ headers: without('x-bg-hmac-signature') }]],
    ['another algorithm', [{ headers: withHeader('x-bg-hmac-algorithm', 'none') }]],
    ['a date put forward', [{ headers: withHeader('x-bg-date-time', 'Tue, 05 Mar 2030 09:00:01 GMT') }]],
  ])('does not hold for %s', (_what, [changes]) => expect(judge(changes)).toBe('Invalid signature'))

  test.each([
    ['another name', { headers: withHeader('x-bg-hmac-access-key', 'AK124') }, 'Invalid access key'],
    ['no name', { headers: without('x-bg-hmac-access-key') }, 'Invalid access key'],
    ['no date', { headers: without('x-bg-date-time') }, 'Clock skew exceeded'],
  ])('%s is told apart', (_what, changes, problem) => expect(judge(changes)).toBe(problem))

  test('lasts as long as the clocks may differ, either way', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (ms) => {
        const held = judge({}, new Date(at.getTime() + ms)) === undefined
        expect(held).toBe(Math.abs(ms) <= CLOCK_TOLERANCE_MS)
      }),
    )
  })
})

function withHeader(name: string, value: string): Headers {
  const headers = new Headers(signedHeaders(keys, 'POST', url, at))
  headers.set(name, value)
  return headers
}

function without(name: string): Headers {
  const headers = withHeader(name, '')
  headers.delete(name)
  return headers
}
