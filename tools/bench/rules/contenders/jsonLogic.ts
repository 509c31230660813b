/**
 * json-logic-engine 5.0.7, compiled (it writes JavaScript source and runs it). Written so that thresholds
 * are exact: whole-number differences instead of quotients.
 */
import { LogicEngine } from 'json-logic-engine'
import { type Contender, inTurns, resultsOf } from '../contender.ts'
import { normalise, type Normalised } from '../normalise.ts'

type Logic = unknown

const v = (fact: string): Logic => ({ var: fact })
const on = (fact: string, points: number): Logic => ({ if: [v(fact), points, 0] })
const add = (...terms: readonly Logic[]): Logic => ({ '+': terms })
const cap = (most: number, term: Logic): Logic => ({ min: [most, term] })
const times = (each: number, term: Logic): Logic => ({ '*': [each, term] })
const over = (above: Logic, size: Logic): Logic => ({ floor: [{ '/': [above, size] }] })
const sumOf = (...terms: readonly (readonly [each: number, fact: string])[]): Logic =>
  add(...terms.map(([each, fact]) => (each === 1 ? v(fact) : times(each, v(fact)))))
const bands = (fact: string, rungs: readonly (readonly [from: number, points: number])[]): Logic => ({
  if: [...rungs.flatMap(([from, points]) => [{ '>=': [v(fact), from] }, points]), 0],
})

/** Without a denominator a difference of 0 must not count as reached. */
function steps(
  x: string,
  n: string,
  [base, step]: readonly [number, number],
  first: number,
  most: number,
  op = '>=',
): Logic {
  const above = { '-': [times(100, v(x)), times(base, v(n))] }
  const reached = { [op]: [above, 0] }
  const points = cap(most, add(first, over(above, times(step, v(n)))))
  return { if: [op === '>=' ? { and: [{ '>': [v(n), 0] }, reached] } : reached, points, 0] }
}

const grown: Logic = { '-': [v('averageWageFen'), v('previousAverageWageFen')] }
const aboveThree: Logic = { '-': [times(100, grown), times(3, v('previousAverageWageFen'))] }

const ROWS: Readonly<Record<string, Logic>> = {
  A1: add(on('leadershipCommitted', 1), on('hrDepartment', 0.5), on('hrProfessional', 0.5)),
  A2: times(2, v('trainingFunds')),
  A3: v('accreditationFiling'),
  B1: v('schoolCooperation'),
  B2: bands('apprentices', [
    [100, 4],
    [50, 3],
    [20, 2],
    [1, 1],
  ]),
  B3: {
    if: [
      v('accreditationRun'),
      add(
        1,
        on('accreditationCompliant', 1),
        bands('accreditedWorkers', [
          [100, 3],
          [50, 2],
          [1, 1],
        ]),
      ),
      0,
    ],
  },
  B4: {
    if: [
      { '<=': [v('technicalWorkers'), 0] },
      0,
      ...[7, 6, 5].flatMap((tenth) => [
        { '>=': [times(10, v('trainedTechnicalWorkers')), times(tenth, v('technicalWorkers'))] },
        tenth - 4,
      ]),
      0,
    ],
  },
  B5: steps('technicalWorkers', 'employees', [35, 5], 1, 8),
  B6: steps('highlySkilledWorkers', 'technicalWorkers', [36, 5], 1, 8),
  B7: cap(6, sumOf([1, 'honour1'], [2, 'honour2'], [3, 'honour3'], [4, 'honour4'])),
  C1: on('eightGradePilot', 3),
  C2: add(on('seniorTechnicianPilot', 2), on('seniorTechnicianEvaluated', 1)),
  C3: cap(4, sumOf([1, 'studio1'], [2, 'studio2'], [3, 'studio3'], [4, 'studio4'])),
  D1: {
    if: [
      { and: [v('skillAllowanceSystem'), { '>': [v('skillAllowanceFen'), 0] }] },
      {
        if: [
          { '<=': [v('skillAllowanceFen'), 10_000] },
          2,
          cap(6, add(2, times(0.5, over({ '-': [v('skillAllowanceFen'), 10_000] }, 5000)))),
        ],
      },
      0,
    ],
  },
  D2: {
    if: [
      { or: [{ '<=': [v('previousAverageWageFen'), 0] }, { '<=': [grown, 0] }] },
      0,
      { '<': [aboveThree, 0] },
      1,
      cap(6, add(2, times(0.5, over(aboveThree, v('previousAverageWageFen'))))),
    ],
  },
  D3: steps('technicalWorkersOver90k', 'technicalWorkers', [20, 10], 3, 8, '>'),
  D4: steps('technicalWorkersOver120k', 'technicalWorkers', [20, 10], 2, 4, '>'),
  D5: on('wageAgreement', 2),
  D6: bands('equityWorkers', [
    [20, 4],
    [10, 2],
    [1, 1],
  ]),
  E1: cap(3, sumOf([3, 'prize1'], [2, 'prize2'], [1, 'prize3'])),
  E2: cap(4, sumOf([1, 'firstNamed'], [0.5, 'laterNamed'])),
  E3: cap(
    4,
    sumOf(
      ...([
        [4, 'leadNational'],
        [3, 'leadGrand'],
        [2, 'lead1'],
        [1, 'lead2'],
        [0.5, 'lead3'],
        [2, 'partNational'],
        [1.5, 'partGrand'],
        [1, 'part1'],
        [0.5, 'part2'],
        [0.25, 'part3'],
      ] as const),
    ),
  ),
  E4: on('craftsmanshipActivities', 1),
  E5: v('labourRelationsHonour'),
  F1: v('enterpriseTitle'),
  F2: v('trainingBase'),
  F3: cap(5, sumOf([1, 'newOccupations'], [2, 'standardsDrafted'], [3, 'standardsPublished'])),
  F4: on('researchInstituteListed', 3),
  G1: { '-': [0, sumOf([1, 'petitionsDistrict'], [2, 'petitionsMunicipal'])] },
  G2: bands('arbitrationCases', [
    [7, -3],
    [4, -2],
    [3, -1],
  ]),
  G3: times(-2, v('severe')),
}

const VETO: Logic = { or: [{ '>': [v('petitionsHigher'), 0] }, { '>': [v('arbitrationCases'), 10] }] }

export const contender: Contender = {
  name: 'json-logic-engine 5.0.7, compiled',
  prepare(enterprises) {
    const engine = new LogicEngine()
    engine.addMethod('floor', ([value]: readonly number[]) => Math.floor(value!), { deterministic: true })
    const total = engine.build({ max: [0, add(...Object.values(ROWS))] }) as (facts: Normalised) => number
    const veto = engine.build(VETO) as (facts: Normalised) => boolean
    return {
      results: () =>
        resultsOf(enterprises.length, (at) => {
          const facts = normalise(enterprises[at]!)
          return { total: 100 * total(facts), veto: veto(facts) }
        }),
      turn: inTurns(enterprises.length, 1000, (at) => {
        const facts = normalise(enterprises[at]!)
        return total(facts) + Number(veto(facts))
      }),
    }
  },
}
