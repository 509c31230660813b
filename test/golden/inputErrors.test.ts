/** "Input errors, exactly these", all told at once, each naming its fact. */
import { describe, expect, test } from 'vitest'
import { readFacts } from '#core/rubric/readFacts.ts'
import { wuxingUnder } from '../support/wuxing.ts'
import type { Stated } from '../support/oracle/statedFacts.ts'

const problemsOf = (facts: unknown): [string, string][] =>
  readFacts(wuxingUnder().book, facts).problems.map(({ fact, code }) => [fact, code])

const inOrder = (problems: [string, string][]): string[] => problems.map(String).sort()

describe('refused', () => {
  test.each<[string, Stated, string, string]>([
    ['a fact that does not exist', { apprentice: 3 }, 'apprentice', 'unknown-fact'],
    ['a fact named like a part of the language', { toString: 3 }, 'toString', 'unknown-fact'],
    ['a twin that no reading asks for', { 'apprentices@post': 3 }, 'apprentices@post', 'unknown-fact'],
    ['a value that is not on the list', { trainingFunds: 'plenty' }, 'trainingFunds', 'unknown-value'],
    ['a value named like a part of the language', { trainingFunds: 'constructor' }, 'trainingFunds', 'unknown-value'],
    ['yes in words', { hrDepartment: 'yes' }, 'hrDepartment', 'unknown-value'],
    ['yes as a number', { hrDepartment: 1 }, 'hrDepartment', 'unknown-value'],
    ['a count in words', { apprentices: '50' }, 'apprentices', 'unknown-value'],
    ['a count that is no number', { apprentices: Number.NaN }, 'apprentices', 'unknown-value'],
    ['a negative count', { apprentices: -1 }, 'apprentices', 'negative-count'],
    ['half a person', { apprentices: 1.5 }, 'apprentices', 'count-not-whole'],
    ['negative money', { averageWage: -0.01 }, 'averageWage', 'negative-money'],
    ['a tenth of a fen', { averageWage: 100.001 }, 'averageWage', 'money-too-fine'],
    ['money that rounds to a fen', { averageWage: 1.005 }, 'averageWage', 'money-too-fine'],
    ['money as text', { averageWage: '100' }, 'averageWage', 'unknown-value'],
    ['an injury of grade 0', { severeInjuries: [{ grade: 0 }] }, 'severeInjuries', 'out-of-range'],
    ['an injury of grade 11', { severeInjuries: [{ grade: 11 }] }, 'severeInjuries', 'out-of-range'],
    ['an injury without grade', { severeInjuries: [{}] }, 'severeInjuries', 'unknown-value'],
    ['an honour of an unknown level', { honours: [{ person: 'a', level: 'village' }] }, 'honours', 'unknown-value'],
    ['an honour of nobody', { honours: [{ level: 'district' }] }, 'honours', 'unknown-value'],
    ['an honour of a blank person', { honours: [{ person: ' ', level: 'district' }] }, 'honours', 'unknown-value'],
    ['a record with an unknown field', { innovations: [{ rank: 1, year: 2024 }] }, 'innovations', 'unknown-value'],
    ['an item that is no record', { innovations: [1] }, 'innovations', 'unknown-value'],
    ['a list that is none', { innovations: { rank: 1 } }, 'innovations', 'unknown-value'],
    [
      'a petition of a negative number',
      { arrearsPetitions: [{ level: 'district', people: -1 }] },
      'arrearsPetitions',
      'negative-count',
    ],
    [
      'more technical workers than employees',
      { technicalWorkers: 11, employees: 10 },
      'technicalWorkers',
      'more-than-whole',
    ],
    [
      'more trained',
      { trainedTechnicalWorkers: 11, technicalWorkers: 10 },
      'trainedTechnicalWorkers',
      'more-than-whole',
    ],
    [
      'more highly skilled',
      { highlySkilledWorkers: 11, technicalWorkers: 10 },
      'highlySkilledWorkers',
      'more-than-whole',
    ],
    [
      'more above 90,000',
      { technicalWorkersOver90k: 11, technicalWorkers: 10 },
      'technicalWorkersOver90k',
      'more-than-whole',
    ],
    ['more with equity', { equityWorkers: 11, technicalWorkers: 10 }, 'equityWorkers', 'more-than-whole'],
    [
      'more above 120,000 than above 90,000',
      { technicalWorkersOver120k: 11, technicalWorkersOver90k: 10 },
      'technicalWorkersOver120k',
      'more-than-whole',
    ],
  ])('%s', (_, facts, fact, code) => expect(problemsOf(facts)).toEqual([[fact, code]]))

  test('facts that are no object', () => {
    for (const facts of [null, 3, 'facts', [], [{}]]) expect(problemsOf(facts)).toEqual([['', 'not-an-object']])
  })

  test('a fact smuggled in as a prototype', () =>
    expect(problemsOf(JSON.parse('{"__proto__": {"apprentices": 3}}'))).toEqual([['__proto__', 'unknown-fact']]))

  test('everything at once, each naming its fact', () => {
    const facts = {
      apprentice: 3,
      apprentices: -1,
      accreditedWorkers: 0.5,
      averageWage: 0.001,
      trainingFunds: 'plenty',
      severeInjuries: [{ grade: 11 }, { grade: 3 }, { grade: 0 }],
      employees: 10,
      technicalWorkers: 11,
      equityWorkers: 12,
    }
    expect(inOrder(problemsOf(facts))).toEqual(
      inOrder([
        ['apprentice', 'unknown-fact'],
        ['apprentices', 'negative-count'],
        ['accreditedWorkers', 'count-not-whole'],
        ['averageWage', 'money-too-fine'],
        ['trainingFunds', 'unknown-value'],
        ['severeInjuries', 'out-of-range'],
        ['severeInjuries', 'out-of-range'],
        ['technicalWorkers', 'more-than-whole'],
        ['equityWorkers', 'more-than-whole'],
      ]),
    )
  })

  test('a record is told by its number, its field and the limits', () => {
    const { problems } = readFacts(wuxingUnder().book, { severeInjuries: [{ grade: 3 }, { grade: 11 }] })
    expect(problems[0]?.params).toEqual({ record: 2, field: 'grade', value: 11, min: 1, max: 10 })
  })
})

describe('not refused', () => {
  test.each<[string, Stated]>([
    ['nothing stated', {}],
    ['a fact left open', { apprentices: null }],
    ['every fen', { averageWage: 0.07, previousAverageWage: 8.29 }],
    ['a national award without a prize', { competitionAwards: [{ level: 'national' }] }],
    ['workers accredited without a session', { accreditationRun: false, accreditedWorkers: 3 }],
    ['as many parts as the whole has', { technicalWorkers: 10, employees: 10, equityWorkers: 10 }],
    [
      'more trained workers than employees, the technical workers unknown',
      { employees: 5, trainedTechnicalWorkers: 6 },
    ],
  ])('%s', (_, facts) => expect(problemsOf(facts)).toEqual([]))
})
