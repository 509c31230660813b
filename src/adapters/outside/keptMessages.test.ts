import { expect, test } from 'vitest'
import { keptMessages } from './keptMessages.ts'

const at = new Date(Date.UTC(2030, 2, 5))
const letter = (id: string) => ({ id, address: 'shen@factory.example', title: 'T', text: 'B' })

test('the last messages are kept, newest first, each once', async () => {
  const kept = keptMessages(() => at, 3)
  const signal = new AbortController().signal
  for (const id of ['1', '2', '2', '3', '4']) {
    expect(await kept.channels[id === '4' ? 'sms' : 'mail'].send(letter(id), signal)).toEqual({ outcome: 'sent' })
  }
  expect(kept.list()).toEqual([
    { ...letter('4'), channel: 'sms', at },
    { ...letter('3'), channel: 'mail', at },
    { ...letter('2'), channel: 'mail', at },
  ])
})
