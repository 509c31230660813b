import { expect, test } from 'vitest'
import { addressOf } from './address.ts'

test.each([
  ['/api/session', {}, '/api/session'],
  ['/api/batches/:id', { params: { id: '第一/批' } }, `/api/batches/${encodeURIComponent('第一/批')}`],
  ['/api/worklist', { query: { page: 2, late: true, text: 'a&b' } }, '/api/worklist?page=2&late=true&text=a%26b'],
  ['/api/worklist', { query: { states: ['draft', 'returned'] } }, '/api/worklist?states=draft%2Creturned'],
  ['/api/worklist', { query: { states: [], text: '', office: undefined } }, '/api/worklist'],
] as const)('%s with %o is %s', (path, parts, address) => {
  expect(addressOf({ path }, parts)).toBe(address)
})
