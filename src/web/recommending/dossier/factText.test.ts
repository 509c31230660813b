import { expect, test } from 'vitest'
import type { Fact } from '#core/programme/programme.ts'
import { factText } from './factText.ts'

const words = { yes: '是', no: '否', none: '无', notStated: '没有填' }
const say = (text: Readonly<Record<string, string>>) => text['zh'] ?? ''
const label = { zh: '标签' }
const yesNo: Fact = { type: 'yesNo', label }
const count: Fact = { type: 'count', label, unit: { zh: '人' } }
const choice: Fact = { type: 'choice', label, values: { full: { zh: '足额' } } }
const records: Fact = {
  type: 'records',
  label,
  fields: {
    who: { type: 'subject', label },
    level: { type: 'choice', label, values: { city: { zh: '甲等' } } },
    times: { type: 'count', label },
  },
}

test.each<[Fact, unknown, string]>([
  [yesNo, undefined, '没有填'],
  [yesNo, true, '是'],
  [yesNo, false, '否'],
  [count, 0, '0\u00a0人'],
  [count, 12345, '12\u00a0345\u00a0人'],
  [choice, 'full', '足额'],
  [choice, 'gone', 'gone'],
  [records, [], '无'],
  [
    records,
    [
      { who: '周某', level: 'city', times: 2 },
      { who: '李某', level: 'other' },
    ],
    '周某 甲等 2；李某 other',
  ],
])('%j as %j', (fact, value, text) => {
  expect(factText(fact, value, say, words)).toBe(text)
})
