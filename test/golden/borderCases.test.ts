/** "Border cases every implementation must pass": every one of the contract, in its order and words. */
import { describe, expect, test } from 'vitest'
import { rowOf, scoreOf, wuxingUnder } from '../support/wuxing.ts'
import type { Stated } from '../support/oracle/statedFacts.ts'

type Case = readonly [words: string, facts: Stated, points: number]

const people = (part: string, whole: string) => (some: number, all: number) => ({ [part]: some, [whole]: all })
const counted = (fact: string, table: readonly (readonly [number, number])[], unit = ''): Case[] =>
  table.map(([value, points]) => [`${value}${unit}`, { [fact]: value }, points])
const shares = (part: string, whole: string, table: readonly (readonly [number, number, number])[]): Case[] =>
  table.map(([some, all, points]) => [`${some} of ${all}`, people(part, whole)(some, all), points])

/** Growth of so many hundredths of a per cent over 100,000 yuan. */
const grown = (hundredths: number): Stated => ({
  averageWage: 100_000 + hundredths * 10,
  previousAverageWage: 100_000,
})

const allowance = (yuan: number): Stated => ({ skillAllowanceSystem: true, skillAllowance: yuan })
const standards = (newOccupations: number, standardsDrafted: number, standardsPublished: number): Stated => ({
  newOccupations,
  standardsDrafted,
  standardsPublished,
})

const borders: Readonly<Record<string, readonly Case[]>> = {
  'B2 apprentices': counted('apprentices', [
    [0, 0],
    [1, 1],
    [19, 1],
    [20, 2],
    [49, 2],
    [50, 3],
    [99, 3],
    [100, 4],
  ]),
  'B4 share trained': shares('trainedTechnicalWorkers', 'technicalWorkers', [
    [4999, 10_000, 0],
    [1, 2, 1],
    [3, 5, 2],
    [7, 10, 3],
  ]),
  'B5 share of technical workers': shares('technicalWorkers', 'employees', [
    [34, 100, 0],
    [7, 20, 1],
    [39, 100, 1],
    [40, 100, 2],
    [69, 100, 7],
    [70, 100, 8],
    [95, 100, 8],
  ]),
  'B6 share of highly skilled workers': shares('highlySkilledWorkers', 'technicalWorkers', [
    [35, 100, 0],
    [36, 100, 1],
    [40, 100, 1],
    [41, 100, 2],
    [70, 100, 7],
    [71, 100, 8],
  ]),
  'D1 allowance a month': [
    [0, 0],
    [1, 2],
    [100, 2],
    [149, 2],
    [149.99, 2],
    [150, 2.5],
    [499.99, 5.5],
    [500, 6],
    [900, 6],
  ].map(([yuan = 0, points = 0]) => [`${yuan} yuan`, allowance(yuan), points]),
  'D2 growth of wages': [
    [-100, 0],
    [0, 0],
    [1, 1],
    [299, 1],
    [300, 2],
    [399, 2],
    [400, 2.5],
    [1100, 6],
  ].map(([growth = 0, points = 0]) => [`${growth / 100} %`, grown(growth), points]),
  'D3 share above 90,000 yuan': shares('technicalWorkersOver90k', 'technicalWorkers', [
    [20, 100, 0],
    [2001, 10_000, 3],
    [2999, 10_000, 3],
    [30, 100, 4],
    [70, 100, 8],
  ]),
  'D4 share above 120,000 yuan': shares('technicalWorkersOver120k', 'technicalWorkers', [
    [20, 100, 0],
    [2001, 10_000, 2],
    [30, 100, 3],
    [40, 100, 4],
  ]),
  'D6 workers with equity': counted('equityWorkers', [
    [0, 0],
    [1, 1],
    [9, 1],
    [10, 2],
    [19, 2],
    [20, 4],
  ]),
  'E3 science awards': [
    [
      'a provincial third prize as participant',
      { scienceAwards: [{ level: 'provincial', prize: 'third', role: 'participant' }] },
      0.25,
    ],
  ],
  'F3 standards': [
    ['one published and one new occupation', standards(1, 0, 1), 4],
    ['two published', standards(0, 0, 2), 5],
  ],
  'G2 arbitration': counted('arbitrationCases', [
    [2, 0],
    [3, -1],
    [4, -2],
    [6, -2],
    [7, -3],
    [10, -3],
    [11, -3],
  ]),
}

