import { describe, expect, test } from 'vitest'
import { rosterMessage } from '#roster/messages.ts'
import { readBytes, said, sample, wuxingRoster } from './support/rosters.ts'

const expected = JSON.parse(new TextDecoder().decode(await sample('roster-garment.facts.json'))) as {
  readonly rows: number
  readonly errors: number
  readonly facts: Readonly<Record<string, number>>
}

describe.each(['roster-garment.xlsx', 'roster-garment.csv'])('the garment factory’s list, %s', async (fileName) => {
  const reading = await readBytes(await sample(fileName), { fileName })

  test('gives exactly the facts it must', () => {
    const defaults = Object.entries(reading.facts).filter(([key]) => !key.includes('@'))
    expect(Object.fromEntries(defaults)).toEqual(expected.facts)
  })

  test('names 86 people, of whom 83 can be counted', () => {
    expect(reading).toMatchObject({ people: 86, counted: 83, year: 2025, cutOff: '2025-12-31' })
    expect(reading.problems).toHaveLength(expected.errors)
    expect(reading.table!.people.count).toBe(expected.rows)
  })

  test('tells every alternative of the counting readings beside the default', () => {
    expect(Object.keys(reading.facts).filter((key) => key.startsWith('averageWage'))).toEqual([
      'averageWage',
      'averageWage@all',
      'averageWage@post',
      'averageWage@post+all',
    ])
    expect(Object.keys(reading.facts).filter((key) => key.startsWith('employees'))).toEqual([
      'employees',
      'employees@allForms',
    ])
    expect(Object.keys(reading.facts).filter((key) => key.startsWith('skillAllowance'))).toHaveLength(8)
    expect(Object.keys(reading.facts).filter((key) => key.startsWith('technicalWorkersOver90k'))).toEqual([
      'technicalWorkersOver90k',
      'technicalWorkersOver90k@annualised',
      'technicalWorkersOver90k@post',
      'technicalWorkersOver90k@post+annualised',
    ])
  })

  test('finds every column under its two rows of headings', () => {
    expect(Object.keys(reading.columns)).toEqual(Object.keys(wuxingRoster.fields))
  })

  test('says each problem in both languages, with nothing left to fill in', () => {
    for (const problem of [...reading.problems, ...reading.warnings])
      for (const language of ['zh', 'en'] as const) {
        const message = rosterMessage(problem, wuxingRoster, language)
        expect(message).not.toMatch(/[{}]|undefined/)
        expect(message.length).toBeGreaterThan(5)
      }
  })
})

test('the errors stand where the list has them', async () => {
  const reading = await readBytes(await sample('roster-garment.xlsx'))
  expect(said(reading.problems)).toEqual(['K6 blank-required', 'C26 identity-digits-cut', 'C80 blank-required'])
  expect(said(reading.warnings)).toEqual([
    'J11 blank-unknown',
    'J26 blank-unknown',
    'C30 identity-other-paper',
    'C46 identity-check-digit',
    'C50 person-twice',
    'M54 blank-unknown',
  ])
})
