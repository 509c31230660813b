/** Every reading that is a switch, at its default and at each alternative. */
import { describe, expect, test } from 'vitest'
import { compile } from '#core/rubric/compile.ts'
import type { Readings } from '#core/rubric/compile.ts'
import { rowOf, scoreOf, wuxing } from '../support/wuxing.ts'
import type { Stated } from '../support/oracle/statedFacts.ts'

const session = (accreditationRun: boolean, accreditationCompliant: boolean, accreditedWorkers: number): Stated => ({
  accreditationRun,
  accreditationCompliant,
  accreditedWorkers,
})
const over = (fact: string) => (some: number) => ({ [fact]: some, technicalWorkers: 100 })
const [over90k, over120k] = [over('technicalWorkersOver90k'), over('technicalWorkersOver120k')]
const prize = (level: string, name: string): Stated => ({ competitionAwards: [{ level, prize: name }] })
const awards: Stated = {
  scienceAwards: [
    { level: 'provincial', prize: 'first', role: 'lead' },
    { level: 'national', role: 'participant' },
    { level: 'provincial', prize: 'third', role: 'lead' },
  ],
}
const petition = (level: string, people: number): Stated => ({ arrearsPetitions: [{ level, people }] })

type Case = readonly [reading: string, alternative: string, words: string, facts: Stated, points: number]

const rules: readonly Case[] = [
  ['B2a', 'upper', '50 apprentices', { apprentices: 50 }, 3],
  ['B2a', 'lower', '50 apprentices', { apprentices: 50 }, 2],
  ['B2a', 'lower', '51 apprentices', { apprentices: 51 }, 3],
  ['B2a', 'lower', '20 apprentices', { apprentices: 20 }, 2],
  ['B2a', 'lower', '100 apprentices', { apprentices: 100 }, 4],
  ['B3d', 'sum', 'all three parts', session(true, true, 100), 5],
  ['B3d', 'highest', 'all three parts', session(true, true, 100), 3],
  ['B3d', 'highest', 'session and procedure', session(true, true, 0), 1],
  ['B3d', 'highest', 'no session', session(false, true, 100), 0],
  ['C2a', 'sum', 'pilot and completed', { seniorTechnicianPilot: true, seniorTechnicianEvaluated: true }, 3],
  ['C2a', 'highest', 'pilot and completed', { seniorTechnicianPilot: true, seniorTechnicianEvaluated: true }, 2],
  ['C2a', 'highest', 'completed', { seniorTechnicianPilot: false, seniorTechnicianEvaluated: true }, 1],
  [
    'C3a',
    'sum',
    'two leaders',
    {
      masterStudios: [
        { leader: 'a', level: 'district' },
        { leader: 'b', level: 'municipal' },
      ],
    },
    3,
  ],
  [
    'C3a',
    'highest',
    'two leaders',
    {
      masterStudios: [
        { leader: 'a', level: 'district' },
        { leader: 'b', level: 'municipal' },
      ],
    },
    2,
  ],
  ['D3a', 'strict', 'exactly 20 %', over90k(20), 0],
  ['D3a', 'inclusive', 'exactly 20 %', over90k(20), 3],
  ['D3a', 'inclusive', '19 %', over90k(19), 0],
  ['D3a', 'inclusive', '30 %', over90k(30), 4],
  ['D4a', 'strict', 'exactly 20 %', over120k(20), 0],
  ['D4a', 'inclusive', 'exactly 20 %', over120k(20), 2],
  ['D4a', 'inclusive', '40 %', over120k(40), 4],
  ['E1a', 'printed', 'municipal first', prize('municipal', 'first'), 3],
  ['E1a', 'lower', 'municipal first', prize('municipal', 'first'), 2],
  ['E1a', 'lower', 'municipal second', prize('municipal', 'second'), 1],
  ['E1a', 'lower', 'municipal third', prize('municipal', 'third'), 0.5],
  ['E1a', 'lower', 'provincial first', prize('provincial', 'first'), 3],
  ['E3c', 'sum', 'several awards', awards, 4],
  ['E3c', 'highest', 'several awards', awards, 2],
  ['F3a', 'stage', 'one published', { newOccupations: 0, standardsDrafted: 0, standardsPublished: 1 }, 3],
  ['F3a', 'cumulative', 'one published', { newOccupations: 0, standardsDrafted: 0, standardsPublished: 1 }, 5],
  ['F3a', 'cumulative', 'one drafted', { newOccupations: 0, standardsDrafted: 1, standardsPublished: 0 }, 2],
  ['G2a', 'lenient', '6 cases', { arbitrationCases: 6 }, -2],
  ['G2a', 'strict', '6 cases', { arbitrationCases: 6 }, -3],
  ['G2a', 'strict', '5 cases', { arbitrationCases: 5 }, -2],
  ['G1e', 'any', 'a district petition of 4', petition('district', 4), 0],
]

