import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EnterpriseKnown, normalEmployer, normalPhone, type ReviewerKnown, tiesBetween } from './ties.ts'

const reviewer: ReviewerKnown = { identity: null, phone: '', employer: '', employerCode: '' }
const enterprise: EnterpriseKnown = {
  name: '湖州织里童装有限公司',
  creditCode: '91330502MA2B3C4D5X',
  phones: ['13800001111', ''],
  identities: new Set(['print-1']),
}

describe('a tie', () => {
  test.each<[string, Partial<ReviewerKnown>, readonly string[]]>([
    ['nothing known', {}, []],
    ['on the roster', { identity: 'print-1' }, ['identity']],
    ['another identity', { identity: 'print-2' }, []],
    ['the same telephone', { phone: '13800001111' }, ['phone']],
    ['the same, with the country and blanks', { phone: '+86 138 0000 1111' }, ['phone']],
    ['the same in full width', { phone: '１３８００００１１１１' }, ['phone']],
    ['another telephone', { phone: '13800001112' }, []],
    ['the credit code', { employerCode: '91330502ma2b3c4d5x' }, ['employer']],
    ['the name', { employer: '湖州织里童装有限公司' }, ['employer']],
    ['the name without its form', { employer: '湖州织里童装' }, ['employer']],
    ['the name with another form', { employer: '湖州织里童装 有限责任公司' }, ['employer']],
    ['the name with brackets', { employer: '湖州（织里）童装有限公司' }, ['employer']],
    ['another name', { employer: '湖州织里女装有限公司' }, []],
    [
      'everything',
      { identity: 'print-1', phone: '13800001111', employer: '湖州织里童装' },
      ['identity', 'employer', 'phone'],
    ],
  ])('%s', (_, known, grounds) => {
    expect(tiesBetween({ ...reviewer, ...known }, enterprise)).toEqual(grounds)
  })

  test('is never found where nothing is known on either side', () => {
    const nobody: EnterpriseKnown = { name: '', creditCode: '', phones: ['', '—'], identities: new Set() }
    expect(tiesBetween({ ...reviewer, phone: '-', employer: '（）' }, nobody)).toEqual([])
  })

  test('does not depend on how a name or a number is spaced', () => {
    const spaced = (text: string) =>
      fc
        .array(fc.constantFrom('', ' ', '\u3000'), { minLength: text.length, maxLength: text.length })
        .map((blanks) => [...text].map((letter, at) => letter + blanks[at]!).join(''))
    fc.assert(
      fc.property(spaced('湖州织里童装有限公司'), spaced('13800001111'), (employer, phone) => {
        expect(normalEmployer(employer)).toBe(normalEmployer('湖州织里童装有限公司'))
        expect(normalPhone(phone)).toBe('13800001111')
      }),
    )
  })

  test('a name that is only a legal form stays as it is', () => {
    expect(normalEmployer('有限公司')).toBe('有限')
    expect(normalEmployer('公司')).toBe('公司')
  })
})
