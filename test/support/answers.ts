/** As the self-check takes it: yes or no, a choice or number as typed, records field by field. */
type Answer = boolean | string | readonly Readonly<Record<string, string>>[]

/** What the sample factory answers to everything its roster does not tell. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  leadershipCommitted: true,
  hrDepartment: true,
  hrProfessional: false,
  trainingFunds: 'allocated',
  accreditationFiling: 'operating',
  schoolCooperation: 'orderClass',
  accreditationRun: true,
  accreditationCompliant: true,
  honours: [
    { person: '周秀兰', level: 'municipal' },
    { person: '周秀兰', level: 'district' },
    { person: '沈建国', level: 'district' },
  ],
  eightGradePilot: false,
  seniorTechnicianPilot: false,
  seniorTechnicianEvaluated: false,
  masterStudios: [{ leader: '周秀兰', level: 'municipal' }],
  skillAllowanceSystem: true,
  wageAgreement: false,
  competitionAwards: [{ level: 'municipal', prize: 'first' }],
  innovations: [{ rank: '1' }, { rank: '2' }],
  scienceAwards: [],
  craftsmanshipActivities: true,
  labourRelationsHonour: 'district',
  enterpriseTitle: 'provincial',
  trainingBase: 'none',
  newOccupations: '0',
  standardsDrafted: '0',
  standardsPublished: '0',
  researchInstituteListed: false,
  arrearsPetitions: [],
  arbitrationCases: '3',
  severeInjuries: [],
}
