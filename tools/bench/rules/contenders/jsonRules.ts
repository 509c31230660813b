/**
 * json-rules-engine 7.3.1. Its rules compare facts and nothing else: every rung is a rule of its own, and
 * quotients, sums of records, caps and the total are the host's work, done exactly and charged with it.
 */
import { Engine, type EngineResult } from 'json-rules-engine'
import type { Contender, Results } from '../contender.ts'
import type { Enterprise } from '../enterprise.ts'
import { normalise } from '../normalise.ts'

type Condition = readonly [fact: string, operator: string, value: number | boolean]
type Event = { readonly fact: string; readonly points: number; readonly cap: number }

const yes = (fact: string): Condition => [fact, 'equal', true]
const atLeast = (fact: string, value: number): Condition => [fact, 'greaterThanInclusive', value]
const over = (fact: string, value: number): Condition => [fact, 'greaterThan', value]

function rubric(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: false })
  const rule = (type: string, params: Partial<Event>, conditions: readonly Condition[]) =>
    engine.addRule({
      conditions: { all: conditions.map(([fact, operator, value]) => ({ fact, operator, value })) },
      event: { type, params },
    })
  const points = (won: number, ...conditions: readonly Condition[]) => rule('points', { points: won }, conditions)
  const veto = (...conditions: readonly Condition[]) => rule('veto', {}, conditions)
  // The points of a sum of records travel as a fact, for a rule's event cannot compute.
  const subtotal = (fact: string, cap: number) => rule('subtotal', { fact, cap }, [over(fact, 0)])
  const rungs = (fact: string, values: readonly number[], won: number, ...needs: readonly Condition[]) => {
    for (const value of values) points(won, ...needs, atLeast(fact, value))
  }
  points(1, yes('leadershipCommitted'))
  points(0.5, yes('hrDepartment'))
  points(0.5, yes('hrProfessional'))
  rungs('trainingFunds', [1, 2], 2)
  rungs('accreditationFiling', [1, 2], 1)
  rungs('schoolCooperation', [1, 2], 1)
  rungs('apprentices', [1, 20, 50, 100], 1)
  points(1, yes('accreditationRun'))
  points(1, yes('accreditationRun'), yes('accreditationCompliant'))
  rungs('accreditedWorkers', [1, 50, 100], 1, yes('accreditationRun'))
  rungs('trainedTenths', [5, 6, 7], 1)
  rungs('technicalSteps', [0, 1, 2, 3, 4, 5, 6, 7], 1)
  rungs('skilledSteps', [0, 1, 2, 3, 4, 5, 6, 7], 1)
  subtotal('honourPoints', 6)
  points(3, yes('eightGradePilot'))
  points(2, yes('seniorTechnicianPilot'))
  points(1, yes('seniorTechnicianEvaluated'))
  subtotal('studioPoints', 4)
  points(2, yes('skillAllowanceSystem'), over('skillAllowanceFen', 0))
  rungs('skillAllowanceFen', [150, 200, 250, 300, 350, 400, 450, 500].map(fen), 0.5, yes('skillAllowanceSystem'))
  points(1, over('grownFen', 0))
  points(1, atLeast('growthSteps', 0))
  rungs('growthSteps', [1, 2, 3, 4, 5, 6, 7, 8], 0.5)
  points(3, over('above90k', 0))
  rungs('over90kSteps', [1, 2, 3, 4, 5], 1)
  points(2, over('above120k', 0))
  rungs('over120kSteps', [1, 2], 1)
  points(2, yes('wageAgreement'))
  rungs('equityWorkers', [1, 10], 1)
  rungs('equityWorkers', [20], 2)
  subtotal('contestPoints', 3)
  subtotal('innovationPoints', 4)
  subtotal('sciencePoints', 4)
  points(1, yes('craftsmanshipActivities'))
  rungs('labourRelationsHonour', [1, 2, 3, 4], 1)
  rungs('enterpriseTitle', [1, 2], 1)
  rungs('trainingBase', [1, 2, 3, 4, 5], 1)
  subtotal('standardPoints', 5)
  points(3, yes('researchInstituteListed'))
  rule('deduction', { fact: 'petitionPoints' }, [over('petitionPoints', 0)])
  veto(over('petitionsHigher', 0))
  rungs('arbitrationCases', [3, 4, 7], -1)
  veto(over('arbitrationCases', 10))
  rule('deduction', { fact: 'injuryPoints' }, [over('injuryPoints', 0)])
  return engine
}

