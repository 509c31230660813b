/** What the rules of the contract say beyond its list of borders: gates, levels, records, petitions, injuries. */
import { describe, expect, test } from 'vitest'
import { rowOf } from '../support/wuxing.ts'
import type { Stated } from '../support/oracle/statedFacts.ts'

type Case = readonly [words: string, facts: Stated, points: number]

const choices = (fact: string, table: Readonly<Record<string, number>>): Case[] =>
  Object.entries(table).map(([value, points]) => [value, { [fact]: value }, points])
const accreditation = (
  accreditationRun: boolean,
  accreditationCompliant: boolean,
  accreditedWorkers: number,
): Stated => ({
  accreditationRun,
  accreditationCompliant,
  accreditedWorkers,
})
const honours = (...list: readonly (readonly [person: string, level: string])[]): Stated => ({
  honours: list.map(([person, level]) => ({ person, level })),
})
const studios = (...list: readonly (readonly [leader: string, level: string])[]): Stated => ({
  masterStudios: list.map(([leader, level]) => ({ leader, level })),
})
const award = (level: string, prize?: string) => (prize ? { level, prize } : { level })
const science = (role: string, level: string, prize?: string) => ({ ...award(level, prize), role })

const rules: Readonly<Record<string, readonly Case[]>> = {
  'A1 leadership and HR': [
    ['leaders alone', { leadershipCommitted: true, hrDepartment: false, hrProfessional: false }, 1],
    ['department alone', { leadershipCommitted: false, hrDepartment: true, hrProfessional: false }, 0.5],
    ['professional alone', { leadershipCommitted: false, hrDepartment: false, hrProfessional: true }, 0.5],
  ],
  'A2 training funds': choices('trainingFunds', { none: 0, allocated: 2, full: 4 }),
  'A3 filing': choices('accreditationFiling', { none: 0, filed: 1, operating: 2 }),
  'B1 schools': choices('schoolCooperation', { none: 0, agreement: 1, orderClass: 2 }),
  'B3 own accreditation': [
    ['nothing without a session', accreditation(false, true, 200), 0],
    ['a session alone', accreditation(true, false, 0), 1],
    ['in good order', accreditation(true, true, 0), 2],
    ['1 worker', accreditation(true, true, 1), 3],
    ['49 workers', accreditation(true, true, 49), 3],
    ['50 workers', accreditation(true, true, 50), 4],
    ['99 workers', accreditation(true, true, 99), 4],
    ['100 workers', accreditation(true, true, 100), 5],
  ],
  'B7 honours': [
    ['one of each level', honours(['a', 'district'], ['b', 'municipal'], ['c', 'provincial']), 6],
    ['a person counts by the highest', honours(['a', 'district'], ['a', 'national'], ['a', 'municipal']), 4],
    ['two persons add up', honours(['a', 'district'], ['a', 'municipal'], ['b', 'municipal']), 4],
    ['at most 6', honours(['a', 'national'], ['b', 'national']), 6],
    ['nobody', honours(), 0],
  ],
  'C1 eight grades': [['pilot', { eightGradePilot: true }, 3]],
  'C2 senior technicians': [
    ['pilot', { seniorTechnicianPilot: true, seniorTechnicianEvaluated: false }, 2],
    ['completed', { seniorTechnicianPilot: false, seniorTechnicianEvaluated: true }, 1],
  ],
  'C3 master studios': [
    ['leaders add up', studios(['a', 'district'], ['b', 'municipal']), 3],
    ['a leader counts by the highest', studios(['a', 'district'], ['a', 'provincial']), 3],
    ['at most 4', studios(['a', 'provincial'], ['b', 'provincial']), 4],
  ],
  'D1 allowance': [['nothing without the system', { skillAllowanceSystem: false, skillAllowance: 500 }, 0]],
  'E1 competition awards': [
    ['national', { competitionAwards: [award('national')] }, 3],
    ['national, whatever the prize', { competitionAwards: [award('national', 'third')] }, 3],
    ['provincial first', { competitionAwards: [award('provincial', 'first')] }, 3],
    ['provincial second', { competitionAwards: [award('provincial', 'second')] }, 2],
    ['provincial third', { competitionAwards: [award('provincial', 'third')] }, 1],
    ['municipal first', { competitionAwards: [award('municipal', 'first')] }, 3],
    ['municipal second', { competitionAwards: [award('municipal', 'second')] }, 2],
    ['municipal third', { competitionAwards: [award('municipal', 'third')] }, 1],
    ['at most 3', { competitionAwards: [award('municipal', 'second'), award('provincial', 'second')] }, 3],
  ],
  'E2 innovations': [
    ['first-named and later', { innovations: [{ rank: 1 }, { rank: 2 }, { rank: 2 }] }, 2],
    ['at most 4', { innovations: Array.from({ length: 9 }, () => ({ rank: 2 })) }, 4],
  ],
  'E3 science awards': [
    ['national', { scienceAwards: [science('lead', 'national')] }, 4],
    ['national, whatever the prize', { scienceAwards: [science('lead', 'national', 'third')] }, 4],
    ['provincial grand', { scienceAwards: [science('lead', 'provincial', 'grand')] }, 3],
    ['provincial first', { scienceAwards: [science('lead', 'provincial', 'first')] }, 2],
    ['provincial second', { scienceAwards: [science('lead', 'provincial', 'second')] }, 1],
    ['provincial third', { scienceAwards: [science('lead', 'provincial', 'third')] }, 0.5],
    ['a participant gets half', { scienceAwards: [science('participant', 'provincial', 'grand')] }, 1.5],
    ['sum', { scienceAwards: [science('lead', 'provincial', 'first'), science('participant', 'national')] }, 4],
  ],
  'E5 labour relations': choices('labourRelationsHonour', {
    none: 0,
    district: 1,
    municipal: 2,
    provincial: 3,
    national: 4,
  }),
  'F1 titles': choices('enterpriseTitle', { none: 0, provincial: 1, national: 2 }),
  'F2 training base': choices('trainingBase', {
    none: 0,
    open: 1,
    district: 2,
    municipal: 3,
    provincial: 4,
    national: 5,
  }),
  'F3 standards': [
    ['new occupations', { newOccupations: 2, standardsDrafted: 0, standardsPublished: 0 }, 2],
    ['drafted', { newOccupations: 0, standardsDrafted: 2, standardsPublished: 0 }, 4],
    ['at most 5', { newOccupations: 1, standardsDrafted: 1, standardsPublished: 1 }, 5],
  ],
}