describe.each(Object.entries(borders))('%s', (title, cases) => {
  test.each(cases)('%s', (_, facts, points) => expect(rowOf(title.slice(0, 2), facts).points).toBe(points))
})

test.each([
  [10, false],
  [11, true],
])('G2: %i cases veto: %s', (arbitrationCases, veto) => expect(rowOf('G2', { arbitrationCases }).veto).toBe(veto))

describe('no technical workers', () => {
  const nobody: Stated = {
    technicalWorkers: 0,
    trainedTechnicalWorkers: 0,
    highlySkilledWorkers: 0,
    technicalWorkersOver90k: 0,
    technicalWorkersOver120k: 0,
  }
  test.each(['B4', 'B6', 'D3', 'D4'])('%s gives 0', (row) => expect(rowOf(row, nobody).points).toBe(0))
  test('growth from 0 gives 0', () =>
    expect(rowOf('D2', { averageWage: 80_000, previousAverageWage: 0 }).points).toBe(0))
})

describe('every row that can give points reaches its maximum, and no more', () => {
  const most: Readonly<Record<string, Stated>> = {
    A1: { leadershipCommitted: true, hrDepartment: true, hrProfessional: true },
    A2: { trainingFunds: 'full' },
    A3: { accreditationFiling: 'operating' },
    B1: { schoolCooperation: 'orderClass' },
    B2: { apprentices: 5000 },
    B3: { accreditationRun: true, accreditationCompliant: true, accreditedWorkers: 5000 },
    B4: { trainedTechnicalWorkers: 5000, technicalWorkers: 5000 },
    B5: { technicalWorkers: 5000, employees: 5000 },
    B6: { highlySkilledWorkers: 5000, technicalWorkers: 5000 },
    B7: { honours: Array.from({ length: 9 }, (_, person) => ({ person: `${person}`, level: 'national' })) },
    C1: { eightGradePilot: true },
    C2: { seniorTechnicianPilot: true, seniorTechnicianEvaluated: true },
    C3: { masterStudios: Array.from({ length: 9 }, (_, leader) => ({ leader: `${leader}`, level: 'national' })) },
    D1: { skillAllowanceSystem: true, skillAllowance: 90_000 },
    D2: { averageWage: 900_000, previousAverageWage: 90_000 },
    D3: { technicalWorkersOver90k: 5000, technicalWorkers: 5000 },
    D4: { technicalWorkersOver120k: 5000, technicalWorkers: 5000 },
    D5: { wageAgreement: true },
    D6: { equityWorkers: 5000 },
    E1: { competitionAwards: Array.from({ length: 9 }, () => ({ level: 'national' })) },
    E2: { innovations: Array.from({ length: 9 }, () => ({ rank: 1 })) },
    E3: { scienceAwards: Array.from({ length: 9 }, () => ({ level: 'national', role: 'lead' })) },
    E4: { craftsmanshipActivities: true },
    E5: { labourRelationsHonour: 'national' },
    F1: { enterpriseTitle: 'national' },
    F2: { trainingBase: 'national' },
    F3: { newOccupations: 9, standardsDrafted: 9, standardsPublished: 9 },
    F4: { researchInstituteListed: true },
  }
  const printed = wuxingUnder().rows.filter(({ kind }) => kind !== 'deduction')
  test.each(printed.map(({ id, max }) => [id, max / 100] as const))('%s: %d', (id, max) =>
    expect(rowOf(id, most[id] ?? {}).points).toBe(max),
  )
  test('together they give 100 and 15', () => {
    const { base, bonus, total } = scoreOf({ ...Object.assign({}, ...Object.values(most)), ...noDeductions })
    expect([base, bonus, total].map(({ max }) => max)).toEqual([10_000, 1500, 11_500])
    expect([base, bonus, total].map(({ min }) => min)).toEqual([10_000, 1500, 11_500])
  })
})

const noDeductions: Stated = { arrearsPetitions: [], arbitrationCases: 0, severeInjuries: [] }
