import { expect, test } from 'vitest'
import { partsOf } from '#core/applying/parts.ts'
import { compile } from '#core/rubric/compile.ts'
import { SMALL_FACTS, smallProgramme } from '#test/support/small/smallProgramme.ts'
import { offersOf } from './offers.ts'

const parts = partsOf(
  compile(
    smallProgramme(
      [
        {
          kind: 'base',
          rows: [
            {
              id: 'b1',
              max: 2,
              rule: {
                checklist: {
                  items: [
                    { fact: 'open', points: 1 },
                    { fact: 'tidy', points: 1 },
                  ],
                },
              },
            },
            { id: 'b2', max: 2, rule: { checklist: { items: [{ fact: 'open', points: 1 }] } } },
          ],
        },
        {
          kind: 'deduction',
          rows: [{ id: 'd1', rule: { deduct: { value: 'faults', rungs: [{ from: 1, minus: 1 }] } } }],
        },
      ],
      { facts: { ...SMALL_FACTS, faults: { ...SMALL_FACTS.faults, departmentsOnly: true } } },
    ),
  ),
)

test('offers what is new or different, under its first row, and suggests only what fills a gap', () => {
  const given = {
    profile: { contactName: '沈', tax: '100', unknown: 'x' },
    facts: { open: true, tidy: false, faults: '3', gone: '1' },
  }
  const offers = offersOf(parts, given, { profile: {}, facts: { tidy: true } })
  expect(offers.map(({ row, field, now, suggested }) => [row, field, now, suggested])).toEqual([
    ['', 'contactName', undefined, true],
    ['', 'tax', undefined, false],
    ['b1', 'open', undefined, true],
    ['b1', 'tidy', true, false],
  ])
})

test('what stands there already is not offered', () => {
  expect(offersOf(parts, { profile: {}, facts: { open: true } }, { profile: {}, facts: { open: true } })).toEqual([])
})
