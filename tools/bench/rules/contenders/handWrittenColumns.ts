/** The rubric by hand over columns, one enterprise after the other, points of every row kept: the limit for batches. */
import type { Contender, Results } from '../contender.ts'
import type { Enterprise } from '../enterprise.ts'
import { ROWS } from './handWritten.ts'

type NumberField = { [K in keyof Enterprise]: Enterprise[K] extends number | boolean ? K : never }[keyof Enterprise]

interface Lists {
  readonly offsets: Int32Array
}

const PRIZE = Int32Array.of(0, 300, 200, 100)
/** Level provincial: 0–3, national: 4–7; a participant has half. */
const SCIENCE = Int32Array.of(300, 200, 100, 50, 400, 400, 400, 400)

const min = (a: number, b: number): number => (a < b ? a : b)

function steps(
  x: number,
  n: number,
  base: number,
  step: number,
  first: number,
  add: number,
  cap: number,
  least: number,
) {
  const above = 100 * x - base * n
  return n <= 0 || above < least ? 0 : min(cap, first + add * Math.floor(above / (step * n)))
}

function bestOfEach(offsets: Int32Array, at: number, subjects: Int32Array, levels: Int32Array): number {
  const [from, to] = [offsets[at]!, offsets[at + 1]!]
  let points = 0
  for (let one = from; one < to; one++) {
    const level = levels[one]!
    const subject = subjects[one]!
    let counts = true
    for (let other = from; other < to; other++) {
      if (other === one || subjects[other] !== subject) continue
      if (levels[other]! > level || (levels[other] === level && other < one)) {
        counts = false
        break
      }
    }
    if (counts) points += 100 * level
  }
  return points
}

function columnsOf(enterprises: readonly Enterprise[]) {
  const numbers = (field: NumberField) => Int32Array.from(enterprises, (one) => Number(one[field]))
  const flags = (field: NumberField) => Uint8Array.from(enterprises, (one) => Number(one[field]))
  const lists = <T>(listOf: (one: Enterprise) => readonly T[]) => {
    const offsets = new Int32Array(enterprises.length + 1)
    enterprises.forEach((one, at) => {
      offsets[at + 1] = offsets[at]! + listOf(one).length
    })
    const field = (value: (item: T) => number) => Int32Array.from(enterprises.flatMap(listOf), value)
    return { offsets, field }
  }
  const honours = lists((one) => one.honours)
  const studios = lists((one) => one.masterStudios)
  const contests = lists((one) => one.competitionAwards)
  const innovations = lists((one) => one.innovations)
  const science = lists((one) => one.scienceAwards)
  const petitions = lists((one) => one.arrearsPetitions)
  const injuries = lists((one) => one.severeInjuries)
  return {
    length: enterprises.length,
    leadershipCommitted: flags('leadershipCommitted'),
    hrDepartment: flags('hrDepartment'),
    hrProfessional: flags('hrProfessional'),
    trainingFunds: flags('trainingFunds'),
    accreditationFiling: flags('accreditationFiling'),
    schoolCooperation: flags('schoolCooperation'),
    apprentices: numbers('apprentices'),
    accreditationRun: flags('accreditationRun'),
    accreditationCompliant: flags('accreditationCompliant'),
    accreditedWorkers: numbers('accreditedWorkers'),
    employees: numbers('employees'),
    technicalWorkers: numbers('technicalWorkers'),
    trainedTechnicalWorkers: numbers('trainedTechnicalWorkers'),
    highlySkilledWorkers: numbers('highlySkilledWorkers'),
    eightGradePilot: flags('eightGradePilot'),
    seniorTechnicianPilot: flags('seniorTechnicianPilot'),
    seniorTechnicianEvaluated: flags('seniorTechnicianEvaluated'),
    skillAllowanceSystem: flags('skillAllowanceSystem'),
    skillAllowance: numbers('skillAllowance'),
    averageWage: numbers('averageWage'),
    previousAverageWage: numbers('previousAverageWage'),
    technicalWorkersOver90k: numbers('technicalWorkersOver90k'),
    technicalWorkersOver120k: numbers('technicalWorkersOver120k'),
    wageAgreement: flags('wageAgreement'),
    equityWorkers: numbers('equityWorkers'),
    craftsmanshipActivities: flags('craftsmanshipActivities'),
    labourRelationsHonour: flags('labourRelationsHonour'),
    enterpriseTitle: flags('enterpriseTitle'),
    trainingBase: flags('trainingBase'),
    newOccupations: numbers('newOccupations'),
    standardsDrafted: numbers('standardsDrafted'),
    standardsPublished: numbers('standardsPublished'),
    researchInstituteListed: flags('researchInstituteListed'),
    arbitrationCases: numbers('arbitrationCases'),
    honours: { ...kept(honours), person: honours.field((one) => one.person), level: honours.field((one) => one.level) },
    studios: { ...kept(studios), leader: studios.field((one) => one.leader), level: studios.field((one) => one.level) },
    contests: {
      ...kept(contests),
      level: contests.field((one) => one.level),
      prize: contests.field((one) => one.prize),
    },
    innovations: { ...kept(innovations), rank: innovations.field((one) => one.rank) },
    science: {
      ...kept(science),
      prize: science.field((one) => (one.level === 4 ? 4 : one.prize)),
      half: science.field((one) => (one.lead ? 0 : 1)),
    },
    petitions: {
      ...kept(petitions),
      level: petitions.field((one) => one.level),
      people: petitions.field((one) => one.people),
    },
    injuries: { ...kept(injuries), grade: injuries.field((one) => one.grade) },
  }
}

