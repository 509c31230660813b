/**
 * One generated enterprise, in the form that suits hand-written code and peers best: choices and levels as
 * numbers, money in fen. `toFacts` is the same enterprise as the programme's JSON facts.
 */
export interface Enterprise {
  readonly leadershipCommitted: boolean
  readonly hrDepartment: boolean
  readonly hrProfessional: boolean
  /** 0 none, 1 allocated, 2 full. The other choices count up from 0 likewise. */
  readonly trainingFunds: number
  readonly accreditationFiling: number
  readonly schoolCooperation: number
  readonly apprentices: number
  readonly accreditationRun: boolean
  readonly accreditationCompliant: boolean
  readonly accreditedWorkers: number
  readonly employees: number
  readonly technicalWorkers: number
  readonly trainedTechnicalWorkers: number
  readonly highlySkilledWorkers: number
  readonly honours: readonly { readonly person: number; readonly level: number }[]
  readonly eightGradePilot: boolean
  readonly seniorTechnicianPilot: boolean
  readonly seniorTechnicianEvaluated: boolean
  readonly masterStudios: readonly { readonly leader: number; readonly level: number }[]
  readonly skillAllowanceSystem: boolean
  readonly skillAllowance: number
  readonly averageWage: number
  readonly previousAverageWage: number
  readonly technicalWorkersOver90k: number
  readonly technicalWorkersOver120k: number
  readonly wageAgreement: boolean
  readonly equityWorkers: number
  /** Level 2 municipal, 3 provincial, 4 national; prize 1–3. */
  readonly competitionAwards: readonly { readonly level: number; readonly prize: number }[]
  readonly innovations: readonly { readonly rank: number }[]
  /** Prize 0 grand, 1–3; ignored at national level. */
  readonly scienceAwards: readonly { readonly level: number; readonly prize: number; readonly lead: boolean }[]
  readonly craftsmanshipActivities: boolean
  readonly labourRelationsHonour: number
  readonly enterpriseTitle: number
  readonly trainingBase: number
  readonly newOccupations: number
  readonly standardsDrafted: number
  readonly standardsPublished: number
  readonly researchInstituteListed: boolean
  /** Level 1 district, 2 municipal, 3 provincial, 4 capital. */
  readonly arrearsPetitions: readonly { readonly level: number; readonly people: number }[]
  readonly arbitrationCases: number
  readonly severeInjuries: readonly { readonly grade: number }[]
}

const LEVELS = ['', 'district', 'municipal', 'provincial', 'national']
const PETITIONED = ['', 'district', 'municipal', 'provincial', 'capital']
const PRIZES = ['grand', 'first', 'second', 'third']
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  trainingFunds: ['none', 'allocated', 'full'],
  accreditationFiling: ['none', 'filed', 'operating'],
  schoolCooperation: ['none', 'agreement', 'orderClass'],
  labourRelationsHonour: ['none', 'district', 'municipal', 'provincial', 'national'],
  enterpriseTitle: ['none', 'provincial', 'national'],
  trainingBase: ['none', 'open', 'district', 'municipal', 'provincial', 'national'],
}
const MONEY = ['skillAllowance', 'averageWage', 'previousAverageWage'] as const

export function toFacts(enterprise: Enterprise): Record<string, unknown> {
  const facts: Record<string, unknown> = {
    ...enterprise,
    honours: enterprise.honours.map(({ person, level }) => ({ person, level: LEVELS[level] })),
    masterStudios: enterprise.masterStudios.map(({ leader, level }) => ({ leader, level: LEVELS[level] })),
    competitionAwards: enterprise.competitionAwards.map(({ level, prize }) => ({
      level: LEVELS[level],
      prize: PRIZES[prize],
    })),
    scienceAwards: enterprise.scienceAwards.map(({ level, prize, lead }) => ({
      level: LEVELS[level],
      prize: PRIZES[prize],
      role: lead ? 'lead' : 'participant',
    })),
    arrearsPetitions: enterprise.arrearsPetitions.map(({ level, people }) => ({ level: PETITIONED[level], people })),
  }
  for (const [name, values] of Object.entries(CHOICES)) facts[name] = values[facts[name] as number]
  for (const name of MONEY) facts[name] = enterprise[name] / 100
  return facts
}
