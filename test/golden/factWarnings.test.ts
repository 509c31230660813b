import { expect, test } from 'vitest'
import { readFacts } from '#core/rubric/readFacts.ts'
import { wuxingUnder } from '../support/wuxing.ts'
import { warningMessage, warningsOf } from '#core/rubric/text/factWarnings.ts'

function warnings(facts: object): { zh: string[]; en: string[] } {
  const compiled = wuxingUnder()
  const found = warningsOf(compiled, readFacts(compiled.book, facts).sheet)
  const inWords = (language: 'zh' | 'en') => found.map((warning) => warningMessage(warning, compiled, language))
  return { zh: inWords('zh'), en: inWords('en') }
}

test('no technical workers: the rows that divide by them say so, once', () => {
  expect(warnings({ technicalWorkers: 0, employees: 30 })).toEqual({
    zh: ['技术工人（含专业技术人员）（technicalWorkers）为 0：B4、B6、D3、D4 算不出占比或增长率，这部分得 0 分。'],
    en: [
      'Technical workers (engineering staff included) (technicalWorkers) is 0: B4, B6, D3, D4 cannot form their share or growth, which gives 0 points.',
    ],
  })
})

test('people accredited without a session, and a procedure that was never run', () => {
  expect(warnings({ accreditationRun: false, accreditedWorkers: 16, accreditationCompliant: true }).en).toEqual([
    'Accreditation procedure is in order (accreditationCompliant) is given, but Held an accreditation session in the year (accreditationRun) does not meet its condition: B3 cannot count it. Check both.',
    'Workers trained and accredited by the enterprise (accreditedWorkers) is given, but Held an accreditation session in the year (accreditationRun) does not meet its condition: B3 cannot count it. Check both.',
  ])
})

test('a part’s part that is more than the whole, with the part itself missing', () => {
  expect(warnings({ employees: 30, technicalWorkersOver90k: 31 })).toEqual({
    zh: [
      '年收入超过9万元的技术工人（technicalWorkersOver90k）多于企业职工总数（employees），中间一项又没有填：请核对，涉及 B5、D3。',
    ],
    en: [
      'Technical workers with more than 90,000 yuan a year (technicalWorkersOver90k) is more than All employees (employees), and the fact between them is missing. Check both; B5, D3 read them.',
    ],
  })
})

test.each([
  ['a part’s part within the whole', { employees: 30, technicalWorkersOver90k: 30 }],
  ['nothing behind the closed condition', { accreditationRun: false, accreditedWorkers: 0 }],
  ['the condition is only unknown', { accreditedWorkers: 16 }],
  ['the condition holds', { skillAllowanceSystem: true, skillAllowance: 120 }],
  ['a whole that is only unknown', { trainedTechnicalWorkers: 3 }],
])('no warning: %s', (_case, facts) => expect(warnings(facts)).toEqual({ zh: [], en: [] }))