const fen = (yuan: number): number => 100 * yuan

function hostFacts(e: Enterprise): Record<string, number | boolean> {
  const facts = normalise(e)
  const n = (fact: string): number => facts[fact] as number
  const technical = e.technicalWorkers
  const whole = (above: number, size: number) => (size > 0 ? Math.floor(above / size) : -1)
  const grown = e.previousAverageWage > 0 ? e.averageWage - e.previousAverageWage : 0
  facts.trainedTenths = whole(10 * e.trainedTechnicalWorkers, technical)
  facts.technicalSteps = whole(100 * technical - 35 * e.employees, 5 * e.employees)
  facts.skilledSteps = whole(100 * e.highlySkilledWorkers - 36 * technical, 5 * technical)
  facts.above90k = 5 * e.technicalWorkersOver90k - technical
  facts.over90kSteps = whole(100 * e.technicalWorkersOver90k - 20 * technical, 10 * technical)
  facts.above120k = 5 * e.technicalWorkersOver120k - technical
  facts.over120kSteps = whole(100 * e.technicalWorkersOver120k - 20 * technical, 10 * technical)
  facts.grownFen = grown
  facts.growthSteps = whole(100 * grown - 3 * e.previousAverageWage, e.previousAverageWage)
  facts.honourPoints = n('honour1') + 2 * n('honour2') + 3 * n('honour3') + 4 * n('honour4')
  facts.studioPoints = n('studio1') + 2 * n('studio2') + 3 * n('studio3') + 4 * n('studio4')
  facts.contestPoints = 3 * n('prize1') + 2 * n('prize2') + n('prize3')
  facts.innovationPoints = n('firstNamed') + 0.5 * n('laterNamed')
  facts.sciencePoints =
    4 * n('leadNational') +
    3 * n('leadGrand') +
    2 * n('lead1') +
    n('lead2') +
    0.5 * n('lead3') +
    2 * n('partNational') +
    1.5 * n('partGrand') +
    n('part1') +
    0.5 * n('part2') +
    0.25 * n('part3')
  facts.standardPoints = e.newOccupations + 2 * e.standardsDrafted + 3 * e.standardsPublished
  facts.petitionPoints = n('petitionsDistrict') + 2 * n('petitionsMunicipal')
  facts.injuryPoints = 2 * n('severe')
  return facts
}

async function scored(engine: Engine, enterprise: Enterprise): Promise<{ total: number; veto: boolean }> {
  const facts = hostFacts(enterprise)
  return total(facts, await engine.run(facts))
}

function total(facts: Readonly<Record<string, number | boolean>>, { events }: EngineResult) {
  let [points, veto] = [0, false]
  for (const { type, params } of events) {
    const { fact, points: won, cap } = params as Event
    if (type === 'veto') veto = true
    else if (type === 'points') points += won
    else if (type === 'subtotal') points += Math.min(cap, facts[fact] as number)
    else points -= facts[fact] as number
  }
  return { total: 100 * Math.max(0, points), veto }
}

async function results(engine: Engine, enterprises: readonly Enterprise[]): Promise<Results> {
  const all = { total: new Int32Array(enterprises.length), veto: new Uint8Array(enterprises.length) }
  for (const [at, enterprise] of enterprises.entries()) {
    const one = await scored(engine, enterprise)
    all.total[at] = one.total
    all.veto[at] = Number(one.veto)
  }
  return all
}

const TURN = 100

export const contender: Contender = {
  name: 'json-rules-engine 7.3.1',
  prepare(enterprises) {
    const engine = rubric()
    let at = 0
    return {
      results: () => results(engine, enterprises),
      turn: async () => {
        for (let served = 0; served < TURN; served++) {
          await scored(engine, enterprises[at]!)
          at = (at + 1) % enterprises.length
        }
        return TURN
      },
    }
  },
}
