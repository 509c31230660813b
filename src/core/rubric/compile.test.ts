/** Data that cannot be a rule is refused by row, and says why. */
import { describe, expect, test } from 'vitest'
import type { Amount, Rule } from '#core/programme/programme.ts'
import { smallProgramme } from '#test/support/small/smallProgramme.ts'
import { compile, RubricError } from './compile.ts'

const compiling = (kind: 'base' | 'deduction', rule: Rule, max: Amount | undefined = kind === 'base' ? 4 : undefined) =>
  compile(smallProgramme([{ kind, rows: [{ id: 'b1', rule, ...(max === undefined ? {} : { max }) }] }]))

const flag: Rule = { checklist: { items: [{ fact: 'open', points: 1 }] } }
const deduction: Rule = { deduct: { value: 'faults', rungs: [{ from: 3, minus: 1 }] } }
const bands = (value: string, from: Amount = 1, points: Amount = 1): Rule => ({
  bands: { value, rungs: [{ from, points }] },
})

describe('refused', () => {
  test.each<[string, 'base' | 'deduction', Rule, RegExp]>([
    ['a fact that does not exist', 'base', bands('nobody'), /no fact "nobody"/],
    ['a fact of the wrong type', 'base', bands('open'), /"open" is yesNo, not count or money or score/],
    ['a yes/no where a choice is due', 'base', { level: { fact: 'open', points: {} } }, /"open" is yesNo, not choice/],
    ['a value that does not exist', 'base', { level: { fact: 'rank', points: { best: 1 } } }, /no value "best"/],
    ['a number that is none', 'base', bands('events', 'many'), /"many" is not an exact number/],
    ['a third of a point', 'base', bands('events', 1, '1/3'), /"1\/3" is not whole hundredths/],
    ['no rungs', 'base', { ladder: { value: 'events', rungs: [] } }, /at least one rung/],
    [
      'steps that add nothing',
      'base',
      { steps: { value: 'events', from: 1, first: 1, each: 1, add: 0 } },
      /must add points/,
    ],
    ['a threshold too fine to be held', 'base', bands('events', '0.12345678901234567'), /passes 2\^53/],
    ['no shape at all', 'base', {} as Rule, /none of the known shapes/],
    ['a tally of nothing', 'base', { tally: { cases: [] } }, /needs records or counts/],
    [
      'a field that records do not have',
      'base',
      { tally: { records: 'prizes', cases: [{ when: { year: 1 }, points: 1 }] } },
      /no field "year"/,
    ],
    [
      'a person as a condition',
      'base',
      { tally: { records: 'prizes', cases: [{ when: { person: 'a' }, points: 1 }] } },
      /names a subject/,
    ],
    [
      'a factor that gives thousandths',
      'base',
      {
        tally: {
          records: 'prizes',
          cases: [{ when: {}, points: '1/4' }],
          factor: { by: 'metal', of: { gold: '1/2', plain: 1 } },
        },
      },
      /whole hundredths/,
    ],
    [
      'half a fen asked for',
      'base',
      { ...flag, needs: [{ fact: 'pay', atLeast: '1/200' }] },
      /not a whole number of units/,
    ],
    [
      'strata that begin above the lowest value',
      'base',
      { stratum: { by: 'members', cases: [{ from: 1, rule: flag }] } },
      /leave out the lowest/,
    ],
    [
      'strata that pass over a value',
      'base',
      {
        stratum: {
          by: 'size',
          cases: [
            { is: ['small'], rule: flag },
            { is: ['large'], rule: flag },
          ],
        },
      },
      /twice, or pass over one/,
    ],
    [
      'strata that leave out the highest value',
      'base',
      { stratum: { by: 'size', cases: [{ is: ['small', 'middle'], rule: flag }] } },
      /leave out the highest/,
    ],
    ['a weight that gives thousandths', 'base', { judged: { fact: 'mark', weight: '1/3' } }, /whole hundredths/],
    ['a deduction among the points', 'base', deduction, /only a deduction group/],
    ['points among the deductions', 'deduction', flag, /takes `deduct` rules only/],
    ['a deduction hidden in a part', 'base', { parts: { of: [flag, deduction] } }, /only a deduction group/],
    ['the best of deductions', 'deduction', { alternatives: { of: [deduction, deduction] } }, /no best of several/],
  ])('%s', (_, kind, rule, message) => {
    expect(() => compiling(kind, rule)).toThrow(RubricError)
    expect(() => compiling(kind, rule)).toThrow(message)
    expect(() => compiling(kind, rule)).toThrow(/^b1: /)
  })

  test('a maximum of a third', () =>
    expect(() => compiling('base', flag, '1/3')).toThrow(/"1\/3" is not a number of whole/))
})

test('half a yuan can be asked for, and a step of a judge can be halved', () => {
  const { rows } = compiling('base', {
    judged: { fact: 'mark', weight: '1/2' },
    needs: [{ fact: 'pay', atLeast: '0.5' }],
  })
  expect(rows[0]!.gates).toEqual([{ fact: expect.any(Number) as number, atLeast: 50 }])
})

test('deductions veto also from inside parts and strata', () => {
  const veto: Rule = { deduct: { value: 'faults', rungs: [{ from: 3, minus: 1, veto: true }] } }
  expect(compiling('deduction', { parts: { of: [deduction, veto] } }).rows[0]!.mayVeto).toBe(true)
  expect(compiling('deduction', { parts: { of: [deduction] } }).rows[0]!.mayVeto).toBe(false)
})
