/** Enterprises from a seed, many of them exactly on a threshold or one person or fen beside it. */
import type { Enterprise } from './enterprise.ts'

type Dice = ReturnType<typeof dice>

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
function dice(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = (...values: readonly number[]) => values[Math.floor(next() * values.length)]!
  return {
    next,
    whole,
    pick,
    chance: (share = 0.5) => next() < share,
    some: <T>(share: number, most: number, make: () => T): T[] =>
      Array.from({ length: next() < share ? whole(0, most) : 0 }, make),
    /** A part of `whole` on the rung `num / den`, or one beside it. */
    onRung: (all: number, num: number, den: number) =>
      Math.max(0, Math.min(all, Math.round((all * num) / den) + pick(0, 0, 0, -1, 1))),
  }
}

/** `edge` is the share of enterprises whose ratios are put on a rung on purpose. */
export function generate(count: number, seed = 20_241_004, edge = 0.5): Enterprise[] {
  const roll = dice(seed)
  return Array.from({ length: count }, () => enterprise(roll, roll.chance(edge)))
}

function enterprise(roll: Dice, onEdge: boolean): Enterprise {
  return { ...safeguards(roll), ...people(roll, onEdge), ...pay(roll, onEdge), ...honours(roll), ...conduct(roll) }
}

function safeguards({ chance, whole, pick }: Dice) {
  const accreditationRun = chance()
  return {
    leadershipCommitted: chance(0.8),
    hrDepartment: chance(0.7),
    hrProfessional: chance(0.4),
    trainingFunds: whole(0, 2),
    accreditationFiling: whole(0, 2),
    schoolCooperation: whole(0, 2),
    apprentices: chance() ? pick(0, 1, 19, 20, 49, 50, 99, 100, 101, whole(1, 160)) : 0,
    accreditationRun,
    accreditationCompliant: chance(accreditationRun ? 0.7 : 0.1),
    accreditedWorkers: chance(accreditationRun ? 0.9 : 0.1) ? pick(0, 1, 49, 50, 99, 100, whole(0, 200)) : 0,
  }
}

function people(roll: Dice, onEdge: boolean) {
  const { next, chance, whole, pick, onRung } = roll
  const all = onEdge ? 20 * whole(1, 150) : whole(5, 3000)
  const share = onEdge ? onRung(all, 7 + whole(0, 9), 20) : Math.floor(all * next())
  const rounded = onEdge && chance(0.6) ? Math.max(100, Math.round(share / 100) * 100) : share
  const technicalWorkers = chance(0.01) ? 0 : Math.max(1, rounded)
  const part = (num: number, den: number) =>
    onEdge ? onRung(technicalWorkers, num, den) : Math.floor(technicalWorkers * next())
  const technicalWorkersOver90k = part(20 + 10 * whole(0, 6), 100)
  return {
    employees: technicalWorkers === 0 && chance(0.3) ? 0 : Math.max(all, technicalWorkers),
    technicalWorkers,
    trainedTechnicalWorkers: part(50 + 10 * whole(0, 3), 100),
    highlySkilledWorkers: part(36 + 5 * whole(0, 8), 100),
    technicalWorkersOver90k,
    technicalWorkersOver120k: Math.min(technicalWorkersOver90k, part(20 + 10 * whole(0, 3), 100)),
    equityWorkers: Math.min(technicalWorkers, pick(0, 0, 1, 9, 10, 19, 20, whole(0, 40))),
  }
}

function pay({ next, chance, whole, pick }: Dice, onEdge: boolean) {
  const previous = onEdge ? whole(40, 160) * 100_000 + pick(0, 0, 50, 10) * 100 : whole(4_000_000, 16_000_000)
  const now = onEdge
    ? Math.round((previous * (100 + whole(-1, 13))) / 100) + pick(0, 0, 0, -1, 1)
    : Math.round(previous * (0.97 + next() * 0.18))
  return {
    skillAllowanceSystem: chance(0.7),
    skillAllowance: onEdge ? Math.max(0, 5000 * whole(0, 12) + pick(0, 0, 0, -1, 1)) : whole(0, 70_000),
    averageWage: now,
    previousAverageWage: chance(0.01) ? 0 : previous,
    wageAgreement: chance(),
  }
}

function honours({ chance, whole, pick, some }: Dice) {
  return {
    honours: some(0.5, 6, () => ({ person: whole(1, 4), level: whole(1, 4) })),
    eightGradePilot: chance(0.3),
    seniorTechnicianPilot: chance(0.3),
    seniorTechnicianEvaluated: chance(0.2),
    masterStudios: some(0.3, 4, () => ({ leader: whole(1, 3), level: whole(1, 4) })),
    competitionAwards: some(0.4, 3, () => ({ level: whole(2, 4), prize: whole(1, 3) })),
    innovations: some(0.6, 7, () => ({ rank: whole(1, 2) })),
    scienceAwards: some(0.2, 4, () => ({ level: pick(3, 3, 3, 4), prize: whole(0, 3), lead: chance() })),
    craftsmanshipActivities: chance(),
    labourRelationsHonour: whole(0, 4),
    enterpriseTitle: whole(0, 2),
    trainingBase: whole(0, 5),
    newOccupations: pick(0, 0, 0, 0, 0, 0, 1, 2),
    standardsDrafted: pick(0, 0, 0, 0, 0, 0, 0, 1),
    standardsPublished: pick(0, 0, 0, 0, 0, 0, 0, 1, 2),
    researchInstituteListed: chance(0.3),
  }
}

function conduct({ chance, whole, pick, some }: Dice) {
  return {
    arrearsPetitions: some(0.12, 3, () => ({ level: pick(1, 1, 1, 2, 2, 3, 4), people: whole(2, 30) })),
    arbitrationCases: chance(0.2) ? pick(2, 3, 4, 5, 6, 7, 10, 11) : whole(0, 3),
    severeInjuries: some(0.08, 3, () => ({ grade: whole(4, 10) })),
  }
}