describe.each(Object.entries(rules))('%s', (title, cases) => {
  test.each(cases)('%s', (_, facts, points) => expect(rowOf(title.slice(0, 2), facts).points).toBe(points))
})

describe('deductions', () => {
  const petition = (level: string, people: number): Stated => ({ arrearsPetitions: [{ level, people }] })
  test.each([
    ['a district petition of 4', 'G1', petition('district', 4), 0, false],
    ['a district petition of 5', 'G1', petition('district', 5), -1, false],
    ['a municipal petition of 4', 'G1', petition('municipal', 4), 0, false],
    ['a municipal petition of 5', 'G1', petition('municipal', 5), -2, false],
    ['a provincial petition of 4', 'G1', petition('provincial', 4), 0, false],
    ['a provincial petition of 5', 'G1', petition('provincial', 5), 0, true],
    ['a petition of 5 in the capital', 'G1', petition('capital', 5), 0, true],
    [
      'three petitions',
      'G1',
      { arrearsPetitions: ['district', 'district', 'municipal'].map((level) => ({ level, people: 30 })) },
      -4,
      false,
    ],
    ['injuries of grade 1, 8 and 9', 'G3', { severeInjuries: [1, 8, 9].map((grade) => ({ grade })) }, -4, false],
    ['no injury', 'G3', { severeInjuries: [] }, 0, false],
  ] as const)('%s', (_, row, facts, points, veto) => expect(rowOf(row, facts)).toEqual({ points, veto }))
})
