/** An application with nothing missing, to take things away from. */
import type { AnswerValue } from '#core/applying/answer.ts'
import type { Draft } from '#core/applying/check.ts'
import type { Fact } from '#core/programme/programme.ts'
import { wuxing, wuxingUnder } from '../wuxing.ts'
import { FULL_PROFILE } from './fullProfile.ts'

/** The least a fact can be: no, the lowest choice, nothing counted, nobody named. */
const least = (fact: Fact): AnswerValue => {
  if (fact.type === 'yesNo') return false
  if (fact.type === 'choice') return Object.keys(fact.values)[0]!
  return fact.type === 'records' ? [] : '0'
}

const ownFacts = Object.entries(wuxing.facts).filter(
  ([, fact]) => !fact.departmentsOnly && !('roster' in fact && fact.roster),
)

export const ROSTER_FACTS = {
  employees: 70,
  technicalWorkers: 42,
  trainedTechnicalWorkers: 20,
  highlySkilledWorkers: 14,
  technicalWorkersOver90k: 0,
  technicalWorkersOver120k: 0,
  averageWage: 60000,
  previousAverageWage: 60000,
  skillAllowance: 0,
  apprentices: 0,
  accreditedWorkers: 0,
  equityWorkers: 0,
}

export const FULL_DRAFT: Draft = {
  compiled: wuxingUnder(),
  today: '2026-04-10',
  enterprise: { address: '织里镇某路 1 号', industry: 'childrensWear', size: 'small' },
  profile: FULL_PROFILE,
  answers: Object.fromEntries(ownFacts.map(([name, fact]) => [name, least(fact)])),
  roster: { facts: ROSTER_FACTS },
  evidence: [
    ...['B5'].map((row) => ({ row, title: `${row} 材料`, state: 'clean' as const })),
    { row: 'commitment', title: '承诺书', state: 'unscanned' },
  ],
}
