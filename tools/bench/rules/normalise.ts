/**
 * What a host must do before rules without lists, without "the highest of each" and without whole fen can run:
 * count the records by kind. Both peers are given this, and charged with it.
 */
import type { Enterprise } from './enterprise.ts'

export type Normalised = Readonly<Record<string, number | boolean>>

export function normalise(e: Enterprise): Record<string, number | boolean> {
  const honours = highestOfEach(e.honours, (honour) => honour.person)
  const studios = highestOfEach(e.masterStudios, (studio) => studio.leader)
  const prizes = [0, 0, 0, 0]
  for (const { level, prize } of e.competitionAwards) prizes[level === 4 ? 1 : prize]!++
  const [lead, part] = [
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]
  for (const award of e.scienceAwards) (award.lead ? lead : part)[award.level === 4 ? 4 : award.prize]!++
  let firstNamed = 0
  for (const { rank } of e.innovations) if (rank === 1) firstNamed++
  const petitions = [0, 0, 0, 0, 0]
  for (const { level, people } of e.arrearsPetitions) if (people >= 5) petitions[level]!++
  let severe = 0
  for (const { grade } of e.severeInjuries) if (grade <= 8) severe++
  return {
    leadershipCommitted: e.leadershipCommitted,
    hrDepartment: e.hrDepartment,
    hrProfessional: e.hrProfessional,
    trainingFunds: e.trainingFunds,
    accreditationFiling: e.accreditationFiling,
    schoolCooperation: e.schoolCooperation,
    apprentices: e.apprentices,
    accreditationRun: e.accreditationRun,
    accreditationCompliant: e.accreditationCompliant,
    accreditedWorkers: e.accreditedWorkers,
    employees: e.employees,
    technicalWorkers: e.technicalWorkers,
    trainedTechnicalWorkers: e.trainedTechnicalWorkers,
    highlySkilledWorkers: e.highlySkilledWorkers,
    honour1: honours[1]!,
    honour2: honours[2]!,
    honour3: honours[3]!,
    honour4: honours[4]!,
    eightGradePilot: e.eightGradePilot,
    seniorTechnicianPilot: e.seniorTechnicianPilot,
    seniorTechnicianEvaluated: e.seniorTechnicianEvaluated,
    studio1: studios[1]!,
    studio2: studios[2]!,
    studio3: studios[3]!,
    studio4: studios[4]!,
    skillAllowanceSystem: e.skillAllowanceSystem,
    skillAllowanceFen: e.skillAllowance,
    averageWageFen: e.averageWage,
    previousAverageWageFen: e.previousAverageWage,
    technicalWorkersOver90k: e.technicalWorkersOver90k,
    technicalWorkersOver120k: e.technicalWorkersOver120k,
    wageAgreement: e.wageAgreement,
    equityWorkers: e.equityWorkers,
    prize1: prizes[1]!,
    prize2: prizes[2]!,
    prize3: prizes[3]!,
    firstNamed,
    laterNamed: e.innovations.length - firstNamed,
    leadNational: lead[4]!,
    leadGrand: lead[0]!,
    lead1: lead[1]!,
    lead2: lead[2]!,
    lead3: lead[3]!,
    partNational: part[4]!,
    partGrand: part[0]!,
    part1: part[1]!,
    part2: part[2]!,
    part3: part[3]!,
    craftsmanshipActivities: e.craftsmanshipActivities,
    labourRelationsHonour: e.labourRelationsHonour,
    enterpriseTitle: e.enterpriseTitle,
    trainingBase: e.trainingBase,
    newOccupations: e.newOccupations,
    standardsDrafted: e.standardsDrafted,
    standardsPublished: e.standardsPublished,
    researchInstituteListed: e.researchInstituteListed,
    petitionsDistrict: petitions[1]!,
    petitionsMunicipal: petitions[2]!,
    petitionsHigher: petitions[3]! + petitions[4]!,
    arbitrationCases: e.arbitrationCases,
    severe,
  }
}

/** How many subjects have their highest record at each level. */
function highestOfEach<T extends { readonly level: number }>(
  list: readonly T[],
  subject: (one: T) => number,
): number[] {
  const highest = new Map<number, number>()
  for (const one of list) {
    if (one.level > (highest.get(subject(one)) ?? 0)) highest.set(subject(one), one.level)
  }
  const counts = [0, 0, 0, 0, 0]
  for (const level of highest.values()) counts[level]!++
  return counts
}
