import { describe, expect, test } from 'vitest'
import type { Incentive, MoneyRule } from '#core/programme/programme.ts'
import { zh } from '../text/zh.ts'
import { amountWords, ownAmounts, sums } from './worth.ts'

const incentive = (id: string, amount: MoneyRule, to: Incentive['to'] = 'enterprise'): Incentive => ({
  id,
  kind: 'money',
  to,
  name: { zh: id },
  clause: { zh: id },
  amount,
})
const plain = incentive('plain', { fixed: '20000元', class: 'plain' })
const fine = incentive('fine', { fixed: '50000元', class: 'fine' })
const heads = incentive('heads', { perUnit: '6000元', fact: 'crew', atMost: true })
const home = incentive('home', { range: ['50000元', '280000元'] }, 'person')

describe('what the enterprise’s own facts settle', () => {
  test.each([
    ['a count multiplies its amount', { crew: 3 }, [2_000_000, 5_000_000, 1_800_000]],
    ['none of it gives nothing', { crew: 0 }, [2_000_000, 5_000_000]],
    ['unknown is not counted', {}, [2_000_000, 5_000_000]],
  ])('%s', (_, facts, fen) => {
    expect(ownAmounts([plain, fine, heads, home], facts).map((own) => own.fen)).toEqual(fen)
  })
})

test('classes exclude one another, so each has a sum of its own, and a cap stays one', () => {
  const own = ownAmounts([plain, fine, heads], { crew: 3 })
  expect(sums(own)).toEqual([
    { name: plain.name, fen: 3_800_000, atMost: true },
    { name: fine.name, fen: 6_800_000, atMost: true },
  ])
  expect(sums(ownAmounts([plain, fine], {}))).toEqual([])
})

test.each<[MoneyRule, string]>([
  [{ range: ['50000元', '280000元'] }, '50 000–280 000 元'],
  [{ oneOf: ['350000元', '400000元'] }, '350 000 / 400 000 元'],
  [{ perUnit: '10000元', fact: 'crew', atMost: true }, '每人（项）最高 10 000 元'],
  [{ levels: [{ level: { zh: '甲' }, amount: '500元' }], per: { zh: '每月' } }, '甲 500 元、每月'],
])('an amount is shown as the plan prints it: %o', (amount, text) => {
  expect(amountWords(incentive('x', amount), 'zh', zh).replace(/\u00a0/g, ' ')).toBe(text)
})
