/** The rubric as a programmer would write it once: straight-line, exact whole numbers, points in hundredths. */
import { type Contender, inTurns, type Results } from '../contender.ts'
import type { Enterprise } from '../enterprise.ts'

export const ROWS = 31
const PRIZE = [0, 300, 200, 100]
const SCIENCE = [300, 200, 100, 50]

const min = (a: number, b: number): number => (a < b ? a : b)

/** `first` at `base` per cent, `add` for each full `step` above it. `least` is 1 when `base` itself is not enough. */
function steps(x: number, n: number, base: number, step: number, first: number, add: number, cap: number, least = 0) {
  const above = 100 * x - base * n
  return n <= 0 || above < least ? 0 : min(cap, first + add * Math.floor(above / (step * n)))
}

function bestOfEach<T extends { readonly level: number }>(list: readonly T[], subject: (one: T) => number): number {
  let points = 0
  for (let at = 0; at < list.length; at++) {
    const { level } = list[at]!
    let counts = true
    for (let other = 0; other < list.length && counts; other++) {
      if (other === at || subject(list[other]!) !== subject(list[at]!)) continue
      counts = list[other]!.level < level || (list[other]!.level === level && other > at)
    }
    if (counts) points += 100 * level
  }
  return points
}

const person = (honour: { readonly person: number }): number => honour.person
const leader = (studio: { readonly leader: number }): number => studio.leader

/** Writes the points of all rows to `out`; answers whether there is a veto. */
export function scoreByHand(e: Enterprise, out: Int32Array): boolean {
  out[0] = (e.leadershipCommitted ? 100 : 0) + (e.hrDepartment ? 50 : 0) + (e.hrProfessional ? 50 : 0)
  out[1] = 200 * e.trainingFunds
  out[2] = 100 * e.accreditationFiling
  out[3] = 100 * e.schoolCooperation
  const { apprentices, accreditedWorkers: accredited, technicalWorkers: technical } = e
  out[4] = apprentices >= 100 ? 400 : apprentices >= 50 ? 300 : apprentices >= 20 ? 200 : apprentices >= 1 ? 100 : 0
  out[5] = e.accreditationRun
    ? 100 +
      (e.accreditationCompliant ? 100 : 0) +
      (accredited >= 100 ? 300 : accredited >= 50 ? 200 : accredited >= 1 ? 100 : 0)
    : 0
  const trained = 10 * e.trainedTechnicalWorkers
  out[6] =
    technical <= 0
      ? 0
      : trained >= 7 * technical
        ? 300
        : trained >= 6 * technical
          ? 200
          : trained >= 5 * technical
            ? 100
            : 0
  out[7] = steps(technical, e.employees, 35, 5, 100, 100, 800)
  out[8] = steps(e.highlySkilledWorkers, technical, 36, 5, 100, 100, 800)
  out[9] = min(600, bestOfEach(e.honours, person))
  out[10] = e.eightGradePilot ? 300 : 0
  out[11] = (e.seniorTechnicianPilot ? 200 : 0) + (e.seniorTechnicianEvaluated ? 100 : 0)
  out[12] = min(400, bestOfEach(e.masterStudios, leader))
  const allowance = e.skillAllowance
  out[13] =
    !e.skillAllowanceSystem || allowance <= 0
      ? 0
      : allowance <= 10_000
        ? 200
        : min(600, 200 + 50 * Math.floor((allowance - 10_000) / 5000))
  const before = e.previousAverageWage
  const grown = e.averageWage - before
  out[14] =
    before <= 0 || grown <= 0
      ? 0
      : 100 * grown < 3 * before
        ? 100
        : min(600, 200 + 50 * Math.floor((100 * grown - 3 * before) / before))
  out[15] = steps(e.technicalWorkersOver90k, technical, 20, 10, 300, 100, 800, 1)
  out[16] = steps(e.technicalWorkersOver120k, technical, 20, 10, 200, 100, 400, 1)
  out[17] = e.wageAgreement ? 200 : 0
  const { equityWorkers: equity } = e
  out[18] = equity >= 20 ? 400 : equity >= 10 ? 200 : equity >= 1 ? 100 : 0
  let points = 0
  for (const award of e.competitionAwards) points += award.level === 4 ? 300 : PRIZE[award.prize]!
  out[19] = min(300, points)
  points = 0
  for (const innovation of e.innovations) points += innovation.rank === 1 ? 100 : 50
  out[20] = min(400, points)
  points = 0
  for (const award of e.scienceAwards) {
    const lead = award.level === 4 ? 400 : SCIENCE[award.prize]!
    points += award.lead ? lead : lead >> 1
  }
  out[21] = min(400, points)
  out[22] = e.craftsmanshipActivities ? 100 : 0
  out[23] = 100 * e.labourRelationsHonour
  out[24] = 100 * e.enterpriseTitle
  out[25] = 100 * e.trainingBase
  out[26] = min(500, 100 * e.newOccupations + 200 * e.standardsDrafted + 300 * e.standardsPublished)
  out[27] = e.researchInstituteListed ? 300 : 0
  let veto = false
  points = 0
  for (const petition of e.arrearsPetitions) {
    if (petition.people < 5) continue
    if (petition.level >= 3) veto = true
    else points -= 100 * petition.level
  }
  out[28] = points
  const cases = e.arbitrationCases
  out[29] = cases >= 7 ? -300 : cases >= 4 ? -200 : cases >= 3 ? -100 : 0
  points = 0
  for (const injury of e.severeInjuries) if (injury.grade <= 8) points -= 200
  out[30] = points
  return veto || cases > 10
}

/** What everything else is held against. */
export function resultsByHand(enterprises: readonly Enterprise[]): Results & { readonly rows: readonly Int32Array[] } {
  const { length } = enterprises
  const rows = Array.from({ length: ROWS }, () => new Int32Array(length))
  const results = { total: new Int32Array(length), veto: new Uint8Array(length), rows }
  const points = new Int32Array(ROWS)
  enterprises.forEach((enterprise, at) => {
    results.veto[at] = Number(scoreByHand(enterprise, points))
    for (let row = 0; row < ROWS; row++) rows[row]![at] = points[row]!
    results.total[at] = Math.max(0, sumOf(points))
  })
  return results
}

function sumOf(points: Int32Array): number {
  let sum = 0
  for (let row = 0; row < ROWS; row++) sum += points[row]!
  return sum
}

export const contender: Contender = {
  name: 'hand-written, one at a time',
  prepare(enterprises) {
    const points = new Int32Array(ROWS)
    return {
      results: () => resultsByHand(enterprises),
      turn: inTurns(enterprises.length, 2000, (at) => {
        scoreByHand(enterprises[at]!, points)
        return Math.max(0, sumOf(points))
      }),
    }
  },
}
