import { expect, test } from 'vitest'
import { smallProgramme } from '#test/support/small/smallProgramme.ts'
import { sendableOf } from './sendable.ts'

const base = smallProgramme([
  {
    kind: 'base',
    rows: [{ id: 'b1', max: 2, rule: { ladder: { value: 'pay', rungs: [{ reach: '1/2', points: 2 }] } } }],
  },
])
const programme = {
  ...base,
  roster: { ...base.roster, sent: { fields: ['name', 'level'], bands: { income: ['90000元'] }, fewest: 3 } },
}

test('says field by field what goes, bands by how many people, and steps instead of averages over few', () => {
  const sendable = sendableOf(programme, {
    people: [
      { name: '周', income: '>90000' },
      { name: '吴', income: '<=90000' },
      { name: '郑', income: '<=90000' },
    ],
    facts: { pay: 0.73, members: 3 },
    onlySteps: ['pay'],
  })
  expect(sendable).toMatchObject({
    fields: ['name'],
    bands: { income: { '>90000': 1, '<=90000': 2 } },
    facts: { pay: 0.5, members: 3 },
    stepped: ['pay'],
    leftOut: [],
  })
})