const kept = ({ offsets }: Lists): Lists => ({ offsets })

type Columns = ReturnType<typeof columnsOf>

interface Scored {
  readonly total: Int32Array
  readonly veto: Uint8Array
  /** Points of row r of enterprise i at `i × 31 + r`, where this order of writing wants them. */
  readonly points: Int16Array
}

function scoreColumnsByHand(columns: Columns, { total, veto, points }: Scored): void {
  const { length, honours, studios, contests, innovations, science, petitions, injuries } = columns
  const { leadershipCommitted, hrDepartment, hrProfessional, trainingFunds, accreditationFiling } = columns
  const { schoolCooperation, apprentices, accreditationRun, accreditationCompliant, accreditedWorkers } = columns
  const { employees, technicalWorkers, trainedTechnicalWorkers, highlySkilledWorkers, eightGradePilot } = columns
  const { seniorTechnicianPilot, seniorTechnicianEvaluated, skillAllowanceSystem, skillAllowance } = columns
  const { averageWage, previousAverageWage, technicalWorkersOver90k, technicalWorkersOver120k } = columns
  const { wageAgreement, equityWorkers, craftsmanshipActivities, labourRelationsHonour, enterpriseTitle } = columns
  const { trainingBase, newOccupations, standardsDrafted, standardsPublished, researchInstituteListed } = columns
  const { arbitrationCases } = columns
  veto.fill(0)
  for (let i = 0, p = 0; i < length; i++, p += ROWS) {
    let sum = 0
    let row = leadershipCommitted[i]! * 100 + hrDepartment[i]! * 50 + hrProfessional[i]! * 50
    sum += points[p] = row
    sum += points[p + 1] = trainingFunds[i]! * 200
    sum += points[p + 2] = accreditationFiling[i]! * 100
    sum += points[p + 3] = schoolCooperation[i]! * 100
    const learning = apprentices[i]!
    sum += points[p + 4] = learning >= 100 ? 400 : learning >= 50 ? 300 : learning >= 20 ? 200 : learning >= 1 ? 100 : 0
    row = 0
    if (accreditationRun[i] === 1) {
      const accredited = accreditedWorkers[i]!
      row = 100 + accreditationCompliant[i]! * 100
      row += accredited >= 100 ? 300 : accredited >= 50 ? 200 : accredited >= 1 ? 100 : 0
    }
    sum += points[p + 5] = row
    const technical = technicalWorkers[i]!
    const trained = trainedTechnicalWorkers[i]! * 10
    row = trained >= 7 * technical ? 300 : trained >= 6 * technical ? 200 : trained >= 5 * technical ? 100 : 0
    sum += points[p + 6] = technical > 0 ? row : 0
    sum += points[p + 7] = steps(technical, employees[i]!, 35, 5, 100, 100, 800, 0)
    sum += points[p + 8] = steps(highlySkilledWorkers[i]!, technical, 36, 5, 100, 100, 800, 0)
    sum += points[p + 9] = min(600, bestOfEach(honours.offsets, i, honours.person, honours.level))
    sum += points[p + 10] = eightGradePilot[i]! * 300
    sum += points[p + 11] = seniorTechnicianPilot[i]! * 200 + seniorTechnicianEvaluated[i]! * 100
    sum += points[p + 12] = min(400, bestOfEach(studios.offsets, i, studios.leader, studios.level))
    const allowance = skillAllowance[i]!
    row = 0
    if (skillAllowanceSystem[i] === 1 && allowance > 0) {
      row = allowance <= 10_000 ? 200 : min(600, 200 + 50 * Math.floor((allowance - 10_000) / 5000))
    }
    sum += points[p + 13] = row
    const before = previousAverageWage[i]!
    const grown = averageWage[i]! - before
    row = 0
    if (grown > 0 && before > 0) {
      const above = 100 * grown - 3 * before
      row = above < 0 ? 100 : min(600, 200 + 50 * Math.floor(above / before))
    }
    sum += points[p + 14] = row
    sum += points[p + 15] = steps(technicalWorkersOver90k[i]!, technical, 20, 10, 300, 100, 800, 1)
    sum += points[p + 16] = steps(technicalWorkersOver120k[i]!, technical, 20, 10, 200, 100, 400, 1)
    sum += points[p + 17] = wageAgreement[i]! * 200
    const equity = equityWorkers[i]!
    sum += points[p + 18] = equity >= 20 ? 400 : equity >= 10 ? 200 : equity >= 1 ? 100 : 0
    row = 0
    for (let at = contests.offsets[i]!; at < contests.offsets[i + 1]!; at++) {
      row += contests.level[at] === 4 ? 300 : PRIZE[contests.prize[at]!]!
    }
    sum += points[p + 19] = min(300, row)
    row = 0
    for (let at = innovations.offsets[i]!; at < innovations.offsets[i + 1]!; at++) {
      row += innovations.rank[at] === 1 ? 100 : 50
    }
    sum += points[p + 20] = min(400, row)
    row = 0
    for (let at = science.offsets[i]!; at < science.offsets[i + 1]!; at++) {
      row += SCIENCE[science.prize[at]!]! >> science.half[at]!
    }
    sum += points[p + 21] = min(400, row)
    sum += points[p + 22] = craftsmanshipActivities[i]! * 100
    sum += points[p + 23] = labourRelationsHonour[i]! * 100
    sum += points[p + 24] = enterpriseTitle[i]! * 100
    sum += points[p + 25] = trainingBase[i]! * 100
    row = newOccupations[i]! * 100 + standardsDrafted[i]! * 200 + standardsPublished[i]! * 300
    sum += points[p + 26] = min(500, row)
    sum += points[p + 27] = researchInstituteListed[i]! * 300
    row = 0
    for (let at = petitions.offsets[i]!; at < petitions.offsets[i + 1]!; at++) {
      if (petitions.people[at]! < 5) continue
      if (petitions.level[at]! >= 3) veto[i] = 1
      else row -= petitions.level[at]! * 100
    }
    sum += points[p + 28] = row
    const cases = arbitrationCases[i]!
    sum += points[p + 29] = cases >= 7 ? -300 : cases >= 4 ? -200 : cases >= 3 ? -100 : 0
    if (cases > 10) veto[i] = 1
    row = 0
    for (let at = injuries.offsets[i]!; at < injuries.offsets[i + 1]!; at++) if (injuries.grade[at]! <= 8) row -= 200
    sum += points[p + 30] = row
    total[i] = sum < 0 ? 0 : sum
  }
}

function resultsOf({ total, veto, points }: Scored): Results {
  const rows = Array.from({ length: ROWS }, (_, row) =>
    Int32Array.from(total, (_total, at) => points[at * ROWS + row]!),
  )
  return { total, veto, rows }
}

export const contender: Contender = {
  name: 'hand-written over columns, points per row kept',
  prepare(enterprises) {
    const columns = columnsOf(enterprises)
    const { length } = columns
    // Written over again and again, as this engine's scores are.
    const scored = {
      total: new Int32Array(length),
      veto: new Uint8Array(length),
      points: new Int16Array(length * ROWS),
    }
    const turn = () => {
      scoreColumnsByHand(columns, scored)
      return length
    }
    const results = () => {
      turn()
      return resultsOf(scored)
    }
    return { results, turn }
  },
}