describe('rules', () => {
  test.each(rules)('%s=%s: %s', (reading, alternative, _, facts, points) => {
    const [row] = wuxing.readings[reading]?.rows ?? []
    expect(rowOf(row ?? '', facts, { [reading]: alternative }).points).toBe(points)
  })

  test.each([
    ['five', 'provincial', 4, false],
    ['five', 'provincial', 5, true],
    ['any', 'provincial', 1, true],
    ['any', 'capital', 4, true],
  ])('G1e=%s: a %s petition of %i vetoes: %s', (alternative, level, people, veto) =>
    expect(rowOf('G1', petition(level, people), { G1e: alternative }).veto).toBe(veto),
  )

  test.each([
    ['add', 115],
    ['tieBreak', 100],
    ['capAt100', 100],
  ])('T1=%s: the total is at most %i', (alternative, most) => {
    const { total, bonus } = scoreOf({}, { T1: alternative })
    expect([total.max / 100, bonus.max / 100]).toEqual([most, 15])
  })

  test('T1=capAt100: deductions come off before the cap', () => {
    const facts: Stated = { arrearsPetitions: [], severeInjuries: [], arbitrationCases: 3 }
    expect(scoreOf(facts, { T1: 'capAt100' }).total.max).toBe(10_000)
    expect(scoreOf(facts, { T1: 'tieBreak' }).total.max).toBe(9900)
  })
})

describe('counting', () => {
  const workers: Stated = {
    technicalWorkers: 40,
    'technicalWorkers@post': 70,
    employees: 100,
    'employees@allForms': 140,
  }
  const rich: Stated = {
    technicalWorkersOver90k: 30,
    'technicalWorkersOver90k@post': 35,
    'technicalWorkersOver90k@annualised': 40,
    'technicalWorkersOver90k@post+annualised': 63,
  }
  test.each<[Readings, string, Stated, number]>([
    [{}, 'B5', workers, 2],
    [{ B5a: 'post' }, 'B5', workers, 8],
    [{ B5c: 'allForms' }, 'B5', { ...workers, technicalWorkers: 49 }, 1],
    [{ B5a: 'post', B5c: 'allForms' }, 'B5', workers, 4],
    [{}, 'D3', { ...workers, ...rich }, 8],
    [{ B5a: 'post' }, 'D3', { ...workers, ...rich }, 6],
    [{ D3c: 'annualised' }, 'D3', { ...workers, ...rich }, 8],
    [{ B5a: 'post', D3c: 'annualised' }, 'D3', { ...workers, ...rich }, 8],
    [{ B5a: 'post', D3c: 'annualised' }, 'B5', workers, 8],
    [{ D1b: 'lowest' }, 'D1', { skillAllowanceSystem: true, skillAllowance: 500, 'skillAllowance@lowest': 100 }, 2],
    [{ D1b: 'highest' }, 'D1', { skillAllowanceSystem: true, skillAllowance: 100, 'skillAllowance@highest': 500 }, 6],
    [{ D1b: 'seniorWorker' }, 'D1', { skillAllowanceSystem: true, 'skillAllowance@seniorWorker': 150 }, 2.5],
    [{ D2a: 'all' }, 'D2', { 'averageWage@all': 103_000, 'previousAverageWage@all': 100_000 }, 2],
  ])('%j: %s', (readings, row, facts, points) => expect(rowOf(row, facts, readings).points).toBe(points))

  test('a twin is measured against the twin of its whole', () => {
    const facts: Stated = {
      technicalWorkers: 40,
      'technicalWorkers@post': 70,
      'technicalWorkersOver90k@post+annualised': 63,
    }
    expect(() => scoreOf(facts)).not.toThrow()
  })
})

describe('the choice of a reading', () => {
  const switches = Object.entries(wuxing.readings).filter(([, { kind }]) => kind !== 'guidance')
  test('has every switch of the contract', () => {
    const named = 'B2a B3d C2a C3a D3a D4a E1a E3c F3a G1e G2a T1 B5a B5c D1b D2a D3c'.split(' ')
    expect(switches.map(([key]) => key).sort()).toEqual(named.sort())
  })
  test.each(switches)('%s: naming the default is the default', (key, { default: { id } }) => {
    const rowsOf = (readings: Readings) => compile(wuxing, readings).rows.map(({ node }) => node)
    expect(rowsOf({ [key]: id })).toEqual(rowsOf({}))
  })
  test.each([
    ['B9', 'upper', 'unknown-reading'],
    ['constructor', 'name', 'unknown-reading'],
    ['B2a', 'middle', 'unknown-alternative'],
    ['B2a', 'toString', 'unknown-alternative'],
    ['A1a', 'anything', 'not-a-switch'],
  ])('%s=%s is refused: %s', (key, alternative, code) =>
    expect(() => compile(wuxing, { [key]: alternative })).toThrow(expect.objectContaining({ code })),
  )
})
